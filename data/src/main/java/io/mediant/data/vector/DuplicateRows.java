package io.mediant.data.vector;

import io.mediant.core.distribution.PointCloud;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Vectors that occur more than once, equal in every coordinate (0 and -0 count as equal). Rows that are on both sides make the sides dependent, and
 * look like agreement where a test asks for independent rows.
 *
 * @param withinReference rows of the reference that repeat an earlier row of the reference
 * @param withinCurrent rows of the current side that repeat an earlier row of the current side
 * @param sharedReference rows of the reference whose vector also occurs on the current side
 * @param sharedCurrent rows of the current side whose vector also occurs in the reference
 * @param examples the first rows of the current side (one for each vector) with their first equal row of the reference, at most {@value #NAMED}
 */
public record DuplicateRows(
        int withinReference, int withinCurrent, int sharedReference, int sharedCurrent, List<Match> examples) {
    /** How many matches are named. */
    public static final int NAMED = 10;

    public DuplicateRows {
        examples = List.copyOf(examples);
    }

    /**
     * A vector that both sides have.
     *
     * @param referenceRow a row of the reference's source, from 0 on
     * @param currentRow a row of the current source, from 0 on
     */
    public record Match(long referenceRow, long currentRow) {}

    /**
     * Counts duplicates by hashing all rows; equal hashes are compared number by number.
     *
     * @throws IllegalArgumentException if the sides have different dimensions
     */
    public static DuplicateRows count(Vectors reference, Vectors current) {
        PointCloud.commonDimension(reference.points(), current.points());
        Map<Row, Occurrences> seen = new HashMap<>();
        for (int i = 0; i < reference.size(); i++) {
            int index = i;
            seen.computeIfAbsent(Row.of(reference.points(), i), row -> new Occurrences(index)).reference++;
        }
        List<Match> examples = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            Occurrences same = seen.computeIfAbsent(Row.of(current.points(), i), row -> new Occurrences(-1));
            if (same.reference > 0 && same.current == 0 && examples.size() < NAMED) {
                examples.add(new Match(reference.row(same.firstReference), current.row(i)));
            }
            same.current++;
        }
        return summary(seen, examples);
    }

    private static DuplicateRows summary(Map<Row, Occurrences> seen, List<Match> examples) {
        int withinReference = 0;
        int withinCurrent = 0;
        int sharedReference = 0;
        int sharedCurrent = 0;
        for (Occurrences each : seen.values()) {
            withinReference += Math.max(0, each.reference - 1);
            withinCurrent += Math.max(0, each.current - 1);
            if (each.reference > 0 && each.current > 0) {
                sharedReference += each.reference;
                sharedCurrent += each.current;
            }
        }
        return new DuplicateRows(withinReference, withinCurrent, sharedReference, sharedCurrent, examples);
    }

    private static final class Occurrences {
        private final int firstReference;
        private int reference;
        private int current;

        Occurrences(int firstReference) {
            this.firstReference = firstReference;
        }
    }

    /** A point as a key. */
    private record Row(PointCloud points, int index, int hash) {
        /** Odd, of about as many ones as zeros: 2^64 divided by the golden ratio. */
        private static final long MIX = 0x9E3779B97F4A7C15L;

        static Row of(PointCloud points, int index) {
            long hash = points.dimension();
            for (int k = 0; k < points.dimension(); k++) {
                hash = (hash ^ Double.doubleToLongBits(points.coordinate(index, k) + 0.0)) * MIX;
                hash ^= hash >>> Integer.SIZE;
            }
            return new Row(points, index, (int) hash);
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Row that) || hash != that.hash) {
                return false;
            }
            for (int k = 0; k < points.dimension(); k++) {
                if (points.coordinate(index, k) != that.points.coordinate(that.index, k)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
