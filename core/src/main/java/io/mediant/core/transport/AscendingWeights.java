package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;

/**
 * W1 of two sets of weights over positions that ascend and are finite, such as the cells of a histogram: one pass, nothing sorted or
 * copied, the same to the bit as {@link OrderedWalk}.
 */
final class AscendingWeights {
    private final double[] positions;
    private final double[] reference;
    private final double[] current;
    private final CompensatedSum totalReference;
    private final CompensatedSum totalCurrent;

    private AscendingWeights(double[] positions, double[] reference, double[] current) {
        this.positions = positions;
        this.reference = reference;
        this.current = current;
        totalReference = new CompensatedSum().addAll(reference);
        totalCurrent = new CompensatedSum().addAll(current);
    }

    /** Whether positions and weights are as stated and allowed and all arrays of one length, so that a walk needs no preparation. */
    static boolean areGiven(double[] positions, double[] reference, double[] current) {
        int size = positions.length;
        if (size == 0 || reference.length != size || current.length != size || !Double.isFinite(positions[size - 1])) {
            return false;
        }
        double previous = -Double.MAX_VALUE;
        double sumOfReference = 0;
        double sumOfCurrent = 0;
        for (int i = 0; i < size; i++) {
            if (!(previous <= positions[i]) || !isWeight(reference[i]) || !isWeight(current[i])) {
                return false;
            }
            previous = positions[i];
            sumOfReference += reference[i];
            sumOfCurrent += current[i];
        }
        return isTotal(sumOfReference)
                && isTotal(sumOfCurrent)
                && positions[size - 1] - positions[0] < Double.POSITIVE_INFINITY;
    }

    private static boolean isWeight(double weight) {
        return weight >= 0 && weight < Double.POSITIVE_INFINITY;
    }

    private static boolean isTotal(double sum) {
        return sum > 0 && sum < Double.POSITIVE_INFINITY;
    }

    static double wasserstein1(double[] positions, double[] reference, double[] current) {
        return new AscendingWeights(positions, reference, current).walk();
    }

    private double walk() {
        ShareGap shares = ShareGap.of(totalReference, totalCurrent);
        CompensatedSum distance = new CompensatedSum();
        int size = positions.length;
        for (int i = 0; i < size; ) {
            double position = positions[i];
            double weightReference = 0;
            double weightCurrent = 0;
            for (; i < size && positions[i] == position; i++) {
                weightReference += reference[i];
                weightCurrent += current[i];
            }
            shares.add(weightReference, weightCurrent);
            if (i < size) {
                distance.add(Math.abs(shares.value() * (positions[i] - position)));
            }
        }
        return distance.value();
    }
}
