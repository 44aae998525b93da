package io.mediant.compare.corpus;

import java.util.List;

/**
 * Change points along ordered documents.
 *
 * @param source the corpus that was scanned
 * @param documents names in order
 * @param splits every split between the first and the last allowed one
 * @param best position in {@code splits} of the largest ratio to the null mean
 * @param p of so large a z-score anywhere, with the search allowed for; never 0
 * @param permutations number of permutations of the documents
 * @param changes documents after which something changes, significant ones only, in order
 */
public record DocumentScan(
        String source,
        List<String> documents,
        List<Split> splits,
        int best,
        double p,
        int permutations,
        List<Change> changes) {
    public DocumentScan {
        documents = List.copyOf(documents);
        splits = List.copyOf(splits);
        changes = List.copyOf(changes);
    }

    /**
     * One split.
     *
     * @param after number of documents before it
     * @param nats divergence of the documents before it from those after
     * @param nullMeanNats its mean if the order of documents meant nothing
     * @param nullSdNats its standard deviation then
     */
    public record Split(int after, double nats, double nullMeanNats, double nullSdNats) {
        public double ratio() {
            return nats / nullMeanNats;
        }

        public double z() {
            return (nats - nullMeanNats) / nullSdNats;
        }
    }

    /** A change after so many documents, with the p-value of its own search. */
    public record Change(int after, double p) {}

    /** The split with the largest ratio to its null mean. */
    public Split bestSplit() {
        return splits.get(best);
    }
}
