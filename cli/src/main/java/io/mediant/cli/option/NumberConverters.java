package io.mediant.cli.option;

import io.mediant.cli.console.WrongValue;
import picocli.CommandLine.ITypeConverter;

/** Read numbers, with messages in the form of all others. */
public final class NumberConverters {
    private NumberConverters() {}

    /** A number with a decimal point. */
    public static ITypeConverter<Double> real() {
        return text -> {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw new WrongValue("\"" + text + "\" is not a number", "write a number such as 0.05");
            }
        };
    }

    /** A whole number. */
    public static ITypeConverter<Integer> whole() {
        return text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new WrongValue("\"" + text + "\" is not a whole number", "write a whole number such as 999");
            }
        };
    }

    /** A whole number of 64 bits. */
    public static ITypeConverter<Long> wholeLong() {
        return text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new WrongValue("\"" + text + "\" is not a whole number", "write a whole number such as 42");
            }
        };
    }
}
