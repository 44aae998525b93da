package io.mediant.lab.objective;

import io.mediant.lab.engine.Tensors;
import org.bytedeco.pytorch.Tensor;

/**
 * Least squares: the judge's scores are to be 1 for real and 0 for fake draws, the generator's draws are to score 1. With the best judge the generator
 * brings down a Pearson divergence.
 *
 * <p>Source: X. Mao et al. (2017), arXiv:1611.04076.
 */
public enum LeastSquares implements Objective {
    /** The game. */
    LABELS;

    @Override
    public String objectiveName() {
        return "least-squares";
    }

    @Override
    public Tensor judgeLoss(Tensor realScores, Tensor fakeScores) {
        Tensor sum = Tensors.shifted(realScores, -1)
                .square()
                .mean()
                .add(fakeScores.square().mean());
        return Tensors.scaled(sum, 0.5);
    }

    @Override
    public Tensor generatorLoss(Tensor fakeScores) {
        return Tensors.scaled(Tensors.shifted(fakeScores, -1).square().mean(), 0.5);
    }

    @Override
    public Reading reading() {
        return Reading.LABEL;
    }
}
