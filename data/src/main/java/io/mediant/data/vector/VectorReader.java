package io.mediant.data.vector;

import io.mediant.data.DataException;
import io.mediant.data.vector.internal.Opened;
import io.mediant.data.vector.internal.Scratch;
import io.mediant.data.vector.internal.SourceOpener;

/**
 * Reads vectors. Arrays are mapped and cost no memory until rows are loaded; archives are unpacked, and tables copied, to a private temporary
 * folder that is removed when the table is closed.
 */
public final class VectorReader {
    private VectorReader() {}

    /**
     * Opens a source.
     *
     * @throws DataException if it is missing, damaged, or does not hold vectors
     */
    public static VectorTable open(VectorSource source, VectorOptions options) {
        return open(source, options, VectorProgress.NONE);
    }

    /**
     * Opens a source.
     *
     * @param progress is told how far copying is, where something has to be copied
     * @throws DataException if it is missing, damaged, or does not hold vectors
     */
    public static VectorTable open(VectorSource source, VectorOptions options, VectorProgress progress) {
        Scratch scratch = new Scratch();
        try {
            Opened opened = SourceOpener.open(source, options, scratch, progress);
            return new VectorTable(source, options, opened, scratch);
        } catch (RuntimeException | Error e) {
            scratch.close();
            throw e;
        }
    }

    /**
     * Loads at most so many rows into memory, in the order of the source. Where there are more, rows are drawn without replacement, each with the
     * same chance, and the result says so. Only the rows that are drawn are examined.
     *
     * @param maxRows at least 2; 8 bytes of memory are needed for each number, 16 while loading
     * @param seed seed of the drawing
     * @param progress is told how many rows are read
     * @throws DataException if rows lack numbers or hold NaN or infinite ones and are not to be dropped, if fewer than 2 rows are left, or if they do not
     *     fit into memory
     */
    public static Vectors load(VectorPart part, int maxRows, long seed, VectorProgress progress) {
        if (maxRows < 2) {
            throw new IllegalArgumentException("at most " + maxRows + " rows are asked for; ask for at least 2");
        }
        return new VectorLoader(part).load(maxRows, seed, progress);
    }

    /** Loads at most so many rows of a table, as {@link #load(VectorPart, int, long, VectorProgress)} does. */
    public static Vectors load(VectorTable table, int maxRows, long seed, VectorProgress progress) {
        return load(VectorPart.whole(table), maxRows, seed, progress);
    }

    /** Loads all rows. */
    public static Vectors load(VectorTable table) {
        return load(table, Integer.MAX_VALUE, 0, VectorProgress.NONE);
    }
}
