package io.mediant.compare.embedding;

/**
 * MAUVE with its own defaults, for those who know it.
 *
 * @param mauve from 0 to 1, 1 for clusters of equal shares
 * @param frontierIntegral from 0 to 1, 0 for clusters of equal shares
 * @param clusters number of clusters
 * @param floorNats what its clusters' divergence is on average for two samples of one source, at these numbers, to first order: (k - 1)/8 (1/n + 1/m)
 * @param referenceRows vectors of the reference behind it
 * @param currentRows the same of the current side
 */
public record MauveScore(
        double mauve, double frontierIntegral, int clusters, double floorNats, int referenceRows, int currentRows) {}
