package io.mediant.studio.compare;

/** Is told how far a job has come. Methods may be called from several threads. */
public interface JobProgress {
    /**
     * Something was done.
     *
     * @param stage what is being done: {@code reading} or {@code comparing}
     * @param share of the stage that is done, from 0 to 1; NaN where it is not known
     * @param detail what was done last, such as the name of a column
     */
    void at(String stage, double share, String detail);
}
