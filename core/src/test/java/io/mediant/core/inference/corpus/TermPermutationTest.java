package io.mediant.core.inference.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.test.BenjaminiHochberg;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TermPermutationTest {
    private static final TermPermutation ALL =
            TermPermutation.withDefaults().withLeastTokens(1).withLeastDocuments(1);

    /** The share of all labellings whose |T| reaches the observed one, term by term. */
    private static double[] enumerated(int[][] documents, int dealt) {
        int terms = documents[0].length;
        long[] tokens =
                Arrays.stream(documents).mapToLong(d -> Arrays.stream(d).sum()).toArray();
        double all = Arrays.stream(tokens).sum();
        double[][] residuals = new double[terms][documents.length];
        for (int term = 0; term < terms; term++) {
            int t = term;
            double share = Arrays.stream(documents).mapToInt(d -> d[t]).sum() / all;
            Arrays.setAll(residuals[term], d -> documents[d][t] - share * tokens[d]);
        }
        double[] reached = new double[terms];
        int labellings = 0;
        for (int subset = 0; subset < 1 << documents.length; subset++) {
            if (Integer.bitCount(subset) == dealt) {
                labellings++;
                for (int term = 0; term < terms; term++) {
                    double observed = sum(residuals[term], (1 << dealt) - 1);
                    double value = sum(residuals[term], subset);
                    reached[term] += Math.abs(value) >= Math.abs(observed) - 1e-9 ? 1 : 0;
                }
            }
        }
        double count = labellings;
        return Arrays.stream(reached).map(r -> r / count).toArray();
    }

    private static double sum(double[] residuals, int subset) {
        double sum = 0;
        for (int d = 0; d < residuals.length; d++) {
            sum += (subset >> d & 1) == 1 ? residuals[d] : 0;
        }
        return sum;
    }

    private static TermTests tests(int[][] documents, int dealt) {
        return ALL.test(
                SparseDocuments.of(Arrays.copyOf(documents, dealt)),
                SparseDocuments.of(Arrays.copyOfRange(documents, dealt, documents.length)));
    }

    /** With documents of equal length nothing is left to approximate in rare terms, be they in one document, two or more. */
    @Test
    void rareTermsAreExactAtEqualLengths() {
        int[][] documents = {
            {1, 2, 0, 4, 3}, {0, 1, 5, 0, 4}, {0, 3, 1, 3, 3}, {0, 2, 0, 2, 6}, {0, 0, 0, 0, 10},
            {0, 0, 0, 2, 8}, {0, 0, 6, 0, 4}, {0, 0, 0, 0, 10}, {0, 0, 0, 1, 9}, {0, 0, 0, 0, 10}
        };
        for (int dealt : new int[] {5, 4, 2, 1}) {
            double[] expected = enumerated(documents, dealt);
            TermTests actual = tests(documents, dealt);
            for (int term = 0; term < 5; term++) {
                assertEquals(expected[term], actual.get(term).p(), 1e-12, "term " + term + ", dealt " + dealt);
            }
        }
        assertEquals(1.0, tests(documents, 5).get(0).p(), 1e-12);
        assertEquals(0.2, tests(documents, 2).get(0).p(), 1e-12);
    }

    /** Lengths from 50 to 400: the normal law of the other documents' tokens stands for 10 to 13 of them. */
    @Test
    void rareTermsAreNearEnumerationAtUnequalLengths() {
        SplittableRandom random = new SplittableRandom(5);
        int[][] documents = new int[14][40];
        for (int[] document : documents) {
            document[39] = 50 + random.nextInt(350);
        }
        for (int term = 0; term < 39; term++) {
            for (int i = 0; i <= term % 4; i++) {
                documents[random.nextInt(14)][term] += 1 + random.nextInt(5);
            }
        }
        for (int dealt : new int[] {7, 4}) {
            double[] expected = enumerated(documents, dealt);
            TermTests actual = tests(documents, dealt);
            for (int term = 0; term < 39; term++) {
                assertEquals(expected[term], actual.get(term).p(), 0.1, "term " + term + ", dealt " + dealt);
                assertTrue(actual.get(term).p() >= 0.7 * expected[term], "term " + term + ", dealt " + dealt);
            }
        }
    }

    /** 20 documents, so that frequent terms have Pearson's law: against all 184 756 and 15 504 labellings, where it matters: not below, and above where one document
     * has most of a term. */
    @Test
    void frequentTermsAreNearEnumeration() {
        SplittableRandom random = new SplittableRandom(6);
        int[][] documents = Corpora.table(Corpora.bursty(20, 12, random), 0, 20);
        for (int dealt : new int[] {10, 5}) {
            double[] expected = enumerated(documents, dealt);
            TermTests actual = tests(documents, dealt);
            for (int term = 0; term < 12; term++) {
                double p = actual.get(term).p();
                if (Math.min(p, expected[term]) < 0.3) {
                    assertTrue(p >= 0.75 * expected[term] - 0.01, "term " + term + ", dealt " + dealt);
                    assertTrue(p <= 1.3 * expected[term] + 0.06, "term " + term + ", dealt " + dealt);
                }
            }
        }
    }

    /** Of about 120 tested terms in 30 pairs of corpora of one source, at most 6 % have p up to 0.05, and 1.3 % up to 0.01. */
    @Test
    void holdsItsLevelOnBurstyText() {
        SplittableRandom random = new SplittableRandom(7);
        double tested = 0;
        double atFive = 0;
        double atOne = 0;
        for (int i = 0; i < 30; i++) {
            TermTests tests = TermPermutation.withDefaults()
                    .test(Corpora.bursty(10, 150, random), Corpora.bursty(20, 150, random));
            for (int term : tests.terms()) {
                tested++;
                atFive += tests.get(term).p() <= 0.05 ? 1 : 0;
                atOne += tests.get(term).p() <= 0.01 ? 1 : 0;
            }
        }
        assertTrue(atFive <= 0.06 * tested && atFive >= 0.03 * tested, atFive + " of " + tested);
        assertTrue(atOne <= 0.013 * tested, atOne + " of " + tested);
    }

    @Test
    void findsAndSignsWhatDiffers() {
        SplittableRandom random = new SplittableRandom(8);
        int[][] left = Corpora.table(Corpora.bursty(30, 50, random), 0, 30);
        int[][] right = Corpora.table(Corpora.bursty(30, 50, random), 0, 30);
        for (int d = 0; d < 30; d++) {
            left[d][49] += 8 + d % 3;
            right[d][48] += 8 + d % 3;
        }
        TermTests tests = TermPermutation.withDefaults().test(SparseDocuments.of(left), SparseDocuments.of(right));
        int[] found = Arrays.copyOf(tests.found(0.01), 2);
        Arrays.sort(found);
        assertArrayEquals(new int[] {48, 49}, found);
        assertTrue(tests.get(49).z() > 4 && tests.get(48).z() < -4);
        double[] p = Arrays.stream(tests.terms())
                .mapToDouble(term -> tests.get(term).p())
                .toArray();
        double[] q = BenjaminiHochberg.adjust(p);
        assertEquals(q[q.length - 1], tests.get(49).q());
    }

    /** A term whose share is the same in every document does not vary; p is at least 1 over the number of labellings. */
    @Test
    void edges() {
        SparseDocuments same = SparseDocuments.of(new int[][] {{5, 10}, {10, 20}, {7, 14}});
        assertEquals(1, ALL.test(same, same).get(0).p());
        assertEquals(0, ALL.test(same, same).get(0).z());
        int[][] left = new int[4][2];
        int[][] right = new int[4][2];
        for (int d = 0; d < 4; d++) {
            left[d][0] = 100;
            right[d][1] = 100;
        }
        TermTests apart = ALL.test(SparseDocuments.of(left), SparseDocuments.of(right));
        assertEquals(2 / 70.0, apart.get(0).p(), 1e-12);
        TermTests none = TermPermutation.withDefaults()
                .withLeastDocuments(7)
                .test(SparseDocuments.of(left), SparseDocuments.of(right));
        assertEquals(0, none.tested());
        assertFalse(none.isTested(0));
        assertEquals(
                "term 0 was not tested; tested are terms with at least 5 tokens in at least 7 documents",
                assertThrows(IllegalArgumentException.class, () -> none.get(0)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> ALL.withLeastTokens(0));
        assertThrows(IllegalArgumentException.class, () -> ALL.withLeastDocuments(0));
    }
}
