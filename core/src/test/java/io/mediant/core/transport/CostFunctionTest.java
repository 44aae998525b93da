package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CostFunctionTest {
    /** From (1, 1) to (4, -3): differences 3 and 4. */
    @Test
    void valuesByHand() {
        double[] x = {1, 1};
        double[] y = {4, -3};
        assertEquals(5, CostFunction.euclidean().between(x, y));
        assertEquals(25, CostFunction.squaredEuclidean().between(x, y));
        assertEquals(125, CostFunction.euclidean().withPower(3).between(x, y), 1e-13);
        assertEquals(7, CostFunction.manhattan().between(x, y));
        assertEquals(49, CostFunction.manhattan().withPower(2).between(x, y));
        assertEquals(4, CostFunction.chebyshev().between(x, y));
        assertEquals(8, CostFunction.chebyshev().withPower(1.5).between(x, y), 1e-14);
        assertEquals(1.5, CostFunction.chebyshev().withPower(1.5).power());
    }

    @Test
    void pointsNeedTheSameDimension() {
        String message = assertThrows(IllegalArgumentException.class, () -> CostFunction.euclidean()
                        .between(new double[] {1}, new double[] {1, 2}))
                .getMessage();
        assertTrue(message.contains("points of 1 and 2 coordinates"), message);
    }
}
