package io.mediant.benchmarks;

/** What came of running a case: a measurement, or the reason why there is none. */
sealed interface Timing {
    /**
     * A measurement.
     *
     * @param value what the case computes
     * @param seconds of one call
     */
    record Measured(double value, double seconds) implements Timing {}

    /**
     * No measurement.
     *
     * @param reason for the reader, such as a library that is missing
     */
    record NotMeasured(String reason) implements Timing {}
}
