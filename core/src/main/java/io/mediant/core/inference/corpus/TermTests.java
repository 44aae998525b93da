package io.mediant.core.inference.corpus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The outcome of {@link TermPermutation}, term by term. Immutable. */
public final class TermTests {
    private final TermSums sums;
    private final double[] p;
    private final double[] q;
    private final double[] z;
    private final int[] family;
    private final long leastTokens;
    private final int leastDocuments;

    TermTests(TermSums sums, double[] p, double[] q, double[] z, int[] family, long leastTokens, int leastDocuments) {
        this.sums = sums;
        this.p = p;
        this.q = q;
        this.z = z;
        this.family = family;
        this.leastTokens = leastTokens;
        this.leastDocuments = leastDocuments;
    }

    /**
     * The test of one term.
     *
     * @param term its number
     * @param reference its tokens in the reference
     * @param current its tokens in the current corpus
     * @param documents the documents of both that have it
     * @param z the statistic over its standard deviation; positive where the term is more frequent in the reference
     * @param p of one source for the documents of both corpora, two-sided; never 0
     * @param q the false discovery rate at which the term is found, over all tested terms
     */
    public record TermTest(int term, long reference, long current, int documents, double z, double p, double q) {}

    /** How many terms were tested: the family that q refers to. */
    public int tested() {
        return family.length;
    }

    /** The least number of tokens of a tested term. */
    public long leastTokens() {
        return leastTokens;
    }

    /** The least number of documents of a tested term. */
    public int leastDocuments() {
        return leastDocuments;
    }

    /** Whether a term was tested: whether it has the least numbers of tokens and documents. */
    public boolean isTested(int term) {
        return !Double.isNaN(p[term]);
    }

    /**
     * The test of a term.
     *
     * @throws IllegalArgumentException if the term was not tested
     */
    public TermTest get(int term) {
        if (!isTested(term)) {
            throw new IllegalArgumentException("term " + term + " was not tested; tested are terms with at least "
                    + leastTokens + " tokens in at least " + leastDocuments + " documents");
        }
        return new TermTest(
                term, sums.reference()[term], sums.current()[term], sums.documents()[term], z[term], p[term], q[term]);
    }

    /** The numbers of the tested terms, ascending, a new array. */
    public int[] terms() {
        return family.clone();
    }

    /** The numbers of the terms with q at most {@code rate}, those of the smallest p first. */
    public int[] found(double rate) {
        return IntStream.of(family)
                .filter(term -> q[term] <= rate)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer term) -> p[term]).thenComparing(term -> -Math.abs(z[term])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public String toString() {
        return "TermTests[" + family.length + " of " + p.length + " terms tested, "
                + Arrays.stream(family).filter(term -> q[term] <= 0.05).count() + " with q at most 0.05]";
    }
}
