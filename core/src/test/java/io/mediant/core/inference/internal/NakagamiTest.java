package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NakagamiTest {
    /** The absolute value of a standard normal variable: mean sqrt(2/pi), variance 1 - 2/pi, 95th percentile 1.959964. */
    @Test
    void halfNormal() {
        Nakagami law = Nakagami.of(Math.sqrt(2 / Math.PI), 1 - 2 / Math.PI);
        assertEquals(1.6448536, law.score(1.9599640), 1e-6);
        assertEquals(-1.6448536, law.score(0.0627068), 1e-5);
        assertEquals(0.6744898, law.median(), 1e-6);
    }

    /** Rayleigh's law, shape 1: P(at most x) = 1 - exp(-x^2/2); mean sqrt(pi/2), variance 2 - pi/2. */
    @Test
    void rayleigh() {
        Nakagami law = Nakagami.of(Math.sqrt(Math.PI / 2), 2 - Math.PI / 2);
        assertEquals(Math.sqrt(2 * Math.log(2)), law.median(), 1e-9);
        assertEquals(Normal.upperQuantile(Math.exp(-4.5)), law.score(3), 1e-8);
    }

    /** Where bisection gives way to the series the shape is about 25, and the law nearly normal. */
    @Test
    void smallSpreadsAreNearlyNormal() {
        double below = Nakagami.of(1, 0.0101).score(1.1);
        double above = Nakagami.of(1, 0.0102).score(1.1);
        assertEquals(below, above, 0.006);
        assertEquals(0.1 / Math.sqrt(0.0101), below, 0.03);
        assertEquals(2, Nakagami.of(100, 1e-4).score(100.02), 1e-3);
    }

    /** The square of |Z| is gamma of mean 1 and variance 2; that of Rayleigh's, exponential. */
    @Test
    void momentsFollowFromThoseOfTheSquare() {
        Nakagami halfNormal = Nakagami.ofSquare(1, 2);
        assertEquals(Math.sqrt(2 / Math.PI), halfNormal.mean(), 1e-12);
        assertEquals(Math.sqrt(1 - 2 / Math.PI), halfNormal.deviation(), 1e-12);
        Nakagami rayleigh = Nakagami.ofSquare(2, 4);
        assertEquals(Math.sqrt(Math.PI / 2), rayleigh.mean(), 1e-12);
        assertEquals(Math.sqrt(2 - Math.PI / 2), rayleigh.deviation(), 1e-12);
    }

    /** At a large shape the root's deviation is that of the square over twice the mean; the series meets the exact value at 25. */
    @Test
    void momentsOfNarrowLaws() {
        Nakagami narrow = Nakagami.ofSquare(4, 1e-8);
        assertEquals(2, narrow.mean(), 1e-8);
        assertEquals(1e-4 / 4, narrow.deviation(), 1e-12);
        assertEquals(
                Nakagami.ofSquare(1, 1 / 24.9999).deviation(),
                Nakagami.ofSquare(1, 1 / 25.0001).deviation(),
                1e-5);
        assertEquals(3, Nakagami.ofSquare(9, 0).mean());
        assertEquals(0, Nakagami.ofSquare(9, 0).deviation());
        assertEquals(0, Nakagami.ofSquare(0, 0).mean());
    }
}
