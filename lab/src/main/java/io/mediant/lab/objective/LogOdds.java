package io.mediant.lab.objective;

import io.mediant.lab.engine.Tensors;
import org.bytedeco.pytorch.Tensor;

/**
 * The original game: the judge gives the probability D = σ(score) that a draw is real, and brings up V = E_p ln D + E_q ln(1 - D). At the best judge
 * D* = p/(p + q) the value is V = 2 JSD(p, q) - ln 4, in nats.
 *
 * <p>The generator either plays for the same value (minimax), or brings up ln D of its draws (non-saturating), whose gradient at D* is that of
 * KL(q‖p) - 2 JSD.
 *
 * <p>Sources: I. Goodfellow et al. (2014), arXiv:1406.2661; M. Arjovsky, L. Bottou (2017), arXiv:1701.04862, theorem 2.5.
 */
public enum LogOdds implements Objective {
    /** The generator brings down E_q ln(1 - D). */
    MINIMAX("minimax") {
        @Override
        public Tensor generatorLoss(Tensor fakeScores) {
            return Tensors.softplus(fakeScores).mean().neg();
        }
    },
    /** The generator brings down -E_q ln D. */
    NON_SATURATING("non-saturating") {
        @Override
        public Tensor generatorLoss(Tensor fakeScores) {
            return Tensors.softplus(fakeScores.neg()).mean();
        }
    };

    private final String name;

    LogOdds(String name) {
        this.name = name;
    }

    @Override
    public String objectiveName() {
        return name;
    }

    @Override
    public Tensor judgeLoss(Tensor realScores, Tensor fakeScores) {
        return Tensors.softplus(realScores.neg())
                .mean()
                .add(Tensors.softplus(fakeScores).mean());
    }

    @Override
    public Reading reading() {
        return Reading.LOG_ODDS;
    }
}
