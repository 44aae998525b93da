package io.mediant.benchmarks;

import io.mediant.core.kernel.Kernels;
import java.io.IOException;
import java.nio.file.Path;

/** Prints the kernels of this process, then the value of each row of the references as a hexadecimal double. */
final class AccuracyValues {
    private AccuracyValues() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(Kernels.description());
        for (AccuracyCase row : AccuracyCase.read(Path.of(arguments[0]))) {
            System.out.println(Double.toHexString(AccuracyMeasures.value(row)));
        }
    }
}
