package io.mediant.core.transport;

/**
 * A distance found by quadrature.
 *
 * @param value the distance, at least 0
 * @param errorBound an estimate from above of |value - exact|: the differences of two rules on every stretch, and the tails left out
 * @param evaluations at how many places both laws were evaluated
 * @param converged whether the bound is within the relative tolerance, 1e-10
 */
public record NumericDistance(double value, double errorBound, int evaluations, boolean converged) {}
