package io.mediant.lab.experiment.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.density.Mixture;
import io.mediant.core.density.Normal;
import io.mediant.core.divergence.continuous.DensityGradient;
import io.mediant.core.divergence.continuous.Measure;
import io.mediant.lab.engine.Gradients;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class LearntNormalTest {
    private static final Mixture P = Mixture.of(new double[] {0.3, 0.7}, Normal.of(-1, 0.5), Normal.of(2, 1.5));

    @Test
    void logDensityIsThatOfCoreUpToItsConstant() {
        float[] points = {-4, -1, 0.25f, 2, 9};
        try (StepScope scope = new StepScope()) {
            double[] values = Tensors.doubles(LearntNormal.logDensity(P, Tensors.vector(points)));
            for (int i = 0; i < points.length; i++) {
                assertEquals(P.logDensity(points[i]) + 0.5 * Math.log(2 * Math.PI), values[i], 1e-5);
            }
        }
    }

    /** By hand: the loss of points 1 and 5 under N(3, 2²) is ½ · 1 + ln 2, and its slopes are 0, since these are their moments. */
    @Test
    void likelihoodIsStationaryAtTheMomentsOfThePoints() {
        try (LearntNormal q = new LearntNormal(Normal.of(3, 2));
                StepScope scope = new StepScope()) {
            Tensor loss = q.negativeLogLikelihood(Tensors.vector(1, 5));
            assertEquals(0.5 + Math.log(2), Tensors.number(loss), 1e-6);
            for (Tensor slope : Gradients.of(loss.sum(), q.parameters())) {
                assertEquals(0, Tensors.number(slope), 1e-6);
            }
        }
    }

    /** Moving q by δ is moving p by -δ; the slopes by quadrature are exact. 200 000 draws leave 0.01 with a false alarm below 1e-6. */
    @Test
    void reverseSlopesAreThoseOfTheDivergence() {
        Normal law = Normal.of(0.5, 0.8);
        try (LearntNormal q = new LearntNormal(law);
                StepScope scope = new StepScope()) {
            Tensor draws = Tensors.vector(new Noise(new SplittableRandom(1)).drawMirrored(100_000));
            List<Tensor> slopes = Gradients.of(q.reverseLoss(P, draws).sum(), q.parameters());
            DensityGradient exact = DensityGradient.of(Measure.KULLBACK_LEIBLER);
            assertEquals(-exact.location(law, P).value(), Tensors.number(slopes.get(0)), 0.01);
            assertEquals(-exact.scale(law, P, law.mu()).value(), Tensors.number(slopes.get(1)), 0.02);
        }
    }

    @Test
    void reverseMinimumOfOneModeIsTheMode() {
        Normal mode = Normal.of(2, 0.5);
        Normal found = ReverseMinimum.from(Normal.of(0, 1), mode);
        assertEquals(2, found.mu(), 1e-6);
        assertEquals(0.5, found.sigma(), 1e-6);
    }

    @Test
    void reverseMinimumDependsOnTheStart() {
        Mixture apart = Mixture.of(new double[] {0.25, 0.75}, Normal.of(-10, 1), Normal.of(10, 1));
        Normal left = ReverseMinimum.from(Normal.of(-8, 1), apart);
        assertEquals(-10, left.mu(), 1e-6);
        assertEquals(Math.log(4), ReverseMinimum.divergence(left, apart), 1e-9);
        assertEquals(
                Math.log(4.0 / 3), ReverseMinimum.divergence(ReverseMinimum.from(Normal.of(8, 1), apart), apart), 1e-9);
    }
}
