package io.mediant.core.inference.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.inference.corpus.DocumentPermutation.Tested;
import io.mediant.core.inference.corpus.DocumentPermutation.TooFewDocuments;
import io.mediant.core.inference.dependence.GroupPermutation;
import io.mediant.core.inference.dependence.GroupedCounts;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class DocumentPermutationTest {
    private static final DocumentPermutation TEST = DocumentPermutation.withDefaults();

    private static Tested tested(DocumentPermutation test, DocumentCounts a, DocumentCounts b) {
        return assertInstanceOf(Tested.class, test.test(a, b));
    }

    /** Documents of one term each, 4 and 4: of the 70 labellings 2 keep the terms apart. The bound is 4 standard errors. */
    @Test
    void pByHand() {
        int[][] left = {{9, 0}, {9, 0}, {9, 0}, {9, 0}};
        int[][] right = {{0, 9}, {0, 9}, {0, 9}, {0, 9}};
        Tested result = tested(TEST.withPermutations(20_000), SparseDocuments.of(left), SparseDocuments.of(right));
        assertEquals(2 / 70.0, result.p(), 0.005);
        assertEquals(Math.log(2), result.statistic(), 1e-15);
    }

    /** The contributions of the terms, the other way to the divergence, sum to the statistic. */
    @Test
    void theStatisticIsTheDivergenceOfAllTokens() {
        SplittableRandom random = new SplittableRandom(1);
        SparseDocuments a = Corpora.bursty(12, 300, random);
        SparseDocuments b = Corpora.bursty(7, 300, random);
        double[] contributions =
                JensenShannon.withDefaults().contributions(Corpora.doubles(a.totals()), Corpora.doubles(b.totals()));
        Tested result = tested(TEST, a, b);
        assertEquals(Arrays.stream(contributions).sum(), result.statistic(), 1e-12);
        assertEquals(result.statistic(), tested(TEST, b, a).statistic(), 1e-15);
    }

    /** Both tests deal the same documents, from generators that meet them in the same order. */
    @Test
    void agreesWithTheTestOfGroups() {
        SplittableRandom random = new SplittableRandom(2);
        SparseDocuments a = Corpora.bursty(15, 200, random);
        SparseDocuments b = Corpora.bursty(25, 200, random);
        GroupedCounts.Builder builder = GroupedCounts.builder(200);
        for (int d = 0; d < 15; d++) {
            int group = d;
            a.forEach(d, (term, count) -> builder.addReference(group, term, count));
        }
        for (int d = 0; d < 25; d++) {
            int group = 15 + d;
            b.forEach(d, (term, count) -> builder.addCurrent(group, term, count));
        }
        GroupPermutation.Tested groups = assertInstanceOf(
                GroupPermutation.Tested.class, GroupPermutation.withDefaults().test(builder.build()));
        Tested documents = tested(TEST, a, b);
        assertEquals(groups.statistic(), documents.statistic(), 1e-12);
        assertEquals(groups.p(), documents.p(), 1e-12);
        assertEquals(groups.nullMean(), documents.nullMean(), 1e-12);
        assertEquals(groups.nullPercentile95(), documents.nullPercentile95(), 1e-12);
        assertEquals((documents.statistic() - documents.nullMean()) / documents.nullSd(), documents.z(), 1e-12);
    }

    /** At level 5 %, 200 tests reject 22 times or more with probability below 0.001 if the level holds. */
    @Test
    void holdsItsLevelOnBurstyText() {
        SplittableRandom random = new SplittableRandom(3);
        int rejected = 0;
        for (int i = 0; i < 200; i++) {
            Tested result = tested(
                    TEST.withPermutations(59).withSeed(i),
                    Corpora.bursty(8, 100, random),
                    Corpora.bursty(14, 100, random));
            rejected += result.p() <= 0.05 ? 1 : 0;
        }
        assertTrue(rejected < 22, "rejected " + rejected);
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        SparseDocuments a = Corpora.bursty(15, 200, random);
        SparseDocuments b = Corpora.bursty(15, 200, random);
        ForkJoinPool single = new ForkJoinPool(1);
        try {
            assertEquals(single.submit(() -> TEST.test(a, b)).get(), TEST.test(a, b));
        } finally {
            single.shutdown();
        }
    }

    @Test
    void tooFewDocumentsAreAnAnswer() {
        SparseDocuments three = SparseDocuments.of(new int[][] {{5, 1}, {4, 2}, {0, 0}, {5, 2}});
        assertEquals(new TooFewDocuments(3, 3, 10), TEST.test(three, three));
        assertEquals(new TooFewDocuments(1, 3, 4), TEST.test(SparseDocuments.of(new int[][] {{1, 5}}), three));
    }

    @Test
    void wrongInputIsRejected() {
        SparseDocuments two = SparseDocuments.of(new int[][] {{1, 2}});
        SparseDocuments three = SparseDocuments.of(new int[][] {{1, 2, 3}});
        SparseDocuments none = SparseDocuments.of(new int[][] {{0, 0}});
        assertEquals(
                "the corpora have 2 and 3 terms; number the terms of both by one vocabulary",
                assertThrows(IllegalArgumentException.class, () -> TEST.test(two, three))
                        .getMessage());
        assertEquals(
                "the current corpus has no tokens; both corpora need at least one",
                assertThrows(IllegalArgumentException.class, () -> TEST.test(two, none))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> TEST.withPermutations(0));
    }
}
