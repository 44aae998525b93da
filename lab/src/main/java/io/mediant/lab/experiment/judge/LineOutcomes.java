package io.mediant.lab.experiment.judge;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.divergence.TotalVariation;
import io.mediant.core.transport.OptimalTransport;

/**
 * The exact distances of the {@link VerticalLine} at θ from that at 0, computed on outcomes: both lines are cut into pieces of equal probability, and
 * what is not common to both is an outcome of its own. The number of pieces does not matter, since both laws are uniform on them.
 *
 * @param position θ
 * @param jensenShannon JSD, in nats
 * @param forward KL from the line at 0 to that at θ, in nats
 * @param backward KL the other way, in nats
 * @param totalVariation TV, from 0 to 1
 * @param wasserstein W1, in the unit of θ
 */
record LineOutcomes(
        double position,
        double jensenShannon,
        double forward,
        double backward,
        double totalVariation,
        double wasserstein) {
    private static final int PIECES = 8;

    static LineOutcomes at(double position) {
        boolean apart = position != 0;
        double[] data = new double[apart ? 2 * PIECES : PIECES];
        double[] generated = new double[data.length];
        double[][] dataPoints = new double[PIECES][];
        double[][] generatedPoints = new double[PIECES][];
        for (int i = 0; i < PIECES; i++) {
            double height = (i + 0.5) / PIECES;
            data[i] = 1;
            generated[apart ? PIECES + i : i] = 1;
            dataPoints[i] = new double[] {0, height};
            generatedPoints[i] = new double[] {position, height};
        }
        return new LineOutcomes(
                position,
                JensenShannon.withDefaults().between(data, generated),
                KullbackLeibler.withDefaults().between(data, generated),
                KullbackLeibler.withDefaults().between(generated, data),
                TotalVariation.withDefaults().between(data, generated),
                OptimalTransport.withDefaults().distance(PointCloud.of(dataPoints), PointCloud.of(generatedPoints)));
    }
}
