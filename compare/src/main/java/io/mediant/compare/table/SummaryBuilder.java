package io.mediant.compare.table;

import io.mediant.compare.Ordered;
import org.apache.commons.numbers.core.Sum;

/** Picks minimum, quartiles, median and maximum of one side out of its values in rising order, holding none of them. */
final class SummaryBuilder {
    private final long count;
    private final double[] positions;
    private final double[] below = new double[3];
    private final double[] above = new double[3];
    private final Sum sum = Sum.create();
    private long seen;
    private double minimum = Double.NaN;
    private double maximum = Double.NaN;

    /** @param count number of values that will come */
    SummaryBuilder(long count) {
        this.count = count;
        this.positions = new double[] {0.25 * (count - 1), 0.5 * (count - 1), 0.75 * (count - 1)};
    }

    /** Takes a value that {@code rows} rows hold. */
    void accept(double value, long rows) {
        if (rows == 0) {
            return;
        }
        if (seen == 0) {
            minimum = value;
        }
        maximum = value;
        sum.addProduct(value, (double) rows);
        for (int k = 0; k < positions.length; k++) {
            long floor = (long) Math.floor(positions[k]);
            if (floor >= seen && floor < seen + rows) {
                below[k] = value;
            }
            long ceiling = (long) Math.ceil(positions[k]);
            if (ceiling >= seen && ceiling < seen + rows) {
                above[k] = value;
            }
        }
        seen += rows;
    }

    Ordered.Summary build() {
        return new Ordered.Summary(
                count,
                count == 0 ? Double.NaN : sum.getAsDouble() / count,
                minimum,
                quantile(0),
                quantile(1),
                quantile(2),
                maximum);
    }

    private double quantile(int k) {
        if (count == 0) {
            return Double.NaN;
        }
        double fraction = positions[k] - Math.floor(positions[k]);
        return fraction == 0 ? below[k] : below[k] + fraction * (above[k] - below[k]);
    }
}
