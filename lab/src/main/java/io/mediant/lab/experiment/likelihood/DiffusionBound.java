package io.mediant.lab.experiment.likelihood;

import io.mediant.core.density.Normal;
import io.mediant.core.divergence.continuous.ParametricKullbackLeibler;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The bound that a diffusion model puts on the cross-entropy E[-ln p_θ(x_0)] of the data, in nats, as a sum over steps (J. Sohl-Dickstein et al., 2015,
 * arXiv:1503.03585; J. Ho et al., 2020, arXiv:2006.11239).
 *
 * <p>L_0 = E[-ln p_θ(x_0 | x_1)], L_(t-1) = E KL(q(x_(t-1) | x_t, x_0)‖p_θ(x_(t-1) | x_t)) for t = 2..T, and L_T = E KL(q(x_T | x_0)‖N(0, I)).
 * All are means of closed forms for normal laws.
 *
 * @param terms L_0 to L_T
 * @param gap the sum's mean excess over -ln p(x_0) at the same points, p the law of the data
 * @param gapError the standard error of the gap
 */
@SuppressWarnings("ArrayRecordComponent")
record DiffusionBound(double[] terms, double gap, double gapError) {

    /**
     * By one walk for each of many points.
     *
     * @param random of the walks: equal ones lead two denoisers along the same walks
     */
    static DiffusionBound of(
            Denoiser denoiser, ModeGrid law, NoiseSchedule schedule, double[] origins, SplittableRandom random) {
        int steps = schedule.steps();
        int count = origins.length / ModeGrid.AXES;
        double[] terms = new double[steps + 1];
        double[] perPoint = new double[count];
        double[] points = new double[origins.length];
        for (int t = 1; t <= steps; t++) {
            for (int i = 0; i < points.length; i++) {
                points[i] = schedule.signal(t) * origins[i] + schedule.noise(t) * random.nextGaussian();
            }
            double[] epsilon = denoiser.noise(points, t);
            for (int i = 0; i < points.length; i++) {
                double value = cost(schedule, t, origins[i], points[i], epsilon[i]);
                terms[t - 1] += value / count;
                perPoint[i / ModeGrid.AXES] += value;
            }
        }
        Normal prior = Normal.of(0, 1);
        for (int i = 0; i < origins.length; i++) {
            double value = divergence(Normal.of(schedule.signal(steps) * origins[i], schedule.noise(steps)), prior);
            terms[steps] += value / count;
            perPoint[i / ModeGrid.AXES] += value;
        }
        for (int i = 0; i < count; i++) {
            perPoint[i] += law.logDensity(origins, i);
        }
        double gap = Arrays.stream(perPoint).average().orElseThrow();
        double square = Arrays.stream(perPoint).map(v -> (v - gap) * (v - gap)).sum();
        return new DiffusionBound(terms, gap, Math.sqrt(square / (count - 1) / count));
    }

    private static double cost(NoiseSchedule schedule, int t, double origin, double point, double epsilon) {
        Normal back = Normal.of(schedule.stepBackMean(t, point, epsilon), schedule.stepBackSd(t));
        return t == 1
                ? -back.logDensity(origin)
                : divergence(Normal.of(schedule.posteriorMean(t, origin, point), schedule.posteriorSd(t)), back);
    }

    private static double divergence(Normal p, Normal q) {
        return ParametricKullbackLeibler.between(p, q).orElseThrow();
    }

    /** The bound: the sum of all terms. */
    double total() {
        return Arrays.stream(terms).sum();
    }
}
