package io.mediant.lab.objective;

import org.bytedeco.pytorch.Tensor;

/**
 * The Wasserstein game: among scores of slope at most 1 the critic brings up E_p s - E_q s, whose greatest value is W1(p, q), and the generator brings
 * up the scores of its draws. What keeps the slope low is a {@link Restraint}.
 *
 * <p>Source: M. Arjovsky, S. Chintala, L. Bottou (2017), arXiv:1701.07875.
 */
public enum Wasserstein implements Objective {
    /** The game. */
    CRITIC;

    @Override
    public String objectiveName() {
        return "wasserstein";
    }

    @Override
    public Tensor judgeLoss(Tensor realScores, Tensor fakeScores) {
        return fakeScores.mean().sub(realScores.mean());
    }

    @Override
    public Tensor generatorLoss(Tensor fakeScores) {
        return fakeScores.mean().neg();
    }

    @Override
    public Reading reading() {
        return Reading.SLOPE;
    }
}
