package io.mediant.core.inference.corpus;

/**
 * The number X of marked tokens among {@code draws} drawn without replacement from {@code population}, {@code marked} of which are marked,
 * and means of X ln X. Used by one thread.
 */
final class ThinnedCount {
    /** Variance from which sums over X are replaced by normal nodes and a term for the skewness; their error is then below 1e-4. */
    static final double SMOOTH_VARIANCE = 100;

    private static final double NEGLIGIBLE = 1e-20;
    private static final int NODES_PER_SIDE = 17;
    private static final double NODE_STEP = 0.5;
    private static final double[] NODE_WEIGHTS = nodeWeights();
    private static final double[] COUNT_LOGS = countLogs();

    private final long marked;
    private final long population;
    private final long draws;
    private final double mean;
    private final double variance;
    private final double thirdMoment;
    private Law law;

    ThinnedCount(long marked, long population, long draws) {
        this.marked = marked;
        this.population = population;
        this.draws = draws;
        double all = population;
        mean = draws * (marked / all);
        variance = population == 1 ? 0 : mean * (1 - marked / all) * ((all - draws) / (all - 1));
        thirdMoment = population <= 2 ? 0 : variance * ((all - 2.0 * marked) / all) * ((all - 2.0 * draws) / (all - 2));
    }

    private static double[] nodeWeights() {
        double[] weights = new double[2 * NODES_PER_SIDE + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double z = (i - NODES_PER_SIDE) * NODE_STEP;
            weights[i] = Math.exp(-0.5 * z * z);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double[] countLogs() {
        double[] logs = new double[1 << 12];
        for (int x = 0; x < logs.length; x++) {
            logs[x] = countLog((double) x);
        }
        return logs;
    }

    /** The mean of X ln X. */
    double meanOfCountLog() {
        if (variance > SMOOTH_VARIANCE) {
            return smooth(mean, variance, thirdMoment);
        }
        Law own = law();
        double sum = 0;
        for (int i = 0; i < own.weights.length; i++) {
            sum += own.weights[i] * countLog(own.from + i);
        }
        return sum;
    }

    /** The mean of (X + Y) ln(X + Y) for an independent Y. */
    double meanOfCountLogWith(ThinnedCount other) {
        if (variance + other.variance > SMOOTH_VARIANCE) {
            return smooth(mean + other.mean, variance + other.variance, thirdMoment + other.thirdMoment);
        }
        Law own = law();
        Law second = other.law();
        double[] both = new double[own.weights.length + second.weights.length - 1];
        for (int i = 0; i < own.weights.length; i++) {
            for (int j = 0; j < second.weights.length; j++) {
                both[i + j] += own.weights[i] * second.weights[j];
            }
        }
        double sum = 0;
        for (int i = 0; i < both.length; i++) {
            sum += both[i] * countLog(own.from + second.from + i);
        }
        return sum;
    }

    /** The mean of x ln x over a law near the normal one; its third derivative is -1/x^2. */
    private static double smooth(double mean, double variance, double thirdMoment) {
        double step = NODE_STEP * Math.sqrt(variance);
        double sum = 0;
        for (int i = 0; i < NODE_WEIGHTS.length; i++) {
            sum += NODE_WEIGHTS[i] * countLog(mean + (i - NODES_PER_SIDE) * step);
        }
        return sum - thirdMoment / (6 * mean * mean);
    }

    private static double countLog(long x) {
        return x < COUNT_LOGS.length ? COUNT_LOGS[(int) x] : countLog((double) x);
    }

    private static double countLog(double x) {
        return x > 0 ? x * Math.log(x) : 0;
    }

    /** Probabilities of from, from + 1, ... */
    private static final class Law {
        private final long from;
        private final double[] weights;

        Law(long from, double[] weights) {
            this.from = from;
            this.weights = weights;
        }
    }

    private Law law() {
        if (law == null) {
            law = outwardFromMode();
        }
        return law;
    }

    /** The probabilities outward from the mode, until they fall below 1e-20 of it. */
    private Law outwardFromMode() {
        long unmarked = population - marked;
        long min = Math.max(0, draws - unmarked);
        long max = Math.min(draws, marked);
        long mode = Math.max(min, Math.min(max, (long) ((draws + 1.0) * (marked + 1.0) / (population + 2.0))));
        int below = 0;
        for (double w = 1; mode - below > min && w > NEGLIGIBLE; below++) {
            w *= down(mode - below, unmarked);
        }
        int above = 0;
        for (double w = 1; mode + above < max && w > NEGLIGIBLE; above++) {
            w *= up(mode + above, unmarked);
        }
        double[] weights = new double[below + above + 1];
        weights[below] = 1;
        double sum = 1;
        for (int i = below; i > 0; i--) {
            weights[i - 1] = weights[i] * down(mode - (below - i), unmarked);
            sum += weights[i - 1];
        }
        for (int i = below; i < below + above; i++) {
            weights[i + 1] = weights[i] * up(mode + (i - below), unmarked);
            sum += weights[i + 1];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Law(mode - below, weights);
    }

    /** P(k - 1)/P(k). */
    private double down(long k, long unmarked) {
        return (double) k * (unmarked - draws + k) / ((marked - k + 1.0) * (draws - k + 1.0));
    }

    /** P(k + 1)/P(k). */
    private double up(long k, long unmarked) {
        return (double) (marked - k) * (draws - k) / ((k + 1.0) * (unmarked - draws + k + 1.0));
    }
}
