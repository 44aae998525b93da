package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.internal.CompensatedSum;

/** Squared discrepancies of two clouds under a kernel, from sums over pairs. */
final class KernelDiscrepancy {
    private final KernelSums sums;
    private final KernelCloud x;
    private final KernelCloud y;

    KernelDiscrepancy(Kernel kernel, PointCloud reference, PointCloud current) {
        PointCloud.commonDimension(reference, current);
        sums = new KernelSums(kernel);
        x = new KernelCloud(reference);
        y = new KernelCloud(current);
    }

    /** Over all pairs, those of a point with itself included: a square, at least 0. */
    double biased() {
        double w = x.totalWeight();
        double v = y.totalWeight();
        CompensatedSum numerator = new CompensatedSum();
        addScaled(numerator, sums.within(x, 0.5), 2 * v, v);
        addScaled(numerator, sums.within(y, 0.5), 2 * w, w);
        addScaled(numerator, sums.between(x, y), -2 * w, v);
        return Math.max(0, numerator.value()) / (w * v) / (w * v);
    }

    /** Adds term · a · b. */
    private static void addScaled(CompensatedSum sum, CompensatedSum term, double a, double b) {
        double factor = a * b;
        double lost = Math.fma(a, b, -factor);
        KernelSums.addProduct(sum, term.value(), factor);
        sum.add(term.rest() * factor + term.value() * lost);
    }

    /** Without the pairs of a point with itself. */
    double unbiased() {
        double between = sums.between(x, y).value();
        double w = x.totalWeight();
        double v = y.totalWeight();
        return unbiasedMean(x, "reference") + unbiasedMean(y, "current side") - 2 * (between / w / v);
    }

    private double unbiasedMean(KernelCloud cloud, String role) {
        CompensatedSum squares = new CompensatedSum();
        double total = cloud.totalWeight();
        KernelSums.addProduct(squares, total, total);
        for (int i = 0; i < cloud.size(); i++) {
            KernelSums.addProduct(squares, -cloud.weight(i), cloud.weight(i));
        }
        if (!(squares.value() > 0)) {
            throw new IllegalArgumentException("the " + role + " has all its weight on one of " + cloud.size()
                    + " points; the unbiased estimate needs at least two on each side");
        }
        return 2 * sums.within(cloud, 0).value() / squares.value();
    }

    /** The gradient of {@link #biased} by the points of the current side. */
    double[] gradient() {
        return sums.gradient(x, y);
    }
}
