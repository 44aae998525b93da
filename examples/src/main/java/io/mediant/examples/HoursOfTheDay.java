package io.mediant.examples;

import io.mediant.core.distribution.Sample;
import io.mediant.core.transport.CircularWasserstein1;
import io.mediant.core.transport.Wasserstein1;
import java.io.PrintStream;

/** Calls at night, by hour of the day: half an hour before midnight and half an hour after it are one hour apart, not 23. */
public final class HoursOfTheDay {
    private HoursOfTheDay() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        double[] before = {22.5, 23, 23.5, 0};
        double[] after = {23.5, 0, 0.5, 1};

        double line = Wasserstein1.between(Sample.of(before), Sample.of(after));
        double circle = CircularWasserstein1.withPeriod(24).between(before, after);
        out.printf("on the line %.2f h, around the clock %.2f h%n", line, circle);
    }
}
