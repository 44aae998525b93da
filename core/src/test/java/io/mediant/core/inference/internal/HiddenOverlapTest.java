package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HiddenOverlapTest {
    private static final double TAIL = 0.025;
    /** Poisson's upper limits of 10 and of 11 rows: half of chi-square's quantile with 22 and 24 degrees of freedom (SciPy 1.17.1: chi2.isf(0.025, 22) / 2). */
    private static final double TEN = 18.390356042018;

    private static final double ELEVEN = 19.682038513302;

    /** Each side has a frequent cell of 90 rows of its own, and then the given rows in further cells. */
    private static WorthPair counts(LongStream a, LongStream b) {
        long[] first = LongStream.concat(LongStream.of(90, 0), a).toArray();
        long[] second = LongStream.concat(LongStream.of(0, 90), b).toArray();
        return WorthPair.of(CountPair.of(first, second));
    }

    private static LongStream cells(int number, long rows) {
        return LongStream.generate(() -> rows).limit(number);
    }

    private static double gap(double p, double q) {
        return 0.5 * PlugIn.LN2 * (p + q) - PlugIn.term(p, q);
    }

    /** Ten rows of either side alone in their cells, and no two rows in one: nothing speaks against a tail that both share. */
    @Test
    void rowsAloneMayAllBeShared() {
        WorthPair counts =
                counts(LongStream.concat(cells(10, 1), cells(10, 0)), LongStream.concat(cells(10, 0), cells(10, 1)));

        assertEquals(gap(TEN / 100, 0.1), HiddenOverlap.nats(counts, TAIL), 1e-9);
    }

    /** The other side's ten rows in rare cells are five pairs. None of them met one of these ten rows: at most u = 1 - 0.05^(1/5) of so many meetings do. */
    @Test
    void pairsTellWhetherTheTailIsShared() {
        WorthPair counts =
                counts(LongStream.concat(cells(10, 1), cells(5, 0)), LongStream.concat(cells(10, 0), cells(5, 2)));
        double limit = 1 - Math.pow(0.05, 1 / 5.0);
        double share = limit / (1 - limit) * 10 / (2 * 10);

        assertEquals(gap(share * TEN / 100, share * 10 / 100), HiddenOverlap.nats(counts, TAIL), 1e-7);
    }

    /** One row of eleven met three of the larger side's; the 20 of its rows in cells of four are not what it met. Of the larger side no row is alone. */
    @Test
    void whatWasMetIsTheTailInQuestion() {
        LongStream a = LongStream.concat(LongStream.concat(LongStream.of(90, 0, 1), cells(10, 1)), cells(5, 0));
        LongStream b = LongStream.concat(LongStream.concat(LongStream.of(0, 900, 3), cells(10, 0)), cells(5, 4));
        WorthPair counts = WorthPair.of(CountPair.of(a.toArray(), b.toArray()));
        double limit = MidP.upperLimit(1, 1 + 23 / 2.0, TAIL);
        double share = limit / (1 - limit) * 23 / (2 * 11);

        assertEquals(gap(share * ELEVEN / 101, share * 3 / 923), HiddenOverlap.nats(counts, TAIL), 1e-7);
    }

    @Test
    void nothingIsHiddenWhereNoRowIsAlone() {
        WorthPair counts = WorthPair.of(CountPair.of(new long[] {90, 0, 2}, new long[] {0, 90, 0}));

        assertEquals(0, HiddenOverlap.nats(counts, TAIL), 0);
    }

    @Test
    void weighsLessWhereMostRowsAreRare() {
        WorthPair few =
                counts(LongStream.concat(cells(9, 1), cells(9, 0)), LongStream.concat(cells(9, 0), cells(9, 1)));
        WorthPair many =
                counts(LongStream.concat(cells(90, 1), cells(90, 0)), LongStream.concat(cells(90, 0), cells(90, 1)));

        assertEquals(1, HiddenOverlap.weight(few), 0);
        assertEquals(0, HiddenOverlap.weight(many), 0);
    }
}
