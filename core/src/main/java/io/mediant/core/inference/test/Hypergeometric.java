package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.Saddlepoint;
import java.util.random.RandomGenerator;

/**
 * Hypergeometric distribution: how many of {@code draws} rows taken without replacement from {@code population} rows are among
 * its {@code marked} rows.
 *
 * <p>P(k) = C(marked, k) C(population - marked, draws - k) / C(population, draws), evaluated by Loader's saddle-point form, so
 * that a population of 10^9 costs no digits. Sampling is exact up to rounding: with a small variance by inversion outward from
 * the mode, with a large one by ratio of uniforms (E. Stadlober, "The ratio of uniforms approach for generating discrete random
 * variates" (1990), doi:10.1016/0377-0427(90)90349-5), whose cost does not grow with the population. Immutable.
 */
public final class Hypergeometric {
    private static final double INVERSION_VARIANCE = 200;
    private static final double HAT_WIDTH = 2 * Math.sqrt(2 / Math.E);
    private static final double HAT_OFFSET = 3 - 2 * Math.sqrt(3 / Math.E);

    private final long marked;
    private final long unmarked;
    private final long draws;
    private final double markedMean;
    private final double unmarkedMean;
    private final double markedRest;
    private final double unmarkedRest;

    private Hypergeometric(long population, long marked, long draws) {
        this.marked = marked;
        this.draws = draws;
        unmarked = population - marked;
        double share = draws / (double) population;
        markedMean = marked * share;
        unmarkedMean = unmarked * share;
        double rest = (population - draws) / (double) population;
        markedRest = marked * rest;
        unmarkedRest = unmarked * rest;
    }

    /**
     * Returns the distribution.
     *
     * @param population number of rows, from 0 to 2^53
     * @param marked rows that count, from 0 to {@code population}
     * @param draws rows taken, from 0 to {@code population}
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Hypergeometric of(long population, long marked, long draws) {
        if (population < 0 || population > 1L << 53) {
            throw new IllegalArgumentException("population is " + population + "; give 0 to 2^53 rows");
        }
        requireWithin("marked", marked, population);
        requireWithin("draws", draws, population);
        return new Hypergeometric(population, marked, draws);
    }

    private static void requireWithin(String name, long value, long population) {
        if (value < 0 || value > population) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; it must be between 0 and the population, " + population);
        }
    }

    /** Returns the smallest possible value. */
    public long min() {
        return Math.max(0, draws - unmarked);
    }

    /** Returns the largest possible value. */
    public long max() {
        return Math.min(draws, marked);
    }

    /** Returns P(k), in [0, 1]; 0 outside the possible values. */
    public double probability(long k) {
        if (k < min() || k > max()) {
            return 0;
        }
        return min() == max() ? 1 : Math.exp(logWeight(k) + logScale());
    }

    /** Draws a value. */
    public long sample(RandomGenerator random) {
        long min = min();
        long max = max();
        if (min == max) {
            return min;
        }
        double population = (double) marked + unmarked;
        double variance = markedMean * unmarkedRest / (population - 1);
        long mode = Math.max(min, Math.min(max, (long) ((draws + 1.0) * (marked + 1.0) / (population + 2))));
        return variance < INVERSION_VARIANCE
                ? invert(random.nextDouble(), mode, min, max)
                : ratioOfUniforms(random, variance, mode, min, max);
    }

    private long invert(double uniform, long mode, long min, long max) {
        double atMode = Math.exp(logWeight(mode) + logScale());
        double left = uniform - atMode;
        double upper = atMode;
        double lower = atMode;
        long high = mode;
        long low = mode;
        while (left >= 0 && (low > min || high < max)) {
            if (high < max) {
                upper *= ((double) (marked - high) * (draws - high))
                        / ((double) (high + 1) * (unmarked - draws + high + 1));
                high++;
                left -= upper;
                if (left < 0) {
                    return high;
                }
            }
            if (low > min) {
                lower *= ((double) low * (unmarked - draws + low)) / ((double) (marked - low + 1) * (draws - low + 1));
                low--;
                left -= lower;
                if (left < 0) {
                    return low;
                }
            }
        }
        return mode;
    }

    private long ratioOfUniforms(RandomGenerator random, double variance, long mode, long min, long max) {
        double centre = markedMean + 0.5;
        double width = HAT_WIDTH * Math.sqrt(variance + 0.5) + HAT_OFFSET;
        double top = logWeight(mode);
        while (true) {
            double u = random.nextDouble();
            double x = centre + width * (random.nextDouble() - 0.5) / u;
            if (x >= min && x < max + 1.0) {
                long k = (long) x;
                double log = logWeight(k) - top;
                if (u * (4 - u) - 3 <= log || (u * (u - log) < 1 && 2 * Math.log(u) <= log)) {
                    return k;
                }
            }
        }
    }

    /** Returns ln P(k) without the terms that do not depend on k. */
    private double logWeight(long k) {
        long fromUnmarked = draws - k;
        long markedLeft = marked - k;
        long unmarkedLeft = unmarked - fromUnmarked;
        double deviance = Saddlepoint.deviance((double) k, markedMean)
                + Saddlepoint.deviance((double) fromUnmarked, unmarkedMean)
                + Saddlepoint.deviance((double) markedLeft, markedRest)
                + Saddlepoint.deviance((double) unmarkedLeft, unmarkedRest);
        double error = Saddlepoint.error(k)
                + Saddlepoint.error(fromUnmarked)
                + Saddlepoint.error(markedLeft)
                + Saddlepoint.error(unmarkedLeft);
        double spread = Saddlepoint.spread(k)
                * Saddlepoint.spread(fromUnmarked)
                * Saddlepoint.spread(markedLeft)
                * Saddlepoint.spread(unmarkedLeft);
        return -deviance - error - 0.5 * Math.log(spread);
    }

    private double logScale() {
        long population = marked + unmarked;
        double error = Saddlepoint.error(marked)
                + Saddlepoint.error(unmarked)
                + Saddlepoint.error(draws)
                + Saddlepoint.error(population - draws)
                - Saddlepoint.error(population);
        double spread = Saddlepoint.spread(marked)
                * Saddlepoint.spread(unmarked)
                * (Saddlepoint.spread(draws) / Saddlepoint.spread(population))
                * Saddlepoint.spread(population - draws);
        return error + 0.5 * Math.log(spread);
    }
}
