package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UnseenOverlapTest {
    private static final double TAIL = 0.025;

    /** Two frequent cells of 90 rows, and so many rows on either side alone in their cells, pairs of one side, and mixed pairs. */
    private static double nats(int aloneA, int aloneB, int pairsA, int mixed) {
        LongStream a = LongStream.concat(
                LongStream.of(90, 0), LongStream.iterate(1, one -> 1).limit(aloneA));
        a = LongStream.concat(a, LongStream.iterate(0, zero -> 0).limit(aloneB));
        a = LongStream.concat(a, LongStream.iterate(2, two -> 2).limit(pairsA));
        a = LongStream.concat(a, LongStream.iterate(1, one -> 1).limit(mixed));
        LongStream b = LongStream.concat(
                LongStream.of(0, 90), LongStream.iterate(0, zero -> 0).limit(aloneA));
        b = LongStream.concat(b, LongStream.iterate(1, one -> 1).limit(aloneB));
        b = LongStream.concat(b, LongStream.iterate(0, zero -> 0).limit(pairsA));
        b = LongStream.concat(b, LongStream.iterate(1, one -> 1).limit(mixed));
        return UnseenOverlap.nats(WorthPair.of(CountPair.of(a.toArray(), b.toArray())), TAIL);
    }

    @Test
    void rowsAloneInTheirCellsMayAllBeShared() {
        assertEquals(Math.log(2) * 0.1, nats(10, 10, 0, 0), 1e-12);
    }

    /** One side's rows of a shared tail are matched by the other's: with none there, at most -ln 0.025 = 3.689 of them are expected. */
    @Test
    void oneSideAloneIsNoSharedTail() {
        double odds = 100.0 / 90;
        assertEquals(0.5 * Math.log(2) * odds * -Math.log(TAIL) / 100, nats(10, 0, 0, 0), 1e-12);
    }

    /** Of eight cells with two rows none is mixed: at most 1 - 0.025^(1/8) = 36.9 % are, of half that would be in a shared tail. */
    @Test
    void pairsTellWhetherTheTailIsShared() {
        double odds = 116.0 / 100;
        double most = 1 - Math.pow(TAIL, 1 / 8.0);
        double rho = 116.0 / 216;
        double shared = 26 / 116.0 + 10 / 100.0;
        double sharedA = Math.min(26, odds * 18.390);
        assertEquals(
                0.5
                        * Math.log(2)
                        * (sharedA / 116 + 10 / 100.0)
                        * most
                        / (2 * rho * (1 - rho))
                        * Math.min(1, (0.4 - shared / 2) / 0.15),
                nats(10, 10, 8, 0),
                1e-6);
    }

    @Test
    void mixedPairsAreSeen() {
        assertEquals(Math.log(2) * 10 / 105, nats(10, 10, 0, 5), 1e-12);
    }

    @Test
    void fadesWhereMostRowsAreRare() {
        assertEquals(0, nats(90, 90, 0, 0), 0);
    }

    @Test
    void isNoMatterWhereMuchIsShared() {
        WorthPair counts = WorthPair.of(CountPair.of(new long[] {90, 40, 1, 0}, new long[] {0, 50, 0, 1}));
        assertEquals(0, UnseenOverlap.nats(counts, TAIL), 0);
    }
}
