package io.mediant.calibration.test;

/**
 * How often a trial rejected.
 *
 * @param trial what was repeated
 * @param answeredPercent share of the draws with an answer
 * @param percentAt1 share of the draws, those without an answer included, with p of at most 0.01
 * @param percentAt5 the same at 0.05
 * @param percentAt10 the same at 0.1
 */
record Rejections(Trial trial, double answeredPercent, double percentAt1, double percentAt5, double percentAt10) {

    /** Counts p values. */
    static final class Builder {
        private final Trial trial;
        private int draws;
        private int answered;
        private int at1;
        private int at5;
        private int at10;

        Builder(Trial trial) {
            this.trial = trial;
        }

        void add(double p) {
            draws++;
            answered += Double.isNaN(p) ? 0 : 1;
            at1 += p <= 0.01 ? 1 : 0;
            at5 += p <= 0.05 ? 1 : 0;
            at10 += p <= 0.1 ? 1 : 0;
        }

        Rejections build() {
            double percent = 100.0 / draws;
            return new Rejections(trial, percent * answered, percent * at1, percent * at5, percent * at10);
        }
    }
}
