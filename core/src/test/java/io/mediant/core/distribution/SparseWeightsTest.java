package io.mediant.core.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SparseWeightsTest {
    private static void assertMessage(String start, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.startsWith(start), message);
    }

    @Test
    void mergesTheStoredOutcomes() {
        SparseWeights p = SparseWeights.of(new int[] {0, 7, 2_147_483_647}, new double[] {1, 2, 3});
        SparseWeights q = SparseWeights.of(new int[] {3, 7}, new double[] {4, 5});
        AlignedWeights<Integer> sides = p.alignedWith(q);
        assertEquals(List.of(0, 3, 7, 2_147_483_647), sides.keys());
        assertArrayEquals(new double[] {1, 0, 2, 3}, sides.reference());
        assertArrayEquals(new double[] {0, 4, 5, 0}, sides.current());
        assertEquals(4, sides.size());
        assertEquals(3, p.get(2_147_483_647));
        assertEquals(0, p.get(1));
    }

    @Test
    void ofDenseStoresWhatIsNotZero() {
        SparseWeights sparse = SparseWeights.ofDense(0, 2, 0, 1);
        assertArrayEquals(new int[] {1, 3}, sparse.indices());
        assertArrayEquals(new double[] {2, 1}, sparse.weights());
        assertEquals(SparseWeights.of(new int[] {1, 3}, new double[] {2, 1}), sparse);
        assertEquals(sparse.hashCode(), SparseWeights.ofDense(0, 2, 0, 1).hashCode());
        assertEquals("SparseWeights[2 stored]", sparse.toString());
    }

    @Test
    void mapsKeepTheirOrder() {
        Map<String, Integer> p = new LinkedHashMap<>();
        p.put("b", 2);
        p.put("a", 1);
        Map<String, Double> q = Map.of("c", 0.5, "a", 3.0);
        AlignedWeights<String> sides = AlignedWeights.of(p, q);
        assertEquals(List.of("b", "a", "c"), sides.keys());
        assertArrayEquals(new double[] {2, 1, 0}, sides.reference());
        assertArrayEquals(new double[] {0, 3, 0.5}, sides.current());
        assertEquals("AlignedWeights[3 outcomes]", sides.toString());
    }

    @Test
    void invalidInput() {
        assertMessage("there are 1 indices and 2 weights", () -> SparseWeights.of(new int[1], new double[2]));
        assertMessage(
                "index 3 at position 1 does not exceed the one before, 3",
                () -> SparseWeights.of(new int[] {3, 3}, new double[] {1, 1}));
        assertMessage("index -1 at position 0 is negative", () -> SparseWeights.of(new int[] {-1}, new double[] {1}));
        assertMessage("weight NaN of index 5", () -> SparseWeights.of(new int[] {5}, new double[] {Double.NaN}));
        assertMessage("there is no positive weight", () -> SparseWeights.of(new int[] {5}, new double[] {0}));
        assertMessage("weight -1.0 of index 1", () -> SparseWeights.ofDense(0, -1));
        assertMessage(
                "weight -2 of key a of the current side", () -> AlignedWeights.of(Map.of("a", 1), Map.of("a", -2)));
        assertMessage("the reference has no positive weight", () -> AlignedWeights.of(Map.of(), Map.of("a", 1)));
    }
}
