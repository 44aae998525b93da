package io.mediant.core.inference.cloud;

/** Ridge logistic regressions on features of a batch. */
final class RidgeJudge implements LearntJudge {
    private final Features features;
    private final double[][] fits;

    /** From a batch to one array of features per row. */
    interface Features {
        double[][] of(Learning.Batch batch);
    }

    RidgeJudge(Features features, double[][] fits) {
        this.features = features;
        this.fits = fits;
    }

    @Override
    public int settings() {
        return fits.length;
    }

    @Override
    public double[][] scores(Learning.Batch batch) {
        double[][] rows = features.of(batch);
        double[][] scores = new double[fits.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < fits.length; c++) {
                int size = rows[i].length;
                scores[c][i] = RowProducts.dot(fits[c], rows[i], size) + fits[c][size];
            }
        }
        return scores;
    }
}
