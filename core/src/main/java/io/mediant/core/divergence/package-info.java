/** Divergences between distributions over the same outcomes, computed from raw weights without cancellation. */
package io.mediant.core.divergence;
