package io.mediant.compare.embedding;

/**
 * What judges who had not seen a vector said about it: ln(P(current)/P(reference)), both sides equally frequent beforehand. Large scores of
 * current vectors say "unlike the reference".
 */
public final class RowScores {
    private final long[] referenceRows;
    private final double[] referenceScores;
    private final long[] currentRows;
    private final double[] currentScores;

    /** @param referenceRows the vectors' numbers in their source, from 0; scores in the same order */
    public RowScores(long[] referenceRows, double[] referenceScores, long[] currentRows, double[] currentScores) {
        this.referenceRows = referenceRows.clone();
        this.referenceScores = referenceScores.clone();
        this.currentRows = currentRows.clone();
        this.currentScores = currentScores.clone();
    }

    /** Number of scores of a side. */
    public int size(boolean inCurrent) {
        return inCurrent ? currentRows.length : referenceRows.length;
    }

    /** The number in its source of the vector with score i of a side. */
    public long row(boolean inCurrent, int i) {
        return inCurrent ? currentRows[i] : referenceRows[i];
    }

    /** Score i of a side. */
    public double score(boolean inCurrent, int i) {
        return inCurrent ? currentScores[i] : referenceScores[i];
    }
}
