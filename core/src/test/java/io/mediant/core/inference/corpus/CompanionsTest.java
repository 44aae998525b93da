package io.mediant.core.inference.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.corpus.TermShares.TermShare;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CompanionsTest {
    private static final long[] A = {10, 4, 3, 2, 6, 0};
    private static final long[] B = {20, 2, 0, 6, 16, 6};

    /** NumPy 2.4.6. */
    @Test
    void logOddsOfSixWords() {
        List<LogOdds.Score> scores = LogOdds.withDefaults().of(A, B);
        assertArrayEquals(
                new double[] {
                    0,
                    0.10113419310761351,
                    0.19403882922959692,
                    -0.026053974545400482,
                    -0.023950083396306554,
                    -0.10133456524127338
                },
                scores.stream().mapToDouble(LogOdds.Score::delta).toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {
                    0,
                    0.46881313563895183,
                    0.6346486106032004,
                    -0.13941136550247968,
                    -0.21254137431581274,
                    -0.46872411143708526
                },
                scores.stream().mapToDouble(LogOdds.Score::z).toArray(),
                1e-13);
    }

    @Test
    void logOddsUnderABackground() {
        long[] pooled = {30, 6, 3, 8, 22, 6};
        LogOdds odds = LogOdds.withDefaults().withPriorTokens(75);
        assertEquals(odds.of(A, B), odds.withBackground(pooled).of(A, B));
        assertEquals(0, odds.of(new long[] {0, 3}, new long[] {0, 2}).get(0).z());
        assertEquals(
                "the background has no token of term 1, which the corpora have; add the corpora to the background",
                assertThrows(IllegalArgumentException.class, () -> odds.withBackground(new long[] {1, 0, 1, 1, 1, 1})
                                .of(A, B))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> odds.withPriorTokens(0));
    }

    /** SciPy 1.17.1, chi2_contingency(lambda_='log-likelihood', correction=False). */
    @Test
    void keynessOfThreeWords() {
        assertEquals(3.037497021803664, Keyness.signedG(4, 25, 2, 50), 1e-12);
        assertEquals(6.845372596490467, Keyness.signedG(3, 25, 0, 50), 1e-12);
        assertEquals(-5.122906638017147, Keyness.signedG(0, 25, 6, 50), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Keyness.signedG(6, 5, 1, 5));
    }

    /** Parts 1/4, 1/4 and 1/2 of the tokens; the first term has 1/3, 2/3 and 0: DP = (1/12 + 5/12 + 1/2)/2. */
    @Test
    void dispersionByHand() {
        Dispersion dispersion =
                Dispersion.of(SparseDocuments.of(new int[][] {{1, 9, 0}, {2, 8, 0}, {0, 0, 0}, {0, 20, 0}}));
        assertEquals(0.5, dispersion.deviation(0), 1e-15);
        assertEquals(0.5 / 0.75, dispersion.normalised(0), 1e-15);
        assertEquals(2, dispersion.documents(0));
        assertEquals(0, dispersion.documents(2));
        assertEquals(
                "no document has term 2; only terms of the corpus have a dispersion",
                assertThrows(IllegalArgumentException.class, () -> dispersion.deviation(2))
                        .getMessage());
        Dispersion single = Dispersion.of(SparseDocuments.of(new int[][] {{1, 9}}));
        assertEquals(0, single.normalised(0));
    }

    @Test
    void dispersionReachesItsEnds() {
        Dispersion dispersion = Dispersion.of(SparseDocuments.of(new int[][] {{2, 2, 4}, {0, 3, 9}, {0, 5, 15}}));
        assertEquals(1, dispersion.normalised(0), 1e-15);
        Dispersion even = Dispersion.of(SparseDocuments.of(new int[][] {{2, 4}, {3, 6}, {1, 2}}));
        assertEquals(0, even.deviation(0), 1e-15);
    }

    /** Equal lengths make the share a mean: the t interval of Welch. SciPy 1.17.1, ttest_ind(equal_var=False).confidence_interval(). */
    @Test
    void sharesOfEqualLengthsAreMeans() {
        TermShares shares = TermShares.of(
                SparseDocuments.of(new int[][] {{3, 7}, {1, 9}, {2, 8}, {6, 4}}),
                SparseDocuments.of(new int[][] {{5, 5}, {4, 6}, {7, 3}}),
                0.95);
        TermShare share = shares.get(0);
        assertEquals(0.3, share.reference(), 1e-15);
        assertEquals(0.7 / 3 + 0.3, share.current(), 1e-15);
        assertEquals(7, share.documents());
        assertEquals(0.7 / 3, share.difference().point(), 1e-15);
        assertEquals(-0.12511717780191522, share.difference().low(), 1e-12);
        assertEquals(0.5917838444685818, share.difference().high(), 1e-12);
        double ratio = share.current() / share.reference();
        assertEquals(ratio, share.ratio().orElseThrow().point(), 1e-15);
        assertEquals(
                ratio * ratio,
                share.ratio().orElseThrow().low() * share.ratio().orElseThrow().high(),
                1e-12);
    }

    /** Intervals of six frequent terms in 150 pairs of bursty corpora: 900 at 95 %, of which 88 to 98 % hold the truth. */
    @Test
    void intervalsOfSharesCover() {
        SplittableRandom random = new SplittableRandom(9);
        int held = 0;
        for (int i = 0; i < 150; i++) {
            TermShares shares = TermShares.of(Corpora.bursty(20, 50, random), Corpora.bursty(30, 50, random), 0.95);
            for (int term = 0; term < 6; term++) {
                TermShares.Interval difference = shares.get(term).difference();
                held += difference.low() <= 0 && difference.high() >= 0 ? 1 : 0;
            }
        }
        assertTrue(held >= 792 && held <= 885, "held " + held);
    }

    @Test
    void sharesOfATermThatOneSideLacks() {
        SparseDocuments a = SparseDocuments.of(new int[][] {{3, 7}, {1, 9}});
        SparseDocuments b = SparseDocuments.of(new int[][] {{0, 7}, {0, 9}});
        assertFalse(TermShares.of(a, b, 0.9).get(0).ratio().isPresent());
        assertThrows(IllegalArgumentException.class, () -> TermShares.of(a, b, 1));
        assertThrows(
                IllegalArgumentException.class, () -> TermShares.of(a, SparseDocuments.of(new int[][] {{1, 1}}), 0.9));
    }
}
