package io.mediant.core.inference.dependence;

import io.mediant.core.inference.internal.MonteCarlo;
import io.mediant.core.inference.internal.PlugIn;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The ways of exchanging whole groups between two sides, and the divergence after each. */
final class GroupExchange {
    private static final long MANY = 1L << 40;

    private final GroupRows reference;
    private final GroupRows current;
    private final int[] single;
    private final int[] shared;
    private final int singleReference;
    private final double[] totals;
    private final double totalWeight;

    private GroupExchange(GroupedCounts counts) {
        reference = counts.referenceRows();
        current = counts.currentRows();
        int[] occupied = IntStream.range(0, counts.groups())
                .filter(group -> reference.rows(group) + current.rows(group) > 0)
                .toArray();
        shared = Arrays.stream(occupied).filter(counts::isShared).toArray();
        single =
                Arrays.stream(occupied).filter(group -> !counts.isShared(group)).toArray();
        singleReference = counts.referenceGroups() - shared.length;
        totals = new double[counts.cells()];
        double weight = 0;
        for (int group : occupied) {
            reference.addTo(totals, group, referenceWeight(group));
            current.addTo(totals, group, currentWeight(group));
            weight += referenceWeight(group) * reference.rows(group) + currentWeight(group) * current.rows(group);
        }
        totalWeight = weight;
    }

    static GroupExchange of(GroupedCounts counts) {
        return new GroupExchange(counts);
    }

    /** The weight of one row of the reference: 1, or what makes both parts of a group weigh their harmonic mean. */
    private double referenceWeight(int group) {
        double rows = reference.rows(group);
        double others = current.rows(group);
        return rows > 0 && others > 0 ? 2 * others / (rows + others) : 1;
    }

    private double currentWeight(int group) {
        double rows = reference.rows(group);
        double others = current.rows(group);
        return rows > 0 && others > 0 ? 2 * rows / (rows + others) : 1;
    }

    /** How many labellings have different statistics, at most 2^40: an exchange of both sides as wholes changes nothing. */
    long labellings() {
        double dealt = 1;
        for (int i = 1; i <= singleReference && dealt < MANY; i++) {
            dealt = dealt * (single.length - singleReference + i) / i;
        }
        double all = dealt * Math.scalb(1.0, Math.min(shared.length, 41));
        boolean mirrored = 2 * singleReference == single.length;
        return Math.round(Math.min((double) MANY, mirrored ? all / 2 : all));
    }

    /** The divergence of the samples as they are. */
    double observed() {
        Working working = new Working();
        for (int group : single) {
            if (reference.rows(group) > 0) {
                working.take(group, true);
            }
        }
        for (int group : shared) {
            working.take(group, true);
        }
        return working.divergence();
    }

    /** A source of random exchanges for one thread. */
    MonteCarlo.Relabelling relabelling() {
        Working working = new Working();
        return random -> {
            working.deal(random);
            return working.divergence();
        };
    }

    /** One side's sums of rows, which leave the rest to the other side. */
    private final class Working {
        private final double[] first = new double[totals.length];
        private double weight;

        /** Gives a group to the first side; of a shared one, its part of the reference or the other. */
        void take(int group, boolean asObserved) {
            boolean ofReference = current.rows(group) == 0 || (reference.rows(group) > 0 && asObserved);
            GroupRows side = ofReference ? reference : current;
            double perRow = ofReference ? referenceWeight(group) : currentWeight(group);
            side.addTo(first, group, perRow);
            weight += perRow * side.rows(group);
        }

        void deal(RandomGenerator random) {
            int left = singleReference;
            for (int i = 0; i < single.length && left > 0; i++) {
                if (random.nextDouble() * (single.length - i) < left) {
                    take(single[i], true);
                    left--;
                }
            }
            for (int group : shared) {
                take(group, random.nextBoolean());
            }
        }

        /** The divergence of the side from the rest; empties the side. */
        double divergence() {
            double rest = totalWeight - weight;
            double sum = 0;
            for (int k = 0; k < first.length; k++) {
                sum += PlugIn.term(first[k] / weight, Math.max(0, totals[k] - first[k]) / rest);
                first[k] = 0;
            }
            weight = 0;
            return sum;
        }
    }
}
