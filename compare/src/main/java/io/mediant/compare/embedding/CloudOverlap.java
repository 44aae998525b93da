package io.mediant.compare.embedding;

/**
 * Shares of vectors near those of the other side, each from 0 to 1.
 *
 * @param precision share of the current vectors within reach of a vector of the reference
 * @param recall share of the reference's vectors within reach of a current one
 * @param density how many neighbourhoods of the reference a current vector lies in, over how many are expected; may exceed 1
 * @param coverage share of the reference's neighbourhoods with a current vector in them
 * @param neighbours k of the neighbourhoods
 * @param referenceRows vectors of the reference behind them
 * @param currentRows the same of the current side
 */
public record CloudOverlap(
        double precision,
        double recall,
        double density,
        double coverage,
        int neighbours,
        int referenceRows,
        int currentRows) {}
