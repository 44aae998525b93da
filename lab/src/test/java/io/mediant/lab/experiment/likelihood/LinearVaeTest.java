package io.mediant.lab.experiment.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.density.MultivariateNormal;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class LinearVaeTest {

    /** By hand: corners of a rectangle of sides 4 and 2 have eigenvalues 4 and 1. */
    @Test
    void principalComponentsByHand() {
        ProbabilisticPca pca = ProbabilisticPca.of(new float[] {-2, -1, -2, 1, 2, -1, 2, 1}, 2);
        assertEquals(4, pca.eigenvalue(0), 1e-12);
        assertEquals(1, pca.eigenvalue(1), 1e-12);
        assertArrayEquals(new double[] {0.5 * Math.log(2), 0}, pca.divergences(2, 2), 1e-12);
        double exact = pca.logLikelihood(MultivariateNormal.of(new double[2], new double[][] {{4, 0}, {0, 0.5}}));
        assertEquals(exact, pca.bestLogLikelihood(1, 0.5), 1e-12);
    }

    @Test
    void noLawOfItsKindIsLikelier() {
        SplittableRandom random = new SplittableRandom(1);
        float[] rows = new Noise(random).draw(60);
        ProbabilisticPca pca = ProbabilisticPca.of(rows, 3);
        double best = pca.bestLogLikelihood(2, 0.3);
        for (int trial = 0; trial < 20; trial++) {
            try (LinearVae vae = new LinearVae(3, 2, 0.3, random)) {
                assertTrue(pca.logLikelihood(vae.marginal()) <= best);
            }
        }
    }

    @Test
    void boundLiesBelowTheLikelihoodOfItsDecoder() {
        SplittableRandom random = new SplittableRandom(2);
        float[] rows = new Noise(random).draw(60);
        ProbabilisticPca pca = ProbabilisticPca.of(rows, 3);
        for (int trial = 0; trial < 20; trial++) {
            try (LinearVae vae = new LinearVae(3, 2, 0.5, random);
                    StepScope scope = new StepScope()) {
                Tensor data = Tensors.matrix(rows, 20, 3);
                double bound = vae.evidenceLowerBound(data, vae.divergences(data));
                assertTrue(bound <= pca.logLikelihood(vae.marginal()));
            }
        }
    }

    /** The loss is minus the bound up to d/2 ln(2πσ²) and k/2; a million draws of codes leave 0.02. */
    @Test
    void lossIsMinusTheBound() {
        SplittableRandom random = new SplittableRandom(3);
        Noise noise = new Noise(random);
        int copies = 100_000;
        float[] row = noise.draw(3);
        float[] rows = new float[3 * copies];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row[i % 3];
        }
        try (LinearVae vae = new LinearVae(3, 2, 0.5, random);
                StepScope scope = new StepScope()) {
            Tensor data = Tensors.matrix(rows, copies, 3);
            double loss = Tensors.number(vae.loss(data, Tensors.matrix(noise.draw(2 * copies), copies, 2), 1));
            double bound = vae.evidenceLowerBound(data, vae.divergences(data));
            assertEquals(-bound, loss + 1.5 * Math.log(2 * Math.PI * 0.5) - 1, 0.02);
        }
    }

    @Test
    void divergencesAreZeroOnlyForThePrior() {
        try (LinearVae vae = new LinearVae(3, 2, 0.5, new SplittableRandom(4));
                StepScope scope = new StepScope()) {
            double[] divergences = vae.divergences(Tensors.matrix(new float[] {1, 2, 3}, 1, 3));
            assertTrue(Arrays.stream(divergences).allMatch(divergence -> divergence > 0));
        }
    }
}
