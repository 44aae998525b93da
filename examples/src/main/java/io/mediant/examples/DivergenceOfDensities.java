package io.mediant.examples;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.BandwidthRule;
import io.mediant.core.density.KernelDensity;
import io.mediant.core.density.KernelEstimator;
import io.mediant.core.density.MultivariateNormal;
import io.mediant.core.density.Normal;
import io.mediant.core.distribution.Sample;
import io.mediant.core.divergence.continuous.DensityDivergence;
import io.mediant.core.divergence.continuous.Measure;
import io.mediant.core.divergence.continuous.MonteCarloDivergence;
import io.mediant.core.divergence.continuous.MonteCarloEstimate;
import io.mediant.core.divergence.continuous.ParametricKullbackLeibler;
import java.io.PrintStream;
import java.util.OptionalDouble;

/** Divergences of densities: by closed form, by quadrature with an error bound, by random draws, and of densities estimated from samples. */
public final class DivergenceOfDensities {
    private static final long SEED = 7;

    private DivergenceOfDensities() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Normal p = Normal.of(0, 1);
        Normal q = Normal.of(1, 2);
        OptionalDouble closed = ParametricKullbackLeibler.between(p, q); // empty where no closed form is known
        BoundedValue jsd = DensityDivergence.of(Measure.JENSEN_SHANNON).between(p, q);
        out.printf("KL, closed form: %.9f nats%n", closed.orElseThrow());
        out.printf("JSD, quadrature: %.9f nats%n", jsd.value());
        out.printf("error below 1e-9: %b, converged: %b%n", jsd.errorBound() < 1e-9, jsd.converged());

        MultivariateNormal round = MultivariateNormal.of(new double[] {0, 0}, new double[][] {{1, 0}, {0, 1}});
        MultivariateNormal slanted = MultivariateNormal.of(new double[] {1, 0}, new double[][] {{1, 0.5}, {0.5, 1}});
        MonteCarloEstimate plane =
                MonteCarloDivergence.of(Measure.JENSEN_SHANNON).between(round, slanted, SEED);
        out.printf("JSD in the plane: %.4f ± %.4f nats%n", plane.value(), 2 * plane.standardError());

        KernelEstimator estimator = KernelEstimator.withDefaults().withRule(BandwidthRule.IMPROVED_SHEATHER_JONES);
        KernelDensity first = estimator.estimate(Sample.of(p.sample(SEED, 2000)));
        KernelDensity second = estimator.estimate(Sample.of(q.sample(SEED + 1, 2000)));
        BoundedValue smoothed = DensityDivergence.of(Measure.JENSEN_SHANNON).between(first, second);
        out.printf("JSD of kernel estimates: %.2f nats%n", smoothed.value());
    }
}
