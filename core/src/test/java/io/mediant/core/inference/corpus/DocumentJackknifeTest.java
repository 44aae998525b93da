package io.mediant.core.inference.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.corpus.DocumentPermutation.Tested;
import io.mediant.core.inference.interval.IntervalEstimate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DocumentJackknifeTest {
    private static final double PLUG_IN = 0.2826462973670118;
    private static final DocumentJackknife JACKKNIFE = DocumentJackknife.withDefaults();
    private static final SparseDocuments FIVE =
            SparseDocuments.of(new int[][] {{9, 1, 0, 2}, {8, 2, 1, 0}, {7, 0, 1, 1}, {9, 2, 0, 0}, {8, 1, 1, 3}});
    private static final SparseDocuments FOUR =
            SparseDocuments.of(new int[][] {{1, 9, 2, 0}, {2, 8, 1, 1}, {0, 7, 3, 0}, {1, 9, 0, 2}});

    private static Tested exchanged(double statistic, double nullMean) {
        return new Tested(statistic, 0.01, nullMean, 0.01, 2 * nullMean, 999, 42);
    }

    private static IntervalEstimate estimate(DocumentCounts a, DocumentCounts b) {
        return JACKKNIFE.estimate(
                a, b, (Tested) DocumentPermutation.withDefaults().test(a, b));
    }

    /** NumPy 2.4.6 and SciPy 1.17.1, script document_jackknife.py. */
    @Test
    void reference() {
        IntervalEstimate estimate = JACKKNIFE.estimate(FIVE, FOUR, exchanged(PLUG_IN, 0.04));
        assertEquals(0.2651662769608847, estimate.point(), 1e-14);
        assertEquals(0.12915234817658638, estimate.low(), 1e-12);
        assertEquals(0.37912046960615503, estimate.high(), 1e-12);
        assertEquals(0.04, estimate.nullMean());
        assertTrue(estimate.sufficient());
        IntervalEstimate swapped = JACKKNIFE.estimate(FOUR, FIVE, exchanged(PLUG_IN, 0.04));
        assertEquals(estimate.low(), swapped.low(), 1e-14);
        assertEquals(estimate.high(), swapped.high(), 1e-14);
    }

    @Test
    void wholeIntervalWithinItsRange() {
        SplittableRandom random = new SplittableRandom(4);
        IntervalEstimate oneSource = estimate(Corpora.bursty(9, 100, random), Corpora.bursty(12, 100, random));
        assertEquals(0, oneSource.low());
        assertTrue(oneSource.point() <= oneSource.high());
        int[][] left = {{9, 0}, {9, 0}, {9, 0}, {9, 0}, {9, 0}};
        int[][] right = {{0, 9}, {0, 9}, {0, 9}, {0, 9}, {0, 9}};
        IntervalEstimate disjoint = estimate(SparseDocuments.of(left), SparseDocuments.of(right));
        assertEquals(Math.log(2), disjoint.high());
        assertTrue(disjoint.low() > 0);
    }

    /** Of 200 documents every hundredth are left out together: as if they were one. */
    @Test
    void manyDocumentsAreLeftOutInParts() {
        SplittableRandom random = new SplittableRandom(5);
        SparseDocuments few = Corpora.bursty(10, 50, random);
        SparseDocuments many = Corpora.bursty(200, 50, random);
        int[][] pairs = Corpora.table(many, 0, 100);
        int[][] others = Corpora.table(many, 100, 200);
        for (int document = 0; document < 100; document++) {
            for (int term = 0; term < 50; term++) {
                pairs[document][term] += others[document][term];
            }
        }
        Tested exchanged = exchanged(0.05, 0.04);
        assertEquals(
                JACKKNIFE.estimate(few, SparseDocuments.of(pairs), exchanged),
                JACKKNIFE.estimate(few, many, exchanged));
    }

    @Test
    void widerWithMoreConfidence() {
        Tested exchanged = exchanged(PLUG_IN, 0.04);
        IntervalEstimate most = JACKKNIFE.withConfidence(0.99).estimate(FIVE, FOUR, exchanged);
        IntervalEstimate least = JACKKNIFE.withConfidence(0.8).estimate(FIVE, FOUR, exchanged);
        assertTrue(most.low() < least.low() && least.high() < most.high());
        assertEquals(0.99, most.confidence());
    }

    @Test
    void threeDocumentsAreTooFew() {
        Tested exchanged = exchanged(PLUG_IN, 0.04);
        assertFalse(
                JACKKNIFE.estimate(FIVE, Corpora.part(FOUR, 0, 3), exchanged).sufficient());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> JACKKNIFE.estimate(FIVE, Corpora.part(FOUR, 0, 1), exchanged))
                .getMessage()
                .startsWith("the corpora have 5 and 1 documents with tokens"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> JACKKNIFE.withConfidence(1))
                .getMessage()
                .startsWith("confidence is 1.0"));
    }
}
