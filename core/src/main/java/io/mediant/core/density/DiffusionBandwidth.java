package io.mediant.core.density;

import io.mediant.core.distribution.Sample;

/**
 * The bandwidth of the improved Sheather-Jones rule: the fixed point t = ξ γ⁽⁷⁾(t) of Botev's plug-in equations, h = √t times the width of
 * the grid.
 *
 * <p>The sample is binned on 2048 cells that reach a tenth of the range beyond it; the norms of the density's derivatives follow from the
 * cosine transform of the bins. The first root is bracketed on a geometric grid and found by bisection.
 */
final class DiffusionBandwidth {
    private static final int CELLS = 2048;
    private static final int STAGES = 7;
    private static final double MARGIN = 0.1;
    private static final double SMALLEST = 1e-8;
    private static final double LARGEST = 0.1;
    private static final double STEP = 1.3;

    private final double size;
    private final double[] squares;

    private DiffusionBandwidth(double size, double[] squares) {
        this.size = size;
        this.squares = squares;
    }

    static double of(Sample sample) {
        double low = sample.value(0);
        double range = sample.value(sample.size() - 1) - low;
        if (range == 0) {
            return 0;
        }
        double start = low - MARGIN * range;
        double width = (1 + 2 * MARGIN) * range;
        double[] bins = new double[CELLS];
        for (int i = 0; i < sample.size(); i++) {
            int cell = (int) ((sample.value(i) - start) / width * CELLS);
            bins[cell] += sample.weight(i) / sample.totalWeight();
        }
        double size = SampleMoments.effectiveSize(sample);
        return Math.sqrt(new DiffusionBandwidth(size, squaredCosines(bins)).fixedPoint()) * width;
    }

    /** (Σ_j b_j cos(πk(2j+1)/(2n)))² for k = 1, ..., n - 1. */
    private static double[] squaredCosines(double[] bins) {
        double[] cosines = new double[4 * CELLS];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = Math.cos(Math.PI * i / (2 * CELLS));
        }
        double[] squares = new double[CELLS];
        for (int k = 1; k < CELLS; k++) {
            double sum = 0;
            for (int j = 0; j < CELLS; j++) {
                if (bins[j] > 0) {
                    sum += bins[j] * cosines[k * (2 * j + 1) & (4 * CELLS - 1)];
                }
            }
            squares[k] = sum * sum;
        }
        return squares;
    }

    private double fixedPoint() {
        double below = SMALLEST;
        for (double above = STEP * below; above <= STEP * LARGEST; above *= STEP) {
            if (excess(below) < 0 && excess(above) >= 0) {
                return bisect(below, above);
            }
            below = above;
        }
        throw new IllegalArgumentException(
                "the improved Sheather-Jones equation has no root for this sample of effective size " + size
                        + "; use BandwidthRule.SILVERMAN or state a bandwidth");
    }

    private double bisect(double low, double high) {
        double below = low;
        double above = high;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (below + above);
            if (excess(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /** t - ξ γ⁽⁷⁾(t). */
    private double excess(double t) {
        double norm = norm(STAGES, t);
        for (int s = STAGES - 1; s >= 2; s--) {
            double oddFactorial = 1;
            for (int odd = 3; odd <= 2 * s - 1; odd += 2) {
                oddFactorial *= odd;
            }
            double constant = (1 + Math.pow(0.5, s + 0.5)) / 3;
            double numerator = 2 * constant * oddFactorial / Math.sqrt(2 * Math.PI);
            norm = norm(s, Math.pow(numerator / (size * norm), 2.0 / (3 + 2 * s)));
        }
        return t - Math.pow(2 * size * Math.sqrt(Math.PI) * norm, -0.4);
    }

    /** The squared norm of the s-th derivative after diffusion for time t, on a grid of unit width. */
    private double norm(int s, double t) {
        double sum = 0;
        for (int k = 1; k < CELLS; k++) {
            double square = Math.PI * Math.PI * k * k;
            double decay = square * t;
            if (decay > 745) {
                break;
            }
            sum += Math.pow(square, s) * squares[k] * Math.exp(-decay);
        }
        return 2 * sum;
    }
}
