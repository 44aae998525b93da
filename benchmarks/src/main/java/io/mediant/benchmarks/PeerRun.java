package io.mediant.benchmarks;

import io.mediant.testkit.MarkdownTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A case, measured in rounds in which the peer and Mediant take turns. */
final class PeerRun {
    private static final double ALL_DIGITS = 16;

    private final PeerCase peerCase;
    private final Side peer = new Side();
    private final Side own = new Side();

    private PeerRun(PeerCase peerCase) {
        this.peerCase = peerCase;
    }

    /**
     * Measures a case.
     *
     * @param other the peer
     * @param data what both work on
     * @param warmUp seconds that Mediant runs before it counts, so that the JIT compiler has done its work
     * @param rounds how often they take turns, at least once
     */
    static PeerRun of(PeerCase peerCase, Contender other, PeerCase.Pair data, double warmUp, int rounds)
            throws IOException {
        PeerRun run = new PeerRun(peerCase);
        run.warmUp(other, data, warmUp);
        for (int i = 0; i < rounds; i++) {
            run.peer.turn(other, data, peerCase.calls());
            run.own.turn(peerCase.own(), data, peerCase.calls());
        }
        return run;
    }

    private void warmUp(Contender other, PeerCase.Pair data, double seconds) throws IOException {
        peer.turn(other, data, 1);
        long start = System.nanoTime();
        do {
            own.turn(peerCase.own(), data, peerCase.calls());
        } while (own.measurable() && (System.nanoTime() - start) * 1e-9 < seconds);
        own.seconds.clear();
        peer.seconds.clear();
    }

    /** Adds what was found to a table: times in the unit that suits the case, their ratio and the digits in which the values agree. */
    void addTo(MarkdownTable table) {
        double theirs = peer.median();
        double ours = own.median();
        TimeScale scale = TimeScale.of(Double.isNaN(theirs) ? ours : theirs);
        table.row(
                peerCase.title() + ", " + scale.symbol(),
                theirs * scale.perSecond(),
                ours * scale.perSecond(),
                theirs / ours,
                commonDigits());
    }

    /** Why the peer or Mediant was not measured, if so. */
    Optional<String> absence() {
        List<String> reasons = new ArrayList<>();
        peer.reason.ifPresent(reason -> reasons.add("peer not measured: " + reason));
        own.reason.ifPresent(reason -> reasons.add("Mediant not measured: " + reason));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(peerCase.title() + ": " + String.join("; ", reasons));
    }

    /** How the values differ, if both were measured and they agree in fewer digits than the case demands. */
    Optional<String> disagreement() {
        double digits = commonDigits();
        return Double.isNaN(digits) || digits >= peerCase.digits()
                ? Optional.empty()
                : Optional.of(peerCase.title() + ": the peer finds " + peer.value + ", Mediant " + own.value);
    }

    private double commonDigits() {
        return commonDigits(peer.value, own.value);
    }

    /** Significant digits in which two values agree, 0 to 16; NaN if one of them is NaN. */
    static double commonDigits(double a, double b) {
        if (a == b) {
            return ALL_DIGITS;
        }
        double error = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : Math.min(ALL_DIGITS, Math.max(0, -Math.log10(error)));
    }

    /** What one side yielded. */
    private static final class Side {
        private final List<Double> seconds = new ArrayList<>();
        private double value = Double.NaN;
        private Optional<String> reason = Optional.empty();

        /** Has its turn, unless it is known that it cannot be measured. */
        void turn(Contender contender, PeerCase.Pair data, int calls) throws IOException {
            if (!measurable()) {
                return;
            }
            Timing timing = contender.run(data.reference(), data.current(), calls);
            if (timing instanceof Timing.Measured measured) {
                value = measured.value();
                seconds.add(measured.seconds());
            } else if (timing instanceof Timing.NotMeasured none) {
                reason = Optional.of(none.reason());
            }
        }

        boolean measurable() {
            return reason.isEmpty();
        }

        double median() {
            return seconds.isEmpty() ? Double.NaN : Median.of(seconds);
        }
    }
}
