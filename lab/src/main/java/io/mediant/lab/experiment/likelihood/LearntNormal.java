package io.mediant.lab.experiment.likelihood;

import io.mediant.core.density.Mixture;
import io.mediant.core.density.Normal;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A normal law on the line whose mean and logarithm of the standard deviation are learnt. It owns memory outside of the heap.
 *
 * <p>Its losses are those parts of the two directions of the Kullback-Leibler divergence that gradients can be taken of and that depend on it; the
 * divergences themselves are measured by {@link io.mediant.core.divergence.continuous.DensityDivergence}.
 */
final class LearntNormal implements AutoCloseable {
    private final Tensor mean;
    private final Tensor logSd;

    LearntNormal(Normal start) {
        mean = StepScope.keep(Tensors.vector((float) start.mu()).requires_grad_(true));
        logSd = StepScope.keep(Tensors.vector((float) Math.log(start.sigma())).requires_grad_(true));
    }

    List<Tensor> parameters() {
        return List.of(mean, logSd);
    }

    Normal law() {
        return Normal.of(Tensors.number(mean), Math.exp(Tensors.number(logSd)));
    }

    /** -ln q at each point, averaged, without the constant ln √(2π): KL(p‖q) up to what does not depend on q, for points of p. */
    Tensor negativeLogLikelihood(Tensor points) {
        Tensor z = points.sub(mean).mul(logSd.neg().exp());
        return Tensors.scaled(z.square().mean(), 0.5).add(logSd);
    }

    /**
     * E_q[ln q - ln p] with draws x = μ + σ z, through which alone the gradient reaches μ and σ: KL(q‖p) up to a constant. What is left out, the
     * gradient of ln q at a point that stays, has mean 0; without it there is no noise where q is p (G. Roeder, Y. Wu, D. Duvenaud, 2017,
     * arXiv:1703.09194).
     */
    Tensor reverseLoss(Mixture p, Tensor z) {
        Tensor draws = mean.add(logSd.exp().mul(z));
        Tensor standard = draws.sub(mean.detach()).mul(logSd.detach().neg().exp());
        Tensor logDensityOfModel = Tensors.scaled(standard.square(), -0.5).sub(logSd.detach());
        return logDensityOfModel.sub(logDensity(p, draws)).mean();
    }

    /** ln p of a mixture of normals at each point, without the constant ln √(2π). */
    static Tensor logDensity(Mixture p, Tensor points) {
        List<Normal> modes = p.components().stream().map(Normal.class::cast).toList();
        double[] weights = p.weights();
        int count = modes.size();
        float[] means = new float[count];
        float[] precisions = new float[count];
        float[] heights = new float[count];
        for (int k = 0; k < count; k++) {
            means[k] = (float) modes.get(k).mu();
            precisions[k] = (float) (1 / modes.get(k).sigma());
            heights[k] = (float) Math.log(weights[k] / modes.get(k).sigma());
        }
        Tensor z = points.reshape(-1, 1).sub(Tensors.vector(means)).mul(Tensors.vector(precisions));
        return Tensors.scaled(z.square(), -0.5).add(Tensors.vector(heights)).logsumexp(1);
    }

    @Override
    public void close() {
        StepScope.release(mean);
        StepScope.release(logSd);
    }
}
