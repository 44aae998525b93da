package io.mediant.cli.plan;

import io.mediant.core.inference.planning.Alternative;
import io.mediant.core.inference.planning.CellRule;
import io.mediant.core.inference.planning.MeanShift;
import io.mediant.core.inference.planning.RateChange;
import java.util.OptionalInt;

/** A change that samples are to find. */
public sealed interface Question {

    /** Rows so many that the cells are as fine as they get. */
    long MANY = 1_000_000_000_000L;

    /** The Jensen-Shannon divergence of the change, in nats. */
    double nats();

    /** The divergence that the finest cells keep of it, in nats. */
    default double natsInCells() {
        return at(MANY, MANY).nats();
    }

    /** The change over the cells that samples of n and m rows are cut into. */
    Alternative at(long n, long m);

    /** No change, over the same cells. */
    Alternative none(long n, long m);

    private static int cells(OptionalInt cells, long n, long m) {
        return cells.orElseGet(() -> CellRule.automatic(n, m));
    }

    /** The mean shifts by a number of standard deviations. @param cells empty for the default of numeric columns */
    record Shift(double deviations, OptionalInt cells) implements Question {
        @Override
        public double nats() {
            return MeanShift.nats(deviations);
        }

        @Override
        public Alternative at(long n, long m) {
            return Alternative.ofMeanShift(deviations, Question.cells(cells, n, m));
        }

        @Override
        public Alternative none(long n, long m) {
            return Alternative.ofDivergence(0, Question.cells(cells, n, m));
        }
    }

    /** A proportion changes. */
    record Rates(double before, double after) implements Question {
        @Override
        public double nats() {
            return RateChange.nats(before, after);
        }

        @Override
        public Alternative at(long n, long m) {
            return Alternative.ofRates(before, after);
        }

        @Override
        public Alternative none(long n, long m) {
            return Alternative.ofRates(before, before);
        }
    }

    /** A divergence of a given size. @param cells empty for the default of numeric columns */
    record Divergence(double nats, OptionalInt cells) implements Question {
        @Override
        public Alternative at(long n, long m) {
            return Alternative.ofDivergence(nats, Question.cells(cells, n, m));
        }

        @Override
        public Alternative none(long n, long m) {
            return Alternative.ofDivergence(0, Question.cells(cells, n, m));
        }
    }
}
