package io.mediant.lab.experiment.likelihood;

/** Says what noise is in points. */
@FunctionalInterface
interface Denoiser {
    /**
     * The expected noise ε of each coordinate, given x_t = √ᾱ_t x_0 + √(1 - ᾱ_t) ε.
     *
     * @param points x_t, row by row
     */
    double[] noise(double[] points, int t);

    /** The exact one: E[ε | x_t] = -√(1 - ᾱ_t) ∇ ln p_t(x_t), p_t the law of x_t. */
    static Denoiser exact(ModeGrid law, NoiseSchedule schedule) {
        return (points, t) -> {
            ModeGrid diffused = law.diffused(schedule, t);
            double[] noise = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                noise[i] = -schedule.noise(t) * diffused.score(i % ModeGrid.AXES, points[i]);
            }
            return noise;
        };
    }
}
