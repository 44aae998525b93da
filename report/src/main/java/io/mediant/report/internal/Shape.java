package io.mediant.report.internal;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A compared column made ready for drawing: a row of places, each with a share of p, a share of q and its part of the
 * divergence. Intervals are spread evenly over places of equal width, so that heights are densities; the range is cut to
 * the middle of the pooled mass, so that a far outlier does not flatten the picture. Names, and ordered columns of a few
 * single values, get a place each.
 *
 * @param axis whether the places divide a range of numbers
 * @param low lower end of the drawn range, NaN without an axis
 * @param high upper end of the drawn range, NaN without an axis
 * @param places what is drawn, in order
 * @param below what lies below the drawn range
 * @param above what lies above the drawn range
 * @param rest the names that did not get a place, summed
 * @param restCount how many those are
 * @param special missing, infinite and NaN values beside slices; among names they have a place of their own
 */
public record Shape(
        boolean axis,
        double low,
        double high,
        List<Place> places,
        Place below,
        Place above,
        Place rest,
        int restCount,
        List<Place> special) {

    private static final double TAIL = 0.005;

    /**
     * One place of the picture.
     *
     * @param label what it stands for; empty for a slice of an axis
     * @param type what kind of cell it came from
     * @param p share of the reference, 0 to 1
     * @param q share of the current side, 0 to 1
     * @param nats its part of the divergence in nats
     */
    public record Place(String label, Cell.Type type, double p, double q, double nats) {}

    public Shape {
        places = List.copyOf(places);
        special = List.copyOf(special);
    }

    /**
     * The shape of a column.
     *
     * @param slices number of slices of an axis, at least 1
     * @param names largest number of names with a place of their own, at least 1
     */
    public static Shape of(Compared column, int slices, int names) {
        double reference = Math.max(1, sum(column, Cell::reference));
        double current = Math.max(1, sum(column, Cell::current));
        List<Place> special = new ArrayList<>();
        List<Cell> intervals = new ArrayList<>();
        List<Cell> categories = new ArrayList<>();
        for (Cell cell : column.cells()) {
            switch (cell.type()) {
                case INTERVAL -> intervals.add(cell);
                case CATEGORY -> categories.add(cell);
                case MISSING, NAN, NEGATIVE_INFINITY, POSITIVE_INFINITY -> special.add(place(cell, reference, current));
            }
        }
        if (intervals.isEmpty()) {
            return named(categories, special, names, reference, current, true);
        }
        if (intervals.size() <= names && intervals.stream().allMatch(cell -> cell.low() == cell.high())) {
            return named(intervals, special, names, reference, current, false);
        }
        return sliced(column, intervals, slices, special, reference, current);
    }

    private static Shape named(
            List<Cell> cells, List<Place> special, int names, double reference, double current, boolean largestFirst) {
        List<Place> all = new ArrayList<>(
                cells.stream().map(cell -> place(cell, reference, current)).toList());
        all.addAll(special);
        List<Place> shown = new ArrayList<>(all);
        if (all.size() > names) {
            shown.sort(Comparator.comparingDouble(Place::nats).reversed());
            shown = new ArrayList<>(shown.subList(0, names));
        }
        List<Place> rest = new ArrayList<>(all);
        rest.removeAll(shown);
        if (largestFirst) {
            shown.sort(Comparator.comparingDouble((Place place) -> place.p() + place.q())
                    .reversed());
        }
        Place none = empty("");
        return new Shape(false, Double.NaN, Double.NaN, shown, none, none, total(rest), rest.size(), List.of());
    }

    private static Shape sliced(
            Compared column, List<Cell> cells, int slices, List<Place> special, double reference, double current) {
        Range range = Range.of(column, cells);
        double[] weight = new double[cells.size()];
        double total = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = cells.get(i).reference() / reference + cells.get(i).current() / current;
            total += weight[i];
        }
        double low = quantile(cells, weight, range, TAIL * total);
        double high = quantile(cells, weight, range, (1 - TAIL) * total);
        if (!(high - low > 0)) {
            low = range.low();
            high = range.high();
        } else {
            low = low - range.low() < 0.1 * (high - low) ? range.low() : low;
            high = range.high() - high < 0.1 * (high - low) ? range.high() : high;
        }
        double[][] sums = new double[3][slices + 2];
        for (Cell cell : cells) {
            double[] amounts = {cell.reference() / reference, cell.current() / current, cell.contributionNats()};
            double from = slices * (range.low(cell) - low) / (high - low);
            double to = slices * (range.high(cell) - low) / (high - low);
            spread(sums, amounts, from, to, slices);
        }
        List<Place> places = new ArrayList<>(slices);
        for (int i = 1; i <= slices; i++) {
            places.add(slice(sums, i));
        }
        return new Shape(true, low, high, places, slice(sums, 0), slice(sums, slices + 1), empty(""), 0, special);
    }

    private static void spread(double[][] sums, double[] amounts, double from, double to, int slices) {
        if (to - from <= 1e-9) {
            int slice = (int) Math.floor(Math.max(-1, Math.min(slices, from)));
            boolean lastEdge = slice == slices && from <= slices;
            add(sums, amounts, lastEdge ? slices : slice + 1, 1);
            return;
        }
        double width = to - from;
        add(sums, amounts, 0, (Math.min(to, 0) - Math.min(from, 0)) / width);
        add(sums, amounts, slices + 1, (Math.max(to, slices) - Math.max(from, slices)) / width);
        int first = (int) Math.floor(Math.max(0, from));
        int last = (int) Math.ceil(Math.min(slices, to));
        for (int i = first; i < last; i++) {
            add(sums, amounts, i + 1, (Math.min(to, i + 1.0) - Math.max(from, i)) / width);
        }
    }

    private static void add(double[][] sums, double[] amounts, int slice, double fraction) {
        if (fraction > 0) {
            for (int k = 0; k < amounts.length; k++) {
                sums[k][slice] += amounts[k] * fraction;
            }
        }
    }

    private static Place slice(double[][] sums, int i) {
        return new Place("", Cell.Type.INTERVAL, sums[0][i], sums[1][i], sums[2][i]);
    }

    private static double quantile(List<Cell> cells, double[] weight, Range range, double target) {
        double before = 0;
        for (int i = 0; i < weight.length; i++) {
            if (before + weight[i] >= target && weight[i] > 0) {
                double inside = (target - before) / weight[i];
                double low = range.low(cells.get(i));
                return low + inside * (range.high(cells.get(i)) - low);
            }
            before += weight[i];
        }
        return range.high();
    }

    private static Place place(Cell cell, double reference, double current) {
        return new Place(
                cell.label(),
                cell.type(),
                cell.reference() / reference,
                cell.current() / current,
                cell.contributionNats());
    }

    private static Place total(List<Place> places) {
        return new Place(
                "",
                Cell.Type.CATEGORY,
                places.stream().mapToDouble(Place::p).sum(),
                places.stream().mapToDouble(Place::q).sum(),
                places.stream().mapToDouble(Place::nats).sum());
    }

    private static Place empty(String label) {
        return new Place(label, Cell.Type.CATEGORY, 0, 0, 0);
    }

    private static double sum(Compared column, ToDoubleFunction<Cell> count) {
        return column.cells().stream().mapToDouble(count).sum();
    }

    /** The largest share of one place on either side; at least a tiny positive number, so that it can divide. */
    public double largestShare() {
        return Math.max(
                Double.MIN_NORMAL,
                places.stream()
                        .mapToDouble(place -> Math.max(place.p(), place.q()))
                        .max()
                        .orElse(0));
    }

    /**
     * The finite ends of intervals; an open end reaches to the smallest or largest value. Ends are kept so far from the
     * largest double that differences and their multiples stay finite.
     */
    private record Range(double low, double high) {

        private static final double LARGEST = Double.MAX_VALUE / 1e6;

        static Range of(Compared column, List<Cell> cells) {
            double low = cells.stream()
                    .flatMapToDouble(cell -> DoubleStream.of(cell.low(), cell.high()))
                    .filter(Double::isFinite)
                    .min()
                    .orElse(0);
            double high = cells.stream()
                    .flatMapToDouble(cell -> DoubleStream.of(cell.low(), cell.high()))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
            if (column.ordered().isPresent()) {
                double least = Math.min(
                        column.ordered().get().reference().minimum(),
                        column.ordered().get().current().minimum());
                double most = Math.max(
                        column.ordered().get().reference().maximum(),
                        column.ordered().get().current().maximum());
                low = Double.isFinite(least) ? Math.min(low, least) : low;
                high = Double.isFinite(most) ? Math.max(high, most) : high;
            }
            low = Math.max(-LARGEST, low);
            high = Math.min(LARGEST, high);
            return high > low ? new Range(low, high) : new Range(low - 0.5, high + 0.5);
        }

        double low(Cell cell) {
            return Double.isFinite(cell.low()) ? Math.max(-LARGEST, cell.low()) : low;
        }

        double high(Cell cell) {
            return Double.isFinite(cell.high()) ? Math.min(LARGEST, cell.high()) : high;
        }
    }
}
