package io.mediant.cli.plan;

import io.mediant.core.inference.planning.MeanShift;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The smallest shifts that the test of numbers shows, for many columns. Their product with sqrt(nm/(n + m)) hardly depends on
 * the sizes, so columns whose sizes agree in two digits share one simulation.
 */
final class SmallestShifts {
    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final double LARGEST = 10;

    private final PlanRules rules;
    private final Map<Sizes, OptionalDouble> scores = new HashMap<>();

    private record Sizes(long n, long m) {
        double root() {
            return Math.sqrt((double) n * m / ((double) n + m));
        }
    }

    SmallestShifts(PlanRules rules) {
        this.rules = rules;
    }

    /** The divergence in nats of the smallest shift that n and m rows show; empty if there is none. */
    OptionalDouble nats(long n, long m) {
        if (Math.min(n, m) < 1) {
            return OptionalDouble.empty();
        }
        OptionalDouble score = scores.computeIfAbsent(new Sizes(rounded(n), rounded(m)), this::score);
        double shift = score.orElse(Double.NaN) / new Sizes(n, m).root();
        return shift <= LARGEST ? OptionalDouble.of(MeanShift.nats(shift)) : OptionalDouble.empty();
    }

    private static long rounded(long rows) {
        return BigDecimal.valueOf(rows).round(TWO_DIGITS).longValue();
    }

    private OptionalDouble score(Sizes sizes) {
        OptionalDouble shift = rules.shiftPlan().smallest(sizes.n(), sizes.m(), rules.power());
        return shift.isPresent() ? OptionalDouble.of(shift.getAsDouble() * sizes.root()) : shift;
    }
}
