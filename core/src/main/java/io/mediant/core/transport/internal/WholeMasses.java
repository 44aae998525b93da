package io.mediant.core.transport.internal;

import io.mediant.core.internal.CompensatedSum;

/**
 * Two mass vectors as positive whole numbers of one common sum, proportional to the given weights.
 *
 * <p>Whole-number weights (counts, or 1 each) are represented exactly where the product of their totals allows it; others to 2^-60
 * of the total. A weight of 0, or too small for that, becomes one unit: the perturbation keeps every point in the basis, and so gives
 * it a dual potential. Rounding is evened out at the largest mass.
 */
public final class WholeMasses {
    private static final double TOTAL = 0x1p60;

    private final long[] supply;
    private final long[] demand;

    /** Takes the arrays over; their sums are equal. */
    WholeMasses(long[] supply, long[] demand) {
        this.supply = supply;
        this.demand = demand;
    }

    /** The masses of the reference; not copied. */
    long[] supply() {
        return supply;
    }

    /** The masses of the current side; not copied. */
    long[] demand() {
        return demand;
    }

    /** The masses of two non-negative weight vectors with positive finite sums. */
    public static WholeMasses of(double[] reference, double[] current) {
        double referenceTotal = new CompensatedSum().addAll(reference).value();
        double currentTotal = new CompensatedSum().addAll(current).value();
        boolean zeros = hasZero(reference) || hasZero(current);
        double unit = zeros ? 1.0 + reference.length + current.length : 1;
        if (areWhole(reference) && areWhole(current) && referenceTotal * currentTotal * unit <= TOTAL) {
            return evened(multiples(reference, (long) (currentTotal * unit)), multiples(current, (long)
                    (referenceTotal * unit)));
        }
        return evened(parts(reference, referenceTotal), parts(current, currentTotal));
    }

    private static boolean hasZero(double[] weights) {
        for (double weight : weights) {
            if (weight == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean areWhole(double[] weights) {
        for (double weight : weights) {
            if (weight != Math.rint(weight)) {
                return false;
            }
        }
        return true;
    }

    private static long[] multiples(double[] weights, long factor) {
        long[] masses = new long[weights.length];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = Math.max(1, ((long) weights[i]) * factor);
        }
        return masses;
    }

    private static long[] parts(double[] weights, double total) {
        long[] masses = new long[weights.length];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = Math.max(1, (long) (weights[i] / total * TOTAL));
        }
        return masses;
    }

    private static WholeMasses evened(long[] supply, long[] demand) {
        long excess = 0;
        for (long mass : supply) {
            excess += mass;
        }
        for (long mass : demand) {
            excess -= mass;
        }
        long[] lighter = excess > 0 ? demand : supply;
        lighter[indexOfLargest(lighter)] += Math.abs(excess);
        return new WholeMasses(supply, demand);
    }

    private static int indexOfLargest(long[] masses) {
        int largest = 0;
        for (int i = 1; i < masses.length; i++) {
            if (masses[i] > masses[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
