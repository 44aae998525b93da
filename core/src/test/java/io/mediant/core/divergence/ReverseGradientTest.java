package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReverseGradientTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private final KullbackLeibler kl = KullbackLeibler.withDefaults();

    /** p = (1/2, 1/2), q = (3/4, 1/4): ln(q/p) = (ln 1.5, -ln 2), mean 0.75 ln 1.5 - 0.25 ln 2. */
    @Test
    void handDerived() {
        double mean = 0.75 * Math.log(1.5) - 0.25 * Math.log(2);

        assertArrayEquals(
                new double[] {Math.log(1.5) - mean, -Math.log(2) - mean},
                kl.reverseGradient(new double[] {0.5, 0.5}, new double[] {0.75, 0.25}),
                1e-15);
    }

    @Test
    void isTheSlopeOfTheRawWeight() {
        double[] unit = kl.reverseGradient(new double[] {2, 3, 5}, new double[] {0.2, 0.5, 0.3});
        double[] tripled = kl.reverseGradient(new double[] {2, 3, 5}, new double[] {0.6, 1.5, 0.9});

        for (int i = 0; i < 3; i++) {
            assertEquals(unit[i] / 3, tripled[i], 1e-15);
        }
    }

    @Test
    void agreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(7);
        double[] p = random.doubles(6, 0.1, 1).toArray();
        double[] q = random.doubles(6, 0.1, 1).toArray();
        double[] gradient = kl.reverseGradient(p, q);
        double h = 1e-5;
        for (int i = 0; i < q.length; i++) {
            double[] up = q.clone();
            double[] down = q.clone();
            up[i] += h;
            down[i] -= h;
            assertEquals((kl.between(up, p) - kl.between(down, p)) / (2 * h), gradient[i], 1e-8);
        }
    }

    /** KL((1,0)‖(1/2,1/2)) = ln 2: the slope of the present outcome is ln 2 - ln 2 = 0. */
    @Test
    void saysWhereItIsInfinite() {
        assertArrayEquals(new double[] {0, INFINITY}, kl.reverseGradient(new double[] {1, 0}, new double[] {1, 1}));
        assertArrayEquals(
                new double[] {0, -INFINITY}, kl.reverseGradient(new double[] {1, 1}, new double[] {1, 0}), 1e-15);
    }
}
