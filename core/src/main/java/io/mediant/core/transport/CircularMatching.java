package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;

/**
 * The matching of two sides on a circle in which level u of the reference meets level u + θ of the current side. Stretches below 2^-50 of the mass
 * count nothing: they are rounding of θ.
 */
final class CircularMatching {
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
    private static final double NARROW = 1e-16;

    private final OrderedMass reference;
    private final OrderedMass current;
    private final double period;
    private final double order;
    private final double turn;
    private final double powers;

    private CircularMatching(OrderedMass reference, OrderedMass current, double period, double order, double turn) {
        this.reference = reference;
        this.current = current;
        this.period = period;
        this.order = order;
        this.turn = turn;
        CompensatedSum sum = new CompensatedSum();
        forEach((j, gap, mass) -> sum.add(mass * Math.pow(Math.abs(gap) / period, order)));
        powers = sum.value();
    }

    /** The matching of the least cost, with θ from -1 to 1. */
    static CircularMatching best(OrderedMass reference, OrderedMass current, double period, double order) {
        CircularMatching still = new CircularMatching(reference, current, period, order, 0);
        double low = -1;
        double high = 1;
        CircularMatching left = still.turned(high - GOLDEN * (high - low));
        CircularMatching right = still.turned(low + GOLDEN * (high - low));
        while (high - low > NARROW && left.turn < right.turn) {
            if (left.powers <= right.powers) {
                high = right.turn;
                right = left;
                left = still.turned(high - GOLDEN * (high - low));
            } else {
                low = left.turn;
                left = right;
                right = still.turned(low + GOLDEN * (high - low));
            }
        }
        CircularMatching narrowed = left.powers <= right.powers ? left : right;
        return still.powers <= narrowed.powers ? still : narrowed;
    }

    private CircularMatching turned(double newTurn) {
        return new CircularMatching(reference, current, period, order, newTurn);
    }

    /** The root of the mean power of the gaps. */
    double distance() {
        return period * Math.pow(powers, 1 / order);
    }

    /** Receives stretches of mass. */
    @FunctionalInterface
    interface Stretches {
        /**
         * One stretch.
         *
         * @param current index in ascending order
         * @param gap how far it moves, current less reference, at most two periods
         */
        void accept(int current, double gap, double mass);
    }

    void forEach(Stretches stretches) {
        double[] levels = current.shares();
        double rounds = Math.floor(turn);
        double start = turn - rounds;
        int j = 0;
        while (levels[j] <= start && j < levels.length - 1) {
            j++;
        }
        double done = 0;
        for (int i = 0; i < reference.size(); ) {
            double end = reference.shares()[i];
            double next = levels[j] - start;
            if (Math.min(end, next) - done > QuantileWalk.EQUAL_SHARES) {
                double gap = current.values()[j] - reference.values()[i] + rounds * period;
                stretches.accept(j, gap, Math.min(end, next) - done);
                done = Math.min(end, next);
            }
            if (end <= next) {
                i++;
            } else if (++j == levels.length) {
                j = 0;
                rounds++;
                start--;
            }
        }
    }
}
