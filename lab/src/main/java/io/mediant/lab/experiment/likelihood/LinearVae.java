package io.mediant.lab.experiment.likelihood;

import io.mediant.core.density.MultivariateNormal;
import io.mediant.core.density.Normal;
import io.mediant.core.divergence.continuous.ParametricKullbackLeibler;
import io.mediant.lab.engine.Activation;
import io.mediant.lab.engine.Network;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;

/**
 * A variational autoencoder without bends: z ~ N(V x + c, diag s²) is encoded, x ~ N(W z + b, σ² I) decoded, and N(0, I) is the prior of z (D. P.
 * Kingma, M. Welling, 2014, arXiv:1312.6114). V, c, s, W and b are learnt, σ² is given. It owns memory outside of the heap.
 */
final class LinearVae implements AutoCloseable {
    private final Network encoder;
    private final Network decoder;
    private final Tensor logSd;
    private final int columns;
    private final int latents;
    private final double noise;

    LinearVae(int columns, int latents, double noise, SplittableRandom random) {
        this.columns = columns;
        this.latents = latents;
        this.noise = noise;
        encoder = Network.of(List.of(columns, latents), Activation.TANH, random);
        decoder = Network.of(List.of(latents, columns), Activation.TANH, random);
        logSd = StepScope.keep(Tensors.vector(new float[latents]).requires_grad_(true));
    }

    List<Tensor> parameters() {
        List<Tensor> parameters = new ArrayList<>(encoder.parameters());
        parameters.addAll(decoder.parameters());
        parameters.add(logSd);
        return parameters;
    }

    /** Minus the evidence lower bound per row up to a constant, with a price β on the divergence, from one draw of z per row. */
    Tensor loss(Tensor rows, Tensor draws, double beta) {
        Tensor mean = encoder.forward(rows);
        Tensor codes = mean.add(logSd.exp().mul(draws));
        double count = rows.size(0);
        Tensor misfit = Tensors.scaled(rows.sub(decoder.forward(codes)).square().sum(), 0.5 / (noise * count));
        Tensor variance = Tensors.scaled(logSd, 2).exp();
        Tensor means = Tensors.scaled(mean.square().sum(), 0.5 / count);
        Tensor spreads = Tensors.scaled(variance.sum(), 0.5).sub(logSd.sum());
        return misfit.add(Tensors.scaled(means.add(spreads), beta));
    }

    /** The divergence of each latent from the prior, averaged over rows, in nats. */
    double[] divergences(Tensor rows) {
        try (StepScope scope = new StepScope()) {
            double[] means = Tensors.doubles(encoder.evaluate(rows));
            double[] sds = Tensors.doubles(logSd.exp());
            Normal prior = Normal.of(0, 1);
            double[] sums = new double[latents];
            for (int i = 0; i < means.length; i++) {
                Normal posterior = Normal.of(means[i], sds[i % latents]);
                sums[i % latents] +=
                        ParametricKullbackLeibler.between(posterior, prior).orElseThrow();
            }
            long count = rows.size(0);
            for (int k = 0; k < latents; k++) {
                sums[k] /= count;
            }
            return sums;
        }
    }

    /** The evidence lower bound per row in nats, exactly: E|x - W z - b|² is the misfit at the mean code plus Σ s_k² |w_k|². */
    double evidenceLowerBound(Tensor rows, double[] divergences) {
        try (StepScope scope = new StepScope()) {
            double bound = -0.5 * columns * Math.log(2 * Math.PI * noise) - expectedMisfit(rows) / (2 * noise);
            for (double divergence : divergences) {
                bound -= divergence;
            }
            return bound;
        }
    }

    private double expectedMisfit(Tensor rows) {
        Tensor misfit = rows.sub(decoder.evaluate(encoder.evaluate(rows))).square();
        double[] weights = Tensors.doubles(decoder.parameters().get(0));
        double[] sds = Tensors.doubles(logSd.exp());
        double sum = Tensors.number(misfit.sum()) / rows.size(0);
        for (int i = 0; i < weights.length; i++) {
            double part = sds[i % latents] * weights[i];
            sum += part * part;
        }
        return sum;
    }

    /** The law of x that the decoder makes of the prior: N(b, W Wᵀ + σ² I). */
    MultivariateNormal marginal() {
        double[] weights = Tensors.doubles(decoder.parameters().get(0));
        double[][] covariance = new double[columns][columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = i == j ? noise : 0;
                for (int k = 0; k < latents; k++) {
                    sum += weights[i * latents + k] * weights[j * latents + k];
                }
                covariance[i][j] = sum;
            }
        }
        return MultivariateNormal.of(Tensors.doubles(decoder.parameters().get(1)), covariance);
    }

    /** Rows decoded from their mean codes. */
    float[] reconstructed(Tensor rows) {
        try (StepScope scope = new StepScope()) {
            return Tensors.floats(decoder.evaluate(encoder.evaluate(rows)));
        }
    }

    /** Rows decoded from codes, without noise. */
    float[] decoded(float[] codes) {
        try (StepScope scope = new StepScope()) {
            return Tensors.floats(decoder.evaluate(Tensors.matrix(codes, codes.length / latents, latents)));
        }
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
        StepScope.release(logSd);
    }
}
