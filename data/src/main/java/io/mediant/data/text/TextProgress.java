package io.mediant.data.text;

/** Is told how far the reading is; called by one thread at a time. */
@FunctionalInterface
public interface TextProgress {
    /** Tells nobody. */
    TextProgress NONE = (read, known, documents) -> {};

    /**
     * Something was read.
     *
     * @param read bytes read so far, as they lie in the files
     * @param known bytes of all files; what comes from standard input is not among them
     * @param documents documents counted so far
     */
    void at(long read, long known, int documents);
}
