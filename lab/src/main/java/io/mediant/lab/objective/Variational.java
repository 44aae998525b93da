package io.mediant.lab.objective;

import io.mediant.core.divergence.StandardGenerator;
import io.mediant.lab.engine.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;

/**
 * The f-GANs: the judge brings up F = E_p[g(v)] - E_q[f*(g(v))], a lower bound of D_f(p‖q) + f(1) for any score v; the best T = g(v) is f'(p/q). The
 * generator brings down -E_q[f*(g(v))].
 *
 * <p>g and f* are those of {@link StandardGenerator}, written for tensors and joined, so that no step overflows: f*(g(v)) is e^(v-1), v - 1, ...
 *
 * <p>Source: S. Nowozin, B. Cseke, R. Tomioka (2016), arXiv:1606.00709, tables 2 and 6.
 */
public enum Variational implements Objective {
    /** KL(p‖q). */
    KULLBACK_LEIBLER("f-kl", StandardGenerator.KULLBACK_LEIBLER) {
        @Override
        public Tensor activation(Tensor v) {
            return v;
        }

        @Override
        public Tensor conjugate(Tensor v) {
            return Tensors.shifted(v, -1).exp();
        }
    },
    /** KL(q‖p). */
    REVERSE_KULLBACK_LEIBLER("f-reverse-kl", StandardGenerator.REVERSE_KULLBACK_LEIBLER) {
        @Override
        public Tensor activation(Tensor v) {
            return v.neg().exp().neg();
        }

        @Override
        public Tensor conjugate(Tensor v) {
            return Tensors.shifted(v, -1);
        }
    },
    /** The chi-square divergence of Pearson. */
    PEARSON("f-pearson", StandardGenerator.PEARSON) {
        @Override
        public Tensor activation(Tensor v) {
            return v;
        }

        @Override
        public Tensor conjugate(Tensor v) {
            Tensor score = v.clamp(new ScalarOptional(new Scalar(-2.0)), new ScalarOptional());
            return Tensors.scaled(score.square(), 0.25).add(score);
        }
    },
    /** The squared Hellinger distance. */
    SQUARED_HELLINGER("f-hellinger", StandardGenerator.SQUARED_HELLINGER) {
        @Override
        public Tensor activation(Tensor v) {
            return Tensors.shifted(v.neg().exp().neg(), 1);
        }

        @Override
        public Tensor conjugate(Tensor v) {
            return Tensors.shifted(v.exp(), -1);
        }
    },
    /** 2 JSD. */
    JENSEN_SHANNON("f-js", StandardGenerator.JENSEN_SHANNON) {
        @Override
        public Tensor activation(Tensor v) {
            return Tensors.shifted(Tensors.logSigmoid(v), Math.log(2));
        }

        @Override
        public Tensor conjugate(Tensor v) {
            return Tensors.shifted(Tensors.softplus(v), -Math.log(2));
        }
    },
    /** 2 JSD - ln 4: the original game as one of the family. */
    GAN("f-gan", StandardGenerator.GAN) {
        @Override
        public Tensor activation(Tensor v) {
            return Tensors.logSigmoid(v);
        }

        @Override
        public Tensor conjugate(Tensor v) {
            return Tensors.softplus(v);
        }
    };

    private final String name;
    private final StandardGenerator generator;

    Variational(String name, StandardGenerator generator) {
        this.name = name;
        this.generator = generator;
    }

    /** g(v): the score in the domain of f*. */
    public abstract Tensor activation(Tensor v);

    /** f*(g(v)). */
    public abstract Tensor conjugate(Tensor v);

    /** The divergence's generator f. */
    public StandardGenerator generator() {
        return generator;
    }

    @Override
    public String objectiveName() {
        return name;
    }

    @Override
    public Tensor judgeLoss(Tensor realScores, Tensor fakeScores) {
        return conjugate(fakeScores).mean().sub(activation(realScores).mean());
    }

    @Override
    public Tensor generatorLoss(Tensor fakeScores) {
        return conjugate(fakeScores).mean().neg();
    }

    @Override
    public Reading reading() {
        return Reading.VARIATIONAL;
    }
}
