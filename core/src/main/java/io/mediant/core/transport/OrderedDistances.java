package io.mediant.core.transport;

/**
 * What one walk through the ordered values of two samples yields. F and G are the distribution functions of the reference
 * and the current side, H that of all weight together.
 *
 * @param wasserstein1 ∫ |F - G| dx, in the unit of the values; infinite where mass must move to or from an infinite value
 * @param energyDistance sqrt(2 ∫ (F - G)² dx), in the root of the unit, as SciPy's; infinite as above
 * @param kolmogorovSmirnov max |F - G|, 0 to 1
 * @param cramerVonMises ∫ (F - G)² dH, 0 to 1/3 for long samples; times nm/(n+m) it is Anderson's two-sample statistic T
 *     (where values tie, each tied value counts its gap once per unit of weight)
 * @param meanShift ∫ (F - G) dx: mean of the current side minus mean of the reference, in the unit of the values;
 *     infinite, or NaN, where mass at infinite values makes it so
 * @param gapAt the value at which max |F - G| is found, the first of several
 * @param gapShareReference F there: the share of the reference at or below it
 * @param gapShareCurrent G there: the share of the current side at or below it
 */
public record OrderedDistances(
        double wasserstein1,
        double energyDistance,
        double kolmogorovSmirnov,
        double cramerVonMises,
        double meanShift,
        double gapAt,
        double gapShareReference,
        double gapShareCurrent) {}
