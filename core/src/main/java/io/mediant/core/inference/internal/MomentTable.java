package io.mediant.core.inference.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * {@link CellMoments} tabulated over the cell's pooled count and the tilt of its log-odds, for one ratio n/m of the
 * sizes.
 *
 * <p>Counts are 1 to 30 and then 16 per decade; tilts (log-odds minus ln(n/m)) run from -14 to 14 in steps of 1/4. Between
 * grid points the table is bilinear, in ln c and in the tilt. Beyond its ends slope and curvature are constant; bias and
 * residual, which are proportional to the rows that cross over, fall by e per unit of tilt. Rows are filled when first
 * needed, so that a table costs what its data need. Tables are shared between threads; the 32 used last are kept.
 */
final class MomentTable {
    private static final int SMALL = 30;
    private static final int PER_DECADE = 16;
    private static final int DECADES = 9;
    private static final double MAX_TILT = 14;
    private static final double STEP = 0.25;
    private static final int COLUMNS = 2 * (int) (MAX_TILT / STEP) + 1;
    private static final double[] COUNTS = counts();
    private static final int KEPT = 32;
    private static final Map<Double, MomentTable> CACHE = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Double, MomentTable> eldest) {
            return size() > KEPT;
        }
    };

    private final CellMoments moments;
    private final double logOdds;
    private final AtomicReferenceArray<double[]> rows = new AtomicReferenceArray<>(COUNTS.length);

    private MomentTable(double ratio) {
        moments = new CellMoments(ratio);
        logOdds = Math.log(ratio);
    }

    /** Returns the table of samples of {@code n} and {@code m} rows. */
    static MomentTable of(long n, long m) {
        return ofRatio(n / (double) m);
    }

    /** Returns the table of samples whose sizes have the ratio {@code ratio} = n/m. */
    static MomentTable ofRatio(double ratio) {
        synchronized (CACHE) {
            return CACHE.computeIfAbsent(ratio, MomentTable::new);
        }
    }

    private static double[] counts() {
        double[] counts = new double[SMALL + PER_DECADE * DECADES];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = i < SMALL ? i + 1 : Math.rint(SMALL * Math.pow(10, (i - SMALL + 1) / (double) PER_DECADE));
        }
        return counts;
    }

    /** Returns the moments' functions at this share. */
    CellMoments moments() {
        return moments;
    }

    /** Returns ln(n/m), the log-odds of a cell without tilt. */
    double logOdds() {
        return logOdds;
    }

    /**
     * Returns the position of a pooled count {@code c}: a row number plus the share of the way to the next. Below 1 it is c - 1: cells worth
     * less than one row are moved by whole rows, so that bias and residual fade with c.
     */
    double position(double c) {
        if (c <= SMALL) {
            return c - 1;
        }
        int low = SMALL - 1;
        int high = COUNTS.length - 1;
        if (c >= COUNTS[high]) {
            return high;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (COUNTS[middle] <= c) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + Math.log(c / COUNTS[low]) / Math.log(COUNTS[high] / COUNTS[low]);
    }

    /** Writes bias, slope, residual and curvature at a {@link #position} and a tilt to {@code out}. */
    void read(double position, double tilt, double[] out) {
        int row = (int) position;
        double down = Math.max(0, position - row);
        double x = (Math.max(-MAX_TILT, Math.min(MAX_TILT, tilt)) + MAX_TILT) / STEP;
        int column = Math.min((int) x, COLUMNS - 2);
        double right = x - column;
        double[] upper = row(row);
        double[] lower = down == 0 ? upper : row(row + 1);
        int at = column * CellMoments.SIZE;
        for (int i = 0; i < CellMoments.SIZE; i++, at++) {
            double top = upper[at] + right * (upper[at + CellMoments.SIZE] - upper[at]);
            double bottom = lower[at] + right * (lower[at + CellMoments.SIZE] - lower[at]);
            out[i] = top + down * (bottom - top);
        }
        double beyond = Math.abs(tilt) - MAX_TILT;
        if (beyond > 0 || position < 0) {
            double fall = Math.exp(-Math.max(0, beyond)) * Math.min(1, 1 + position);
            out[0] *= fall;
            out[2] *= fall;
        }
    }

    private double[] row(int index) {
        double[] row = rows.get(index);
        if (row == null) {
            row = new double[COLUMNS * CellMoments.SIZE];
            for (int column = 0; column < COLUMNS; column++) {
                double tilt = column * STEP - MAX_TILT;
                moments.write(COUNTS[index], logOdds + tilt, row, column * CellMoments.SIZE);
            }
            rows.set(index, row);
        }
        return row;
    }
}
