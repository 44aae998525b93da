package io.mediant.core.transport;

/** Slopes of transport costs on the line with respect to the values of the current side, in the order of the caller. */
final class LineSlopes {
    private LineSlopes() {}

    /**
     * Σ_i π_ij (|y_j - x_i| / unit)^(p-1) sign(y_j - x_i) with the monotone coupling π; tied values share by mass.
     *
     * @param unit positive; for 0 all slopes are 0
     */
    static double[] ofPower(OrderedMass reference, OrderedMass current, double order, double unit) {
        double[] slopes = new double[current.size()];
        if (unit > 0) {
            double[] x = reference.values();
            double[] y = current.values();
            QuantileWalk.over(reference.shares(), current.shares(), (i, j, mass) -> {
                double gap = y[j] - x[i];
                slopes[j] += mass * Math.signum(gap) * towards(Math.abs(gap) / unit, order);
            });
            shareTies(slopes, current);
        }
        return inCallersOrder(slopes, current);
    }

    private static double towards(double size, double order) {
        if (order == 1 || size == 0) {
            return order == 1 ? 1 : 0;
        }
        return order == 2 ? size : Math.pow(size, order - 1);
    }

    /** ±1 at the first pair whose gap is the largest. */
    static double[] ofLargestGap(OrderedMass reference, OrderedMass current, double largest) {
        double[] slopes = new double[current.size()];
        boolean[] found = {largest == 0};
        QuantileWalk.over(reference.shares(), current.shares(), (i, j, mass) -> {
            double gap = current.values()[j] - reference.values()[i];
            if (!found[0] && Math.abs(gap) == largest) {
                found[0] = true;
                slopes[j] = Math.signum(gap);
            }
        });
        return inCallersOrder(slopes, current);
    }

    /** Gives tied values the same slope per unit of mass. */
    private static void shareTies(double[] slopes, OrderedMass current) {
        double[] y = current.values();
        for (int from = 0, to; from < y.length; from = to) {
            double slope = slopes[from];
            for (to = from + 1; to < y.length && y[to] == y[from]; to++) {
                slope += slopes[to];
            }
            double mass = current.shares()[to - 1] - (from == 0 ? 0 : current.shares()[from - 1]);
            for (int j = from; to > from + 1 && j < to; j++) {
                slopes[j] = mass > 0 ? slope * (current.mass(j) / mass) : 0;
            }
        }
    }

    /** From ascending order to the order of the caller. */
    static double[] inCallersOrder(double[] slopes, OrderedMass current) {
        double[] ordered = new double[slopes.length];
        for (int j = 0; j < slopes.length; j++) {
            ordered[current.order()[j]] = slopes[j];
        }
        return ordered;
    }
}
