package io.mediant.core.inference.corpus;

/**
 * How evenly terms are spread over the documents of a corpus: Gries' deviation of proportions.
 *
 * <p>DP = 1/2 sum over documents |x_d/x - n_d/n|: half the total difference between where the term's tokens are and where all tokens are.
 * 0 for a term that follows the lengths of the documents, near 1 for one that is in few short documents. The largest value is
 * 1 - min n_d/n; the normalised form divides by it, so that it ends at 1 whatever the lengths. Documents without tokens are left out.
 *
 * <p>Sources: S. T. Gries (2008), doi:10.1075/ijcl.13.4.02gri; J. Lijffijt, S. T. Gries (2012), doi:10.1075/ijcl.17.1.08lij. Immutable.
 */
public final class Dispersion {
    private final double[] half;
    private final int[] documents;
    private final double largest;

    private Dispersion(double[] half, int[] documents, double largest) {
        this.half = half;
        this.documents = documents;
        this.largest = largest;
    }

    /**
     * The dispersion of all terms of a corpus.
     *
     * @throws IllegalArgumentException if the corpus has no tokens
     */
    public static Dispersion of(DocumentCounts corpus) {
        long[] totals = corpus.totals();
        double all = Totals.of(totals, totals.length, "corpus");
        double[] present = new double[totals.length];
        double[] deviations = new double[totals.length];
        int[] documents = new int[totals.length];
        double shortest = 1;
        for (int document = 0; document < corpus.documents(); document++) {
            double part = corpus.tokens(document) / all;
            if (part > 0) {
                shortest = Math.min(shortest, part);
                corpus.forEach(document, (term, count) -> {
                    deviations[term] += Math.abs(count / (double) totals[term] - part);
                    present[term] += part;
                    documents[term]++;
                });
            }
        }
        for (int term = 0; term < totals.length; term++) {
            deviations[term] = 0.5 * (deviations[term] + Math.max(0, 1 - present[term]));
        }
        return new Dispersion(deviations, documents, 1 - shortest);
    }

    /** How many documents have the term. */
    public int documents(int term) {
        return documents[term];
    }

    /**
     * DP, in [0, 1).
     *
     * @throws IllegalArgumentException if no document has the term
     */
    public double deviation(int term) {
        if (documents[term] == 0) {
            throw new IllegalArgumentException(
                    "no document has term " + term + "; only terms of the corpus have a dispersion");
        }
        return half[term];
    }

    /**
     * DP over its largest value, in [0, 1]; 0 in a corpus of one document.
     *
     * @throws IllegalArgumentException if no document has the term
     */
    public double normalised(int term) {
        double deviation = deviation(term);
        return largest > 0 ? Math.min(1, deviation / largest) : 0;
    }
}
