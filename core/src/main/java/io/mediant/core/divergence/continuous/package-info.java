/** Divergences between densities: closed forms, quadrature with an error bound, Monte Carlo, and gradients by location and scale. */
package io.mediant.core.divergence.continuous;
