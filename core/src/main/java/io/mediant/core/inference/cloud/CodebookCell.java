package io.mediant.core.inference.cloud;

import java.util.List;

/**
 * One cell of a codebook: how many rows of each side it holds, and what it adds to the divergence.
 *
 * @param cell its number in the codebook
 * @param rowsReference counted rows of the reference
 * @param rowsCurrent counted rows of the current side
 * @param shareReference their share of all counted rows of the reference
 * @param shareCurrent likewise
 * @param contribution the cell's term of the plug-in divergence, in nats; the terms sum to it
 * @param excess the term less its mean if rows were dealt to the sides at random; these sum to the excess of the divergence
 * @param low lower end of the interval of {@code shareCurrent - shareReference}, by Newcombe's hybrid score method
 * @param high upper end
 * @param p two-sided p of equal shares, by Fisher's exact test
 * @param q after Benjamini and Hochberg, over the cells
 * @param nearestReference counted rows of the reference in this cell that are nearest to its centre, by their place in the cloud
 * @param nearestCurrent counted rows of the current side, likewise
 */
public record CodebookCell(
        int cell,
        long rowsReference,
        long rowsCurrent,
        double shareReference,
        double shareCurrent,
        double contribution,
        double excess,
        double low,
        double high,
        double p,
        double q,
        List<Integer> nearestReference,
        List<Integer> nearestCurrent) {

    /** Copies the lists. */
    public CodebookCell {
        nearestReference = List.copyOf(nearestReference);
        nearestCurrent = List.copyOf(nearestCurrent);
    }

    /** Returns the share of the current side less that of the reference. */
    public double difference() {
        return shareCurrent - shareReference;
    }
}
