package io.mediant.benchmarks;

/**
 * A unit in which a time reads well.
 *
 * @param symbol of the unit
 * @param perSecond how many there are in a second
 */
record TimeScale(String symbol, double perSecond) {
    /** Microseconds below a millisecond, milliseconds below a second, else seconds. */
    static TimeScale of(double seconds) {
        if (seconds < 1e-3) {
            return new TimeScale("µs", 1e6);
        }
        return seconds < 1 ? new TimeScale("ms", 1e3) : new TimeScale("s", 1);
    }
}
