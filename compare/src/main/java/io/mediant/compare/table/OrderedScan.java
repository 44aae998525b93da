package io.mediant.compare.table;

import io.mediant.compare.Cell;
import io.mediant.compare.Ordered;
import io.mediant.compare.policy.BinRule;
import io.mediant.core.distribution.EqualWidthBins;
import io.mediant.core.inference.planning.CellRule;
import io.mediant.core.inference.test.KolmogorovSmirnov;
import io.mediant.core.transport.OrderedDistances;
import io.mediant.core.transport.OrderedWalk;
import io.mediant.data.DataException;
import io.mediant.data.table.ColumnProfile;
import io.mediant.data.table.OrderedConsumer;
import io.mediant.data.table.TablePair.Profiles;
import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;

/**
 * One pass over the values of an ordered column in rising order: the distances that need no cells, the summaries of both
 * sides, and the counts from which cells are made.
 */
final class OrderedScan implements OrderedConsumer {
    /** More distinct values than this are no reasonable set of cells. */
    static final int MAX_EXACT_CELLS = 1_000_000;

    private final String name;
    private final Labels labels;
    private final BinRule rule;
    private final ColumnProfile p;
    private final ColumnProfile q;
    private final OrderedWalk walk;
    private final SummaryBuilder reference;
    private final SummaryBuilder current;
    private final FineCells fine;
    private final EqualWidthBins bins;
    private final EqualWidthBins doubleBins;
    private final double[] edges;
    private final CellSet exact = new CellSet();
    private final long[][] counted;
    private final long[][] countedDouble;

    OrderedScan(String name, Labels labels, BinRule rule, Profiles profiles) {
        this.name = name;
        this.labels = labels;
        this.rule = rule;
        p = profiles.reference();
        q = profiles.current();
        double n = p.values() - p.nan();
        double m = q.values() - q.nan();
        walk = n > 0 && m > 0 ? new OrderedWalk(n, m) : null;
        reference = new SummaryBuilder(p.finite());
        current = new SummaryBuilder(q.finite());
        fine = new FineCells(p.finite(), q.finite());
        EqualWidthBins single = null;
        EqualWidthBins twice = null;
        double[] cuts = new double[0];
        if (rule instanceof BinRule.Width width && p.finite() + q.finite() > 0) {
            double low = minimum();
            double high = maximum();
            single = EqualWidthBins.over(low, high, width.cells());
            twice = EqualWidthBins.over(low, high, 2 * width.cells());
        } else if (rule instanceof BinRule.Edges given) {
            cuts = given.values();
        }
        bins = single;
        doubleBins = twice;
        edges = cuts;
        int cells = bins != null ? bins.size() : cuts.length + 1;
        counted = new long[2][cells];
        countedDouble = new long[2][bins != null ? 2 * cells : 0];
    }

    private double minimum() {
        return least(p.minimum(), q.minimum());
    }

    private double maximum() {
        return -least(-p.maximum(), -q.maximum());
    }

    private static double least(double a, double b) {
        return Double.isNaN(a) || b < a ? b : a;
    }

    @Override
    public void accept(double value, long a, long b) {
        if (walk != null) {
            walk.accept(value, (double) a, (double) b);
        }
        if (Double.isInfinite(value)) {
            return;
        }
        reference.accept(value, a);
        current.accept(value, b);
        fine.accept(value, a, b);
        if (bins != null) {
            count(counted, bins.indexOf(value), a, b);
            count(countedDouble, doubleBins.indexOf(value), a, b);
        } else if (edges.length > 0) {
            count(counted, byEdges(value), a, b);
        } else if (rule instanceof BinRule.Exact) {
            if (exact.size() == MAX_EXACT_CELLS) {
                throw new DataException(
                        "column \"" + name + "\" has too many distinct values for the rule \"exact\"",
                        "there are more than " + MAX_EXACT_CELLS,
                        "use another rule for it, for example --bins auto");
            }
            exact.add(new CellSet.Spec(labels.exact(value), Cell.Type.INTERVAL, value, value), a, b);
        }
    }

    private static void count(long[][] counts, int cell, long a, long b) {
        counts[0][cell] += a;
        counts[1][cell] += b;
    }

    FineCells fine() {
        return fine;
    }

    /** The cells by the rule, special cells not included, with their coarser and finer readings. */
    OrderedCells cells() {
        return cells(automaticCells(1, 1));
    }

    /**
     * The number of cells that the default rule chooses for rows that are worth fewer independent ones.
     *
     * @param effectOfReference rows of the reference for each independent row that they are worth, at least 1
     * @param effectOfCurrent the same for the current side
     */
    int automaticCells(double effectOfReference, double effectOfCurrent) {
        return CellRule.automatic((long) (p.finite() / effectOfReference), (long) (q.finite() / effectOfCurrent));
    }

    /** Whether the number of cells is the scan's to choose. */
    boolean isAutomatic() {
        return rule instanceof BinRule.Auto;
    }

    /** The cells by the rule, and about {@code automatic} of them where the rule leaves their number open. */
    OrderedCells cells(int automatic) {
        if (fine.size() == 0) {
            return OrderedCells.without(new CellSet());
        }
        if (bins != null) {
            return equalWidth();
        }
        if (edges.length > 0) {
            return OrderedCells.without(byEdges());
        }
        if (rule instanceof BinRule.Exact) {
            return OrderedCells.without(exact);
        }
        int cells = rule instanceof BinRule.Quantile quantile ? quantile.cells() : automatic;
        return byQuantiles(QuantileCells.balanced(fine, cells));
    }

    private OrderedCells byQuantiles(int[] ends) {
        CellSet set = new CellSet();
        long[] a = QuantileCells.counts(fine, ends, true);
        long[] b = QuantileCells.counts(fine, ends, false);
        for (int i = 0; i < ends.length; i++) {
            int first = i == 0 ? 0 : ends[i - 1];
            double high = fine.high(ends[i] - 1);
            boolean single = fine.low(first) == high;
            double low = single || first == 0 ? fine.low(first) : fine.high(first - 1);
            String label = single ? labels.exact(high) : labels.interval(first == 0, low, high, true);
            set.add(new CellSet.Spec(label, Cell.Type.INTERVAL, low, high), a[i], b[i]);
        }
        int[] halved = QuantileCells.halved(ends);
        int[] doubled = QuantileCells.doubled(fine, ends);
        return new OrderedCells(
                set,
                new CellCounts(
                        QuantileCells.counts(fine, halved, true),
                        QuantileCells.counts(fine, halved, false),
                        new int[0]),
                new CellCounts(
                        QuantileCells.counts(fine, doubled, true),
                        QuantileCells.counts(fine, doubled, false),
                        QuantileCells.parents(ends, doubled)));
    }

    private OrderedCells equalWidth() {
        double[] cuts = bins.edges();
        CellSet set = new CellSet();
        int last = bins.size() - 1;
        for (int i = 0; i <= last; i++) {
            String label = labels.interval(true, cuts[i], cuts[i + 1], i == last);
            set.add(new CellSet.Spec(label, Cell.Type.INTERVAL, cuts[i], cuts[i + 1]), counted[0][i], counted[1][i]);
        }
        return new OrderedCells(
                set,
                new CellCounts(merged(counted[0]), merged(counted[1]), new int[0]),
                new CellCounts(
                        countedDouble[0],
                        countedDouble[1],
                        IntStream.range(0, 2 * bins.size()).map(i -> i / 2).toArray()));
    }

    private static long[] merged(long[] counts) {
        long[] merged = new long[(counts.length + 1) / 2];
        for (int i = 0; i < counts.length; i++) {
            merged[i / 2] += counts[i];
        }
        return merged;
    }

    private int byEdges(double value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** A rule from finite values to the cells that {@link #cells} made. */
    DoubleToIntFunction finder(CellSet cells) {
        if (bins != null) {
            return bins::indexOf;
        }
        if (edges.length > 0) {
            return this::byEdges;
        }
        double[] highs = new double[cells.intervals()];
        Arrays.setAll(highs, i -> cells.spec(i).high());
        return value -> {
            int found = Arrays.binarySearch(highs, value);
            return found >= 0 ? found : -found - 1;
        };
    }

    private CellSet byEdges() {
        CellSet set = new CellSet();
        for (int i = 0; i <= edges.length; i++) {
            double low = i == 0 ? Double.NEGATIVE_INFINITY : edges[i - 1];
            double high = i == edges.length ? Double.POSITIVE_INFINITY : edges[i];
            set.add(
                    new CellSet.Spec(labels.interval(i > 0, low, high, false), Cell.Type.INTERVAL, low, high),
                    counted[0][i],
                    counted[1][i]);
        }
        return set;
    }

    /**
     * The distances without cells; only where both sides have a value.
     *
     * @param independent whether rows are; the p-value of the largest gap is NaN if not
     */
    Ordered ordered(String unit, boolean independent) {
        OrderedDistances distances = walk.result();
        Ordered.Summary left = reference.build();
        Ordered.Summary right = current.build();
        double range = left.upperQuartile() - left.lowerQuartile();
        return new Ordered(
                distances.wasserstein1(),
                unit,
                range > 0 ? distances.wasserstein1() / range : Double.NaN,
                distances.meanShift(),
                distances.energyDistance(),
                distances.kolmogorovSmirnov(),
                independent ? kolmogorovSmirnovP(distances.kolmogorovSmirnov()) : Double.NaN,
                distances.gapAt(),
                distances.gapShareReference(),
                distances.gapShareCurrent(),
                left,
                right);
    }

    private double kolmogorovSmirnovP(double statistic) {
        double n = p.values() - p.nan();
        double m = q.values() - q.nan();
        return n * m / (n + m) < 1 ? 1 : KolmogorovSmirnov.asymptoticP(statistic, n, m);
    }
}
