package io.mediant.compare.table;

import io.mediant.data.table.CellConsumer;
import io.mediant.data.table.CellRule;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Collects the cells of rows in the order of time. Rows of one time have no order: they are shuffled, by the seed. */
final class TimeOrder implements CellConsumer {
    private final SplittableRandom random;
    private int[] cells = new int[1024];
    private int size;
    private int from;
    private double last = Double.NaN;

    TimeOrder(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void accept(double time, int cell, long rows) {
        if (time != last) {
            shuffleFrom();
            last = time;
        }
        if (cell != CellRule.LEFT_OUT) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, size + (size >> 1));
            }
            cells[size++] = cell;
        }
    }

    private void shuffleFrom() {
        for (int i = size - 1; i > from; i--) {
            int other = from + random.nextInt(i - from + 1);
            int kept = cells[i];
            cells[i] = cells[other];
            cells[other] = kept;
        }
        from = size;
    }

    /** The cells of all rows. */
    int[] cells() {
        shuffleFrom();
        return Arrays.copyOf(cells, size);
    }
}
