/** Integrals over an interval with an error bound. */
package io.mediant.core.internal.quadrature;
