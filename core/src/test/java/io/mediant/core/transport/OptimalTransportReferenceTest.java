package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.SeededWeights;
import io.mediant.core.TestData;
import org.junit.jupiter.api.Test;

/** Values of SciPy and mpmath; src/scripts/optimal_transport_references.py made them. */
class OptimalTransportReferenceTest {
    @Test
    void exactAndEntropicCosts() {
        for (String[] row : TestData.rows("optimal-transport-references.csv")) {
            int rows = Integer.parseInt(row[0]);
            int columns = Integer.parseInt(row[1]);
            long seed = Long.parseLong(row[2]);
            double[] a = SeededWeights.pair("independent", seed, rows, 0)[0];
            double[] b = SeededWeights.pair("independent", seed + 100, columns, 0)[0];
            CostMatrix costs =
                    CostMatrix.ofRows(SeededWeights.pair("independent", seed + 200, rows * columns, 0)[0], columns);
            OptimalTransportResult exact = OptimalTransport.withDefaults().solve(costs, a, b);
            assertEquals(Double.parseDouble(row[3]), exact.cost(), 1e-12);
            SinkhornResult entropic = Sinkhorn.withDefaults()
                    .withEpsilon(Double.parseDouble(row[4]))
                    .withTolerance(1e-14)
                    .solve(costs, a, b);
            assertTrue(entropic.converged());
            assertEquals(Double.parseDouble(row[5]), entropic.transportCost(), 1e-13);
            assertEquals(Double.parseDouble(row[6]), entropic.regularisedCost(), 1e-14);
        }
    }
}
