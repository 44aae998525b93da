package io.mediant.calibration.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the intervals of one setting did. */
final class Tally {
    private static final double ROUNDING = 1e-12;

    private final List<Double> widths = new ArrayList<>();
    private int draws;
    private int below;
    private int above;

    /** Adds an interval, if it was given. */
    void add(boolean given, double low, double high, double truth) {
        draws++;
        if (given) {
            widths.add(high - low);
            below += truth < low - ROUNDING ? 1 : 0;
            above += truth > high + ROUNDING ? 1 : 0;
        }
    }

    /** Adds the intervals of another setting. */
    void addAll(Tally other) {
        draws += other.draws;
        below += other.below;
        above += other.above;
        widths.addAll(other.widths);
    }

    int given() {
        return widths.size();
    }

    /** The share of the draws for which an interval was given. */
    double answered() {
        return widths.size() / (double) draws;
    }

    /** The share of the intervals given that held the truth; NaN if there are none. */
    double coverage() {
        return 1 - (below + above) / (double) widths.size();
    }

    /** The share of the intervals given that lay above the truth. */
    double missedBelow() {
        return below / (double) widths.size();
    }

    /** The median width of the intervals given; NaN if there are none. */
    double medianWidth() {
        if (widths.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(widths);
        return widths.get(widths.size() / 2);
    }

    /** Coverage in percent, in brackets where most draws were refused, a dash where all were. */
    @Override
    public String toString() {
        if (widths.isEmpty()) {
            return "-";
        }
        String percent = String.format(Locale.ROOT, "%.0f", 100 * coverage());
        return answered() < 0.5 ? "(" + percent + ")" : percent;
    }
}
