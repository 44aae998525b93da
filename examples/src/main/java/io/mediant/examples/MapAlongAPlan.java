package io.mediant.examples;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.OptimalTransport;
import io.mediant.core.transport.OptimalTransportResult;
import io.mediant.core.transport.TransportPlan;
import java.io.PrintStream;

/** Exact transport between two clouds in the plane: its cost, its proof, which mass goes where, and each point's image. */
public final class MapAlongAPlan {
    private MapAlongAPlan() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        PointCloud depots = PointCloud.weighted(new double[][] {{0, 0}, {4, 0}}, new double[] {3, 1}); // km, loads
        PointCloud shops =
                PointCloud.of(new double[] {0, 1}, new double[] {2, 0}, new double[] {4, 1}, new double[] {0, -1});

        OptimalTransportResult result = OptimalTransport.withDefaults().solve(depots, shops); // Euclidean cost
        boolean proven = result.converged() && result.dualityGap() < 1e-12;
        out.printf("mean way %.3f km, proven least: %b%n", result.cost(), proven);

        TransportPlan plan = result.plan();
        for (int k = 0; k < plan.size(); k++) {
            out.printf("depot %d sends %.2f to shop %d%n", plan.row(k), plan.mass(k), plan.column(k));
        }
        PointCloud images = plan.barycentricMap(shops); // where the load of each depot goes on average
        out.printf("depot 0 goes to (%.3f, %.3f)%n", images.coordinate(0, 0), images.coordinate(0, 1));
    }
}
