package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.Normal;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a rising power that is simulated reaches a wanted value. The power's normal score is about linear in the root of the
 * rows and in the size of a change, so the search interpolates there.
 */
final class PowerSearch {
    private static final double STEP = 1.2;
    /** A power this close is as good as reached, since its own simulation error is larger. */
    private static final double CLOSE = 0.002;

    private static final double END = 1e-6;

    private final DoubleUnaryOperator power;
    private final double wanted;

    PowerSearch(DoubleUnaryOperator power, double wanted) {
        this.power = power;
        this.wanted = wanted;
    }

    /**
     * Returns a place from {@code least} to {@code most} where the power is reached; empty if it is not.
     *
     * @param start where to begin
     * @param precision relative
     */
    OptionalDouble find(double start, double least, double most, double precision) {
        double low = Math.max(least, Math.min(most, start));
        double high = low;
        double lowPower = power.applyAsDouble(low);
        double highPower = lowPower;
        while (lowPower >= wanted && low > least) {
            high = low;
            highPower = lowPower;
            low = Math.max(least, low / STEP);
            lowPower = power.applyAsDouble(low);
        }
        if (lowPower >= wanted) {
            return OptionalDouble.of(low);
        }
        while (highPower < wanted) {
            if (high >= most) {
                return OptionalDouble.empty();
            }
            low = high;
            lowPower = highPower;
            high = Math.min(most, high * STEP);
            highPower = power.applyAsDouble(high);
        }
        while (high - low > precision * high && highPower - wanted > CLOSE) {
            double middle = between(low, lowPower, high, highPower);
            double there = power.applyAsDouble(middle);
            if (Math.abs(there - wanted) <= CLOSE) {
                return OptionalDouble.of(middle);
            }
            if (there < wanted) {
                low = middle;
                lowPower = there;
            } else {
                high = middle;
                highPower = there;
            }
        }
        return OptionalDouble.of(high);
    }

    private double between(double low, double lowPower, double high, double highPower) {
        double from = score(lowPower);
        double share = (score(wanted) - from) / (score(highPower) - from);
        return low + Math.max(0.1, Math.min(0.9, share)) * (high - low);
    }

    private static double score(double power) {
        return Normal.quantile(Math.max(END, Math.min(1 - END, power)));
    }
}
