package io.mediant.data.vector.internal;

import io.mediant.data.DataException;

/** Limits of what can be a cloud of vectors. */
final class Shapes {
    private static final long MOST_DIMENSIONS = 1 << 20;

    private Shapes() {}

    /** Refuses a cloud without rows, without coordinates, or with very many. */
    static void check(String place, long rows, long dimensions) {
        if (rows == 0) {
            throw new DataException(
                    place + " has no rows", "its shape is (0, " + dimensions + ")", "check how the file was written");
        }
        if (dimensions == 0) {
            throw new DataException(
                    place + " has vectors without coordinates",
                    "its shape is (" + rows + ", 0)",
                    "check how the file was written");
        }
        if (dimensions > MOST_DIMENSIONS) {
            throw new DataException(
                    place + " has vectors of " + dimensions + " coordinates",
                    "at most " + MOST_DIMENSIONS + " are read; the array may lie on its side",
                    "save a.T if its columns are the items");
        }
    }
}
