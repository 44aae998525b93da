package io.mediant.core.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RadixSortTest {
    @Test
    void ordersAsTheJdkDoes() {
        SplittableRandom random = new SplittableRandom(61);
        for (int n : new int[] {0, 1, 2, 7, 1999, 2000, 2001, 50_000}) {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = switch (random.nextInt(8)) {
                    case 0 -> random.nextInt(3) - 1;
                    case 1 -> -0.0;
                    case 2 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
                    case 3 -> (random.nextDouble() - 0.5) * Double.MIN_NORMAL;
                    default -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(-1000, 1000));
                };
            }
            double[] expected = values.clone();
            Arrays.sort(expected);
            double[] companions = values.clone();
            double[] carried = values.clone();
            double[] roomy = Arrays.copyOf(values, values.length + 3);
            RadixSort.sort(values);
            assertArrayEquals(expected, values);
            RadixSort.sort(roomy, values.length, new double[values.length]);
            assertArrayEquals(expected, Arrays.copyOf(roomy, values.length));
            RadixSort.sortWithCompanions(carried, companions);
            assertArrayEquals(expected, carried);
            assertArrayEquals(expected, companions);
        }
    }

    @Test
    void valuesThatAscendStayAndNegativeZeroComesFirst() {
        double[] ascending = {Double.NEGATIVE_INFINITY, -1, -0.0, 0.0, 0.0, 1, 1, Double.POSITIVE_INFINITY};
        double[] companions = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] values = ascending.clone();
        RadixSort.sortWithCompanions(values, companions);
        assertArrayEquals(ascending, values);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, companions);
        double[] zeros = {0.0, -0.0};
        double[] carried = {1, 2};
        RadixSort.sortWithCompanions(zeros, carried);
        assertArrayEquals(new double[] {-0.0, 0.0}, zeros);
        assertArrayEquals(new double[] {2, 1}, carried);
    }

    @Test
    void equalValuesKeepTheOrderOfTheirCompanions() {
        double[] values = {2, 1, 2, 1};
        double[] companions = {1, 2, 3, 4};
        RadixSort.sortWithCompanions(values, companions);
        assertArrayEquals(new double[] {2, 4, 1, 3}, companions);
        assertEquals(1, values[0]);
    }

    /** Values that differ in their last bits only, of which the highest digits say nothing, in runs that insertion cannot put right. */
    @Test
    void valuesWithTheSameHighBits() {
        SplittableRandom random = new SplittableRandom(62);
        for (int width : new int[] {1 << 8, 1 << 30}) {
            double[] values = new double[20_000];
            Arrays.setAll(values, i -> Math.scalb(1 + random.nextInt(width) * 0x1p-52, 20 * random.nextInt(3)));
            double[] expected = values.clone();
            Arrays.sort(expected);
            double[] order = new double[values.length];
            Arrays.setAll(order, i -> i);
            double[] carried = values.clone();
            RadixSort.sortWithCompanions(carried, order);
            assertArrayEquals(expected, carried);
            for (int i = 0; i < order.length; i++) {
                assertEquals(carried[i], values[(int) order[i]]);
                assertTrue(i == 0 || carried[i - 1] < carried[i] || order[i - 1] < order[i]);
            }
            RadixSort.sort(values);
            assertArrayEquals(expected, values);
        }
    }
}
