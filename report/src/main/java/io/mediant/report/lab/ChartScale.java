package io.mediant.report.lab;

import io.mediant.report.internal.Ticks;
import io.mediant.report.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How values become coordinates along one axis of a picture.
 *
 * @param low least value shown, of a logarithmic axis its decimal logarithm
 * @param high largest value shown, of a logarithmic axis its decimal logarithm
 * @param logarithmic whether equal ratios are equally long
 * @param from coordinate of {@code low}
 * @param to coordinate of {@code high}
 */
record ChartScale(double low, double high, boolean logarithmic, double from, double to) {

    private static final double ROOM = 0.04;
    private static final double NEAR_ZERO = 0.35;
    private static final double LEAST_DECADES = 0.3;
    private static final int FEW_DECADES = 3;
    private static final int PLAIN_DECADES = 4;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** The axis on which all values have room that can be shown at all; from 0 to 1 (or 1 to 10) where there is none. */
    static ChartScale around(double[] values, boolean logarithmic, double from, double to) {
        double[] shown = Arrays.stream(values)
                .filter(value -> canShow(value, logarithmic))
                .map(value -> logarithmic ? Math.log10(value) : value)
                .toArray();
        double low = Arrays.stream(shown).min().orElse(0);
        double high = Arrays.stream(shown).max().orElse(1);
        if (logarithmic) {
            double room = Math.max((LEAST_DECADES - (high - low)) / 2, ROOM * (high - low));
            return new ChartScale(low - room, high + room, true, from, to);
        }
        boolean touchesZero = low >= 0 && low <= NEAR_ZERO * high;
        double wished = high > low ? ROOM * high - ROOM * low : high == 0 ? 1 : ROOM * Math.abs(high);
        double room = Math.max(Double.MIN_NORMAL, wished);
        double most = Double.MAX_VALUE;
        return new ChartScale(
                touchesZero ? 0 : Math.max(-most, low - room), Math.min(most, high + room), false, from, to);
    }

    /** The axis from the least to the largest value, without room. */
    static ChartScale exactly(double low, double high, double from, double to) {
        return high > low
                ? new ChartScale(low, high, false, from, to)
                : new ChartScale(low - 1, low + 1, false, from, to);
    }

    private static boolean canShow(double value, boolean logarithmic) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    /** Whether a value has a place on the axis. */
    boolean shows(double value) {
        return canShow(value, logarithmic);
    }

    /** Where a value lies. */
    double at(double value) {
        double place = logarithmic ? Math.log10(value) : value;
        // Halves, since the width of the whole range of numbers is none of them.
        return from + (to - from) * ((place / 2 - low / 2) / (high / 2 - low / 2));
    }

    /** Round values along the axis, about as many as wanted, in ascending order. */
    List<Double> ticks(int wanted) {
        if (!logarithmic) {
            return Ticks.of(low, high, wanted);
        }
        int first = (int) Math.ceil(low);
        int last = (int) Math.floor(high);
        if (last - first + 1 < FEW_DECADES) {
            return ratios(first - 1, last + 1);
        }
        int step = Math.max(1, (int) Math.ceil((last - first + 1) / (double) wanted));
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            if (Math.floorMod(power, step) == 0) {
                ticks.add(Math.pow(10, power));
            }
        }
        return ticks;
    }

    private List<Double> ratios(int first, int last) {
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            for (int factor : new int[] {1, 2, 5}) {
                double tick = factor * Math.pow(10, power);
                if (Math.log10(tick) >= low && Math.log10(tick) <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** The texts of ticks, with as many digits as tell them apart; powers of ten where plain numbers would be long. */
    List<String> texts(List<Double> ticks) {
        boolean powers = logarithmic
                && ticks.stream().anyMatch(tick -> Math.abs(Math.log10(tick)) > PLAIN_DECADES)
                && ticks.stream().allMatch(tick -> tick == Math.pow(10, Math.rint(Math.log10(tick))));
        if (powers) {
            return ticks.stream().map(ChartScale::power).toList();
        }
        int digits = logarithmic || ticks.size() < 2 ? 3 : digits(ticks);
        return ticks.stream()
                .map(tick -> Numbers.quantity(tick, digits).replace('-', '−'))
                .toList();
    }

    private static int digits(List<Double> ticks) {
        double largest = ticks.stream().mapToDouble(Math::abs).max().orElse(1);
        double step = ticks.get(1) - ticks.get(0);
        return Math.max(3, Math.min(9, (int) Math.ceil(Math.log10(largest / step)) + 1));
    }

    private static String power(double tick) {
        int exponent = (int) Math.rint(Math.log10(tick));
        StringBuilder text = new StringBuilder("10").append(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
