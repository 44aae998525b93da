package io.mediant.core.inference.cloud;

/** Features brought to mean 0 and spread 1 over the balanced mixture of both sides' learnt rows. */
final class StandardFeatures {
    private static final double ROUNDING = 1e-11;

    private final double[] mean;
    private final double[] scale;

    private StandardFeatures(double[] mean, double[] scale) {
        this.mean = mean;
        this.scale = scale;
    }

    static StandardFeatures of(double[][] p, double[][] q) {
        double[] mean = RowProducts.mean(p);
        RowProducts.addMultiple(mean, 1, RowProducts.mean(q), mean.length);
        double[] scale = new double[mean.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= 2;
            double spread = Math.sqrt(0.5 * (square(p, k, mean[k]) + square(q, k, mean[k])));
            scale[k] = inverse(spread, mean[k]);
        }
        return new StandardFeatures(mean, scale);
    }

    /** One over the spread of values about a centre; 0 where it is rounding alone. */
    static double inverse(double spread, double centre) {
        return spread > ROUNDING * Math.abs(centre) ? 1 / spread : 0;
    }

    private static double square(double[][] rows, int k, double mean) {
        double sum = 0;
        for (double[] row : rows) {
            sum += (row[k] - mean) * (row[k] - mean);
        }
        return sum / rows.length;
    }

    double[][] of(double[][] rows) {
        double[][] standard = new double[rows.length][mean.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < mean.length; k++) {
                standard[i][k] = (rows[i][k] - mean[k]) * scale[k];
            }
        }
        return standard;
    }

    /** The second moments of the balanced mixture of standardised rows. */
    static double[][] moments(double[][] p, double[][] q) {
        double[][] moments = RowProducts.gram(p);
        double[][] ofQ = RowProducts.gram(q);
        for (int i = 0; i < moments.length; i++) {
            for (int j = 0; j < moments.length; j++) {
                moments[i][j] = 0.5 * moments[i][j] / p.length + 0.5 * ofQ[i][j] / q.length;
            }
        }
        return moments;
    }
}
