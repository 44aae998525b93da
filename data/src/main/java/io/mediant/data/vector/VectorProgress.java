package io.mediant.data.vector;

/** Is told how far the reading is; called by one thread at a time. */
@FunctionalInterface
public interface VectorProgress {
    /** Tells nobody. */
    VectorProgress NONE = (done, all) -> {};

    /**
     * Something was read.
     *
     * @param done steps (rows or bytes) done so far
     * @param all all steps, 0 where it is not known
     */
    void at(long done, long all);
}
