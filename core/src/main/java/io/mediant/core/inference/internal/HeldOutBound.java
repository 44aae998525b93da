package io.mediant.core.inference.internal;

/**
 * The lower bound of the Jensen-Shannon divergence that log-odds of "reference" of rows give which their judge did not see: ln 2 - (E_p[-ln D] + E_q[-ln(1 - D)])/2.
 *
 * @param nats the bound; may be negative
 * @param standardError of the mean, as if all rows had one judge
 */
public record HeldOutBound(double nats, double standardError) {
    /** Judges that share learning rows: a factor of the standard error. */
    public static final double SHARED_LEARNING = Math.sqrt(2);

    /** Returns the bound from the log-odds of both sides' rows, at least two a side. */
    public static HeldOutBound of(double[] reference, double[] current) {
        Loss ofP = Loss.of(reference, -1);
        Loss ofQ = Loss.of(current, 1);
        return new HeldOutBound(
                PlugIn.LN2 - 0.5 * (ofP.mean + ofQ.mean), 0.5 * Math.sqrt(ofP.squaredError + ofQ.squaredError));
    }

    /** The lower limit of one-sided confidence, with the allowance for shared learning rows. */
    public double lower(double confidence) {
        return nats - Normal.upperQuantile(1 - confidence) * SHARED_LEARNING * standardError;
    }

    /** The mean of -ln of the probability of the true side, and its squared standard error. */
    private record Loss(double mean, double squaredError) {
        /** The sign is -1 for the reference. */
        static Loss of(double[] odds, int sign) {
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < odds.length; i++) {
                double loss = Math.log1p(Math.exp(sign * odds[i]));
                double before = loss - mean;
                mean += before / (i + 1);
                squares += before * (loss - mean);
            }
            return new Loss(mean, squares / ((odds.length - 1.0) * odds.length));
        }
    }
}
