package io.mediant.report.internal;

import java.util.ArrayList;
import java.util.List;

/** Round numbers inside a range: multiples of 1, 2 or 5 times a power of ten. */
public final class Ticks {

    private Ticks() {}

    /** About {@code wanted} round numbers in {@code [low, high]}; none for an empty range. */
    public static List<Double> of(double low, double high, int wanted) {
        List<Double> ticks = new ArrayList<>();
        double rough = (high - low) / wanted;
        if (!(rough > 0) || !Double.isFinite(rough)) {
            return ticks;
        }
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double factor : new double[] {2, 5, 10}) {
            if (step < rough) {
                step = factor * power;
            }
        }
        long last = (long) Math.floor(high / step + 1e-9);
        for (long k = (long) Math.ceil(low / step - 1e-9); k <= last && ticks.size() < 4 * wanted; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }
}
