package io.mediant.compare.embedding;

import java.util.List;
import java.util.Optional;

/**
 * The divergence of the clouds' shares of clusters: what explains, not what measures, since clusters are coarse.
 *
 * @param nats the divergence of the counts, mean over codebooks
 * @param nullNats what chance alone gives, mean over codebooks
 * @param spreadNats standard deviation over codebooks
 * @param codebooks number of codebooks, each learnt from one half of the vectors and counted on the other
 * @param clusters those of the first codebook, largest contribution first
 */
public record CloudClusters(double nats, double nullNats, double spreadNats, int codebooks, List<Cluster> clusters) {
    public CloudClusters {
        clusters = List.copyOf(clusters);
    }

    /** The divergence less what chance alone gives; may be negative. */
    public double excessNats() {
        return nats - nullNats;
    }

    /**
     * One cluster.
     *
     * @param number from 1, by falling contribution
     * @param reference counted vectors of the reference in it
     * @param current counted vectors of the current side
     * @param referenceShare share of the reference
     * @param currentShare share of the current side
     * @param contributionNats what it adds to the divergence of its codebook
     * @param shareOfJsd that over the divergence of its codebook
     * @param low lower end of the interval of the difference of shares, current less reference
     * @param high upper end
     * @param p of equal shares, never 0
     * @param q after Benjamini-Hochberg over the clusters
     * @param labels the most frequent labels of its vectors; empty without labels
     * @param examples vectors near its centre, those of the reference first
     */
    public record Cluster(
            int number,
            long reference,
            long current,
            double referenceShare,
            double currentShare,
            double contributionNats,
            double shareOfJsd,
            double low,
            double high,
            double p,
            double q,
            List<LabelShare> labels,
            List<Example> examples) {
        public Cluster {
            labels = List.copyOf(labels);
            examples = List.copyOf(examples);
        }

        /** Whether the current side has the larger share. */
        public boolean inCurrent() {
            return currentShare > referenceShare;
        }
    }

    /** A label and its share of a cluster. */
    public record LabelShare(String label, double share) {}

    /**
     * One vector.
     *
     * @param inCurrent whether it is of the current side
     * @param row its number in the source, from 0
     * @param id what the source calls it
     * @param label its label
     * @param text the text beside it
     * @param picture the picture beside it or drawn from it, as a data URI
     */
    public record Example(
            boolean inCurrent,
            long row,
            Optional<String> id,
            Optional<String> label,
            Optional<String> text,
            Optional<String> picture) {}
}
