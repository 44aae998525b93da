package io.mediant.compare.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.mediant.data.table.CellRule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimeOrderTest {

    private static int[] cells(long seed, double[][] rows) {
        TimeOrder order = new TimeOrder(seed);
        for (double[] row : rows) {
            order.accept(row[0], (int) row[1], 1);
        }
        return order.cells();
    }

    @Test
    void rowsKeepTheirOrderAndThoseLeftOutDoNotCount() {
        double[][] rows = {{1, 4}, {2, 0}, {3, CellRule.LEFT_OUT}, {4, 2}};
        assertArrayEquals(new int[] {4, 0, 2}, cells(1, rows));
        assertArrayEquals(new int[0], cells(1, new double[][] {{1, CellRule.LEFT_OUT}}));
    }

    /** 3000 rows of one time come sorted by cell and are shuffled; rows of other times stay where they are. */
    @Test
    void tiesAreShuffledAmongThemselvesBySeed() {
        double[][] rows = new double[3002][];
        rows[0] = new double[] {1, 9};
        for (int i = 1; i <= 3000; i++) {
            int cell = (i - 1) / 1000;
            rows[i] = new double[] {2, cell};
        }
        rows[3001] = new double[] {3, 8};
        int[] cells = cells(5, rows);
        assertEquals(9, cells[0]);
        assertEquals(8, cells[3001]);
        int[] tied = Arrays.copyOfRange(cells, 1, 3001);
        int changes = 0;
        for (int i = 1; i < tied.length; i++) {
            changes += tied[i] == tied[i - 1] ? 0 : 1;
        }
        // Two neighbours differ with probability 2/3: 2000 times, with a standard deviation of 26.
        assertEquals(2000, changes, 130);
        assertArrayEquals(cells, cells(5, rows));
        assertFalse(Arrays.equals(cells, cells(6, rows)));
        Arrays.sort(tied);
        for (int i = 0; i < tied.length; i++) {
            assertEquals(i / 1000, tied[i]);
        }
    }

    /** What comes first among rows of one time is as likely to be any of them: 300 seeds, 100 each, standard deviation 8.2. */
    @Test
    void everyOrderOfTiesIsAsLikely() {
        int[] first = new int[3];
        for (long seed = 0; seed < 300; seed++) {
            first[cells(seed, new double[][] {{7, 0}, {7, 1}, {7, 2}})[0]]++;
        }
        for (int count : first) {
            assertEquals(100, count, 37);
        }
    }
}
