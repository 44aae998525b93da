package io.mediant.data.vector;

import io.mediant.data.DataException;
import io.mediant.data.vector.internal.Shown;
import java.util.List;

/**
 * Two sides that can be compared: their vectors have the same dimensions.
 *
 * @param reference the one side
 * @param current the other side
 */
public record VectorPair(Vectors reference, Vectors current) {

    public VectorPair {
        if (reference.dimensions() != current.dimensions()) {
            throw new IllegalArgumentException("vectors of " + reference.dimensions() + " and of "
                    + current.dimensions() + " coordinates cannot be compared; both sides need the same number");
        }
    }

    /**
     * Loads both sides, each with a drawing of its own from one seed.
     *
     * @param maxRows the most rows of each side, at least 2
     * @param progress is told how many rows of both sides are read
     * @throws DataException if the sides do not have the same dimensions, or one cannot be loaded
     * @see VectorReader#load(VectorPart, int, long, VectorProgress)
     */
    public static VectorPair load(
            VectorPart reference, VectorPart current, int maxRows, long seed, VectorProgress progress) {
        requireComparable(reference.table(), current.table());
        long first = Math.min(maxRows, reference.rows());
        long all = first + Math.min(maxRows, current.rows());
        return new VectorPair(
                VectorReader.load(reference, maxRows, seed, (done, of) -> progress.at(done, all)),
                VectorReader.load(current, maxRows, ~seed, (done, of) -> progress.at(first + done, all)));
    }

    /**
     * Checks that two sources can be compared, before anything is loaded.
     *
     * @throws DataException if their vectors have different lengths, or their dimensions are columns with other names or in another order
     */
    public static void requireComparable(VectorTable reference, VectorTable current) {
        if (reference.dimensions() != current.dimensions()) {
            throw new DataException(
                    "the two sides have vectors of different lengths",
                    named(reference) + " has " + reference.dimensions() + " coordinates, " + named(current) + " has "
                            + current.dimensions(),
                    "compare vectors of the same model; another model's space has other axes");
        }
        List<String> names = reference.columns();
        List<String> others = current.columns();
        for (int i = 0; i < Math.min(names.size(), others.size()); i++) {
            if (!names.get(i).equals(others.get(i))) {
                throw new DataException(
                        "the two sides have different columns",
                        "dimension " + i + " is " + Shown.name(names.get(i)) + " of " + named(reference) + ", but "
                                + Shown.name(others.get(i)) + " of " + named(current),
                        others.contains(names.get(i))
                                ? "write the columns of both tables in the same order"
                                : "give the columns of both tables the same names");
            }
        }
    }

    private static String named(VectorTable table) {
        return Shown.name(table.source().name());
    }
}
