package io.mediant.lab.experiment.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiffusionBoundTest {

    /** At 1000 steps β runs from 0.0001 to 0.02, as published. */
    @Test
    void scheduleIsThePublishedOne() {
        NoiseSchedule schedule = new NoiseSchedule(1000);
        assertEquals(0.0001, Math.pow(schedule.stepBackSd(1), 2), 1e-12);
        assertEquals(0.02, Math.pow(schedule.stepBackSd(1000), 2), 1e-12);
        assertEquals(1, schedule.signal(0));
        assertEquals(
                "a schedule has more than 20 steps, but this has 20",
                assertThrows(IllegalArgumentException.class, () -> new NoiseSchedule(20))
                        .getMessage());
    }

    /** Who knows the noise that is in x_t knows x_0, and steps back to the posterior's mean. */
    @Test
    void stepBackWithTheTrueNoiseIsThePosterior() {
        NoiseSchedule schedule = new NoiseSchedule(50);
        SplittableRandom random = new SplittableRandom(1);
        for (int t = 1; t <= 50; t++) {
            double origin = random.nextGaussian();
            double epsilon = random.nextGaussian();
            double current = schedule.signal(t) * origin + schedule.noise(t) * epsilon;
            assertEquals(schedule.posteriorMean(t, origin, current), schedule.stepBackMean(t, current, epsilon), 1e-10);
        }
    }

    @Test
    void scoresAreSlopesOfTheLogDensity() {
        ModeGrid law = ModeGrid.ofSixModes().diffused(new NoiseSchedule(50), 10);
        double h = 1e-6;
        for (double x = -2; x <= 2; x += 0.25) {
            double up = law.logDensity(new double[] {x + h, 0.3}, 0);
            double down = law.logDensity(new double[] {x - h, 0.3}, 0);
            assertEquals((up - down) / (2 * h), law.score(0, x), 1e-6 * (1 + Math.abs(law.score(0, x))));
        }
    }

    /** The exact denoiser's bound lies above the entropy, by less with more steps; one that says 0 does worse. Ten standard errors apart. */
    @Test
    void boundLiesAboveTheEntropy() {
        ModeGrid law = ModeGrid.ofSixModes();
        double[] origins = law.sample(4_000, new SplittableRandom(1));
        NoiseSchedule schedule = new NoiseSchedule(50);
        Denoiser exact = Denoiser.exact(law, schedule);
        DiffusionBound best = DiffusionBound.of(exact, law, schedule, origins, new SplittableRandom(2));
        assertEquals(51, best.terms().length);
        assertTrue(best.gap() > 0 && best.gap() < 0.3, "gap " + best.gap());
        DiffusionBound blind = DiffusionBound.of(
                (points, t) -> new double[points.length], law, schedule, origins, new SplittableRandom(2));
        assertTrue(blind.gap() > best.gap() + 10 * blind.gapError());
    }

    @Test
    void samplerFollowsFromItsSeedAndShowsEveryStep() {
        NoiseSchedule schedule = new NoiseSchedule(30);
        Denoiser exact = Denoiser.exact(ModeGrid.ofSixModes(), schedule);
        int[] seen = new int[1];
        double[] once = AncestralSampler.draw(exact, schedule, 5, new SplittableRandom(3), (t, points) -> seen[0]++);
        double[] again = AncestralSampler.draw(exact, schedule, 5, new SplittableRandom(3), (t, points) -> {});
        assertArrayEquals(once, again);
        assertEquals(31, seen[0]);
    }
}
