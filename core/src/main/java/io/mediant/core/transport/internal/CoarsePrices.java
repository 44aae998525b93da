package io.mediant.core.transport.internal;

import java.util.Arrays;

/**
 * Prices of the shorter side of a transportation problem that say roughly what a unit is worth there: nearly its dual potentials.
 *
 * <p>Where one side is more than eight times as long as the other, it is cut into groups of neighbouring indices, the heaviest member of
 * a group stands for it and carries its mass, and the prices are the potentials of the small problem, solved in the same way.
 * Otherwise a price is the lowest cost of its row or column. The answer of the full problem does not depend on the prices; the number
 * of pivots of a long problem falls by a factor of ten.
 */
final class CoarsePrices {
    private static final int LONG = 8;
    private static final int GROUP = 4;

    private final double[] perUnit;
    private final long pivots;

    private CoarsePrices(double[] perUnit, long pivots) {
        this.perUnit = perUnit;
        this.pivots = pivots;
    }

    /** The prices. */
    double[] perUnit() {
        return perUnit;
    }

    /** How many pivots they took. */
    long pivots() {
        return pivots;
    }

    /** The prices of the columns where there are at least as many rows, else those of the rows, by at most {@code limit} pivots. */
    static CoarsePrices ofShorterSide(double[] costs, long[] supply, long[] demand, long limit) {
        boolean rowsAreLonger = supply.length >= demand.length;
        long[] longer = rowsAreLonger ? supply : demand;
        long[] shorter = rowsAreLonger ? demand : supply;
        if (longer.length <= LONG * shorter.length) {
            return new CoarsePrices(lowest(costs, demand.length, rowsAreLonger, shorter.length), 0);
        }
        int[] kept = representatives(longer);
        double[] fewer = new double[kept.length * shorter.length];
        for (int k = 0; k < kept.length; k++) {
            for (int s = 0; s < shorter.length; s++) {
                if (rowsAreLonger) {
                    fewer[k * shorter.length + s] = costs[kept[k] * demand.length + s];
                } else {
                    fewer[s * kept.length + k] = costs[s * demand.length + kept[k]];
                }
            }
        }
        long[] sums = groupSums(longer);
        WholeMasses masses = rowsAreLonger ? new WholeMasses(sums, shorter) : new WholeMasses(shorter, sums);
        NetworkSimplex simplex = NetworkSimplex.solve(fewer, masses, limit);
        int first = rowsAreLonger ? kept.length : 0;
        double[] prices = Arrays.copyOfRange(simplex.tree().potential, first, first + shorter.length);
        return new CoarsePrices(prices, simplex.iterations());
    }

    private static double[] lowest(double[] costs, int columns, boolean ofColumns, int size) {
        double[] lowest = new double[size];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        for (int start = 0, row = 0; start < costs.length; start += columns, row++) {
            for (int column = 0; column < columns; column++) {
                int place = ofColumns ? column : row;
                lowest[place] = Math.min(lowest[place], costs[start + column]);
            }
        }
        return lowest;
    }

    private static int[] representatives(long[] masses) {
        int[] kept = new int[groups(masses)];
        for (int g = 0; g < kept.length; g++) {
            kept[g] = g * GROUP;
            for (int i = g * GROUP; i < Math.min(masses.length, (g + 1) * GROUP); i++) {
                if (masses[i] > masses[kept[g]]) {
                    kept[g] = i;
                }
            }
        }
        return kept;
    }

    private static long[] groupSums(long[] masses) {
        long[] sums = new long[groups(masses)];
        for (int i = 0; i < masses.length; i++) {
            sums[i / GROUP] += masses[i];
        }
        return sums;
    }

    private static int groups(long[] masses) {
        return (masses.length + GROUP - 1) / GROUP;
    }
}
