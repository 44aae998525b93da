package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** References: the curve of the package mauve-text, run on counts. */
class DivergenceFrontierTest {
    private static final long[] A = {50, 30, 20, 0};
    private static final long[] B = {20, 30, 40, 10};

    private static double area(long[] a, long[] b, double scale, int points) {
        return DivergenceFrontier.of(a, b, scale, points, 0).area();
    }

    @Test
    void referenceValues() {
        DivergenceFrontier plain = DivergenceFrontier.of(A, B, 5, 25, 0);
        assertEquals(.7323895037, plain.area(), 5e-11);
        assertEquals(.1173108838, plain.integral(), 5e-11);
        DivergenceFrontier smoothed = DivergenceFrontier.of(A, B, 5, 25, 0.5);
        assertEquals(.7779881341, smoothed.area(), 5e-11);
        assertEquals(.1031939331, smoothed.integral(), 5e-11);
        assertEquals(.98058, area(A, B, 1, 25), 5e-6);
        assertEquals(.41404, area(A, B, 10, 25), 5e-6);
        assertEquals(.73310, area(A, B, 5, 500), 5e-6);
    }

    @Test
    void sharesWithNothingInCommon() {
        DivergenceFrontier disjoint = DivergenceFrontier.of(new long[] {10, 0}, new long[] {0, 10}, 5, 25, 0);
        assertEquals(.0040720963, disjoint.area(), 5e-11);
        assertEquals(1, disjoint.integral());
    }

    @Test
    void equalSharesHaveAreaOneAtAnyNumberOfPoints() {
        for (int points : new int[] {2, 25, 500}) {
            assertEquals(1, area(new long[] {5, 5}, new long[] {5, 5}, 5, points));
            assertEquals(1, area(new long[] {3, 0, 9}, new long[] {1, 0, 3}, 5, points), 1e-15);
        }
        assertEquals(
                0,
                DivergenceFrontier.of(new long[] {5, 5}, new long[] {5, 5}, 5, 25, 0)
                        .integral());
    }

    @Test
    void symmetricAndContinuousNearEquality() {
        assertEquals(area(B, A, 5, 25), area(A, B, 5, 25), 1e-14);
        long n = 1_000_000;
        for (long gap : new long[] {1, 9, 11, 100}) {
            double integral = DivergenceFrontier.of(new long[] {n + gap, n - gap}, new long[] {n, n}, 5, 25, 0)
                    .integral();
            double share = gap / (2.0 * n);
            assertEquals(2 * share * share / 3, integral, 1e-15);
        }
    }

    @Test
    void rejectsWhatCannotBe() {
        Clouds.assertRejected("positive scale", () -> DivergenceFrontier.of(A, B, 0, 25, 0));
        Clouds.assertRejected("4 and 1 cells", () -> DivergenceFrontier.of(A, new long[] {1}, 5, 25, 0));
    }
}
