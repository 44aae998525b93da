package io.mediant.examples;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.CostFunction;
import io.mediant.core.transport.EnergyDistance;
import io.mediant.core.transport.GaussianMoments;
import io.mediant.core.transport.GaussianWasserstein;
import io.mediant.core.transport.MaximumMeanDiscrepancy;
import io.mediant.core.transport.OptimalTransport;
import io.mediant.core.transport.SinkhornDivergence;
import io.mediant.core.transport.SinkhornDivergenceResult;
import io.mediant.core.transport.SlicedDistance;
import io.mediant.core.transport.SlicedWasserstein;
import java.io.PrintStream;

/** A square and the same square, moved by (3, 4): all distances between clouds of points. */
public final class CompareTwoClouds {
    private static final long SEED = 11;

    private CompareTwoClouds() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        PointCloud p = PointCloud.of(new double[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}});
        PointCloud q = PointCloud.of(new double[][] {{3, 4}, {4, 4}, {3, 5}, {4, 5}});

        OptimalTransport transport = OptimalTransport.withDefaults().withCost(CostFunction.squaredEuclidean());
        double exact = transport.distance(p, q); // order 2, in the unit of the coordinates
        SinkhornDivergenceResult debiased = SinkhornDivergence.withDefaults().solve(p, q); // unit of cost: squared
        SlicedDistance sliced =
                SlicedWasserstein.withDefaults().withProjections(1000).between(p, q, SEED);
        double ofMoments = GaussianWasserstein.between(GaussianMoments.ofCloud(p), GaussianMoments.ofCloud(q));
        double energy = EnergyDistance.between(p, q);
        double discrepancy =
                MaximumMeanDiscrepancy.withMedianBandwidth(p, q, SEED).between(p, q);

        out.printf("Wasserstein-2: %.4f%n", exact);
        out.printf(
                "root of the Sinkhorn divergence: %.4f, converged: %b%n",
                Math.sqrt(debiased.value()), debiased.converged());
        out.printf("sliced Wasserstein-2: %.2f, standard error %.2f%n", sliced.value(), sliced.standardError());
        out.printf("Wasserstein-2 of the moments: %.4f%n", ofMoments);
        out.printf("energy distance: %.4f%n", energy);
        out.printf("mean discrepancy: %.4f%n", discrepancy);
    }
}
