package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import io.mediant.core.inference.test.BenjaminiHochberg;
import io.mediant.core.inference.test.KolmogorovSmirnov;
import io.mediant.core.transport.OrderedDistances;
import io.mediant.core.transport.OrderedWalk;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The table of two clouds' coordinates, each compared alone.
 *
 * <p>A coordinate of an embedding has seldom a meaning, and clouds may differ in every direction that no single coordinate shows; {@link
 * DifferingDirections} looks for these. Where coordinates are features with names, this table says which of them moved. The
 * false discovery rate is controlled over the coordinates.
 */
public final class DimensionShifts {
    private static final int LEAST = 2;
    private static final int TOGETHER = 8;

    private DimensionShifts() {}

    /**
     * Compares all coordinates, in their order.
     *
     * @param reference points without weights, at least 2
     * @param current points without weights, at least 2, of as many dimensions
     * @throws IllegalArgumentException if the clouds do not fit
     */
    public static List<DimensionShift> between(PointCloud reference, PointCloud current) {
        Rows.require(reference, current, LEAST);
        int dimension = reference.dimension();
        List<DimensionShift> shifts = IntStream.range(0, (dimension + TOGETHER - 1) / TOGETHER)
                .parallel()
                .mapToObj(group -> some(reference, current, group * TOGETHER))
                .flatMap(List::stream)
                .toList();
        double[] q = BenjaminiHochberg.adjust(
                shifts.stream().mapToDouble(DimensionShift::p).toArray());
        return shifts.stream().map(shift -> withQ(shift, q[shift.axis()])).toList();
    }

    private static List<DimensionShift> some(PointCloud reference, PointCloud current, int first) {
        int count = Math.min(TOGETHER, reference.dimension() - first);
        double[][] p = columns(reference, first, count);
        double[][] q = columns(current, first, count);
        return IntStream.range(0, count)
                .mapToObj(k -> shift(first + k, p[k], q[k]))
                .toList();
    }

    private static double[][] columns(PointCloud cloud, int first, int count) {
        double[][] columns = new double[count][cloud.size()];
        for (int i = 0; i < cloud.size(); i++) {
            for (int k = 0; k < count; k++) {
                columns[k][i] = cloud.coordinate(i, first + k);
            }
        }
        return columns;
    }

    private static DimensionShift shift(int axis, double[] p, double[] q) {
        Moments a = Moments.of(p);
        Moments b = Moments.of(q);
        OrderedDistances distances = OrderedWalk.over(Sample.of(p), Sample.of(q));
        double gap = distances.kolmogorovSmirnov();
        return new DimensionShift(
                axis,
                a.mean(),
                b.mean(),
                a.deviation(),
                b.deviation(),
                Moments.standardisedDifference(a, b),
                a.deviation() > 0 ? distances.wasserstein1() / a.deviation() : Double.NaN,
                gap,
                Math.max(Double.MIN_VALUE, KolmogorovSmirnov.asymptoticP(gap, p.length, q.length)),
                1);
    }

    private static DimensionShift withQ(DimensionShift shift, double q) {
        return new DimensionShift(
                shift.axis(),
                shift.meanReference(),
                shift.meanCurrent(),
                shift.spreadReference(),
                shift.spreadCurrent(),
                shift.standardisedDifference(),
                shift.wasserstein(),
                shift.kolmogorovSmirnov(),
                shift.p(),
                q);
    }
}
