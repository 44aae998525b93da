package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;

/**
 * The gap F - G of two distribution functions while their weights come in.
 *
 * <p>It is (a B - b A)/(AB) with the weights a, b so far and the totals A, B, all compensated; for whole-number weights with AB below 2^53
 * its numerator is exact.
 */
final class ShareGap {
    private static final double ENDS_MEET = 1e-9;

    private final double totalReference;
    private final double restReference;
    private final double totalCurrent;
    private final double restCurrent;
    private final double scaleReference;
    private final double scaleCurrent;
    private final CompensatedSum reference = new CompensatedSum();
    private final CompensatedSum current = new CompensatedSum();

    /** A gap of totals that are given with what their rounding left out. */
    ShareGap(double totalReference, double restReference, double totalCurrent, double restCurrent) {
        scaleReference = scale(totalReference, "reference");
        scaleCurrent = scale(totalCurrent, "current side");
        this.totalReference = totalReference * scaleReference;
        this.restReference = restReference * scaleReference;
        this.totalCurrent = totalCurrent * scaleCurrent;
        this.restCurrent = restCurrent * scaleCurrent;
    }

    static ShareGap of(CompensatedSum totalReference, CompensatedSum totalCurrent) {
        return new ShareGap(totalReference.value(), totalReference.rest(), totalCurrent.value(), totalCurrent.rest());
    }

    private static double scale(double total, String role) {
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException(
                    "the weights of the " + role + " sum to " + total + "; a positive finite total is needed");
        }
        return total < 0x1p-400 || total > 0x1p400 ? Math.scalb(1.0, -Math.getExponent(total)) : 1;
    }

    void add(double weightReference, double weightCurrent) {
        reference.add(weightReference * scaleReference);
        current.add(weightCurrent * scaleCurrent);
    }

    double value() {
        double a = reference.value();
        double b = current.value();
        double first = a * totalCurrent;
        double second = b * totalReference;
        double rounding = Math.fma(a, totalCurrent, -first) - Math.fma(b, totalReference, -second);
        double rests = (reference.rest() * totalCurrent + a * restCurrent)
                - (current.rest() * totalReference + b * restReference);
        return ((first - second) + (rounding + rests)) / (totalReference * totalCurrent);
    }

    /** The share of the reference so far. */
    double ofReference() {
        return Math.min(1, reference.value() / totalReference);
    }

    /** The share of the current side so far. */
    double ofCurrent() {
        return Math.min(1, current.value() / totalCurrent);
    }

    /** The weights of both sides together. */
    double totalWeight() {
        return totalReference / scaleReference + totalCurrent / scaleCurrent;
    }

    /**
     * Ends the walk.
     *
     * @throws IllegalStateException if the weights do not add up to the totals within 1e-9
     */
    void requireComplete() {
        requireComplete(reference.value(), totalReference, "reference");
        requireComplete(current.value(), totalCurrent, "current side");
    }

    private static void requireComplete(double seen, double total, String role) {
        if (Math.abs(seen - total) > ENDS_MEET * total) {
            throw new IllegalStateException("the walk saw the share " + seen / total + " of the weight of the " + role
                    + "; accept every value before asking for the result");
        }
    }
}
