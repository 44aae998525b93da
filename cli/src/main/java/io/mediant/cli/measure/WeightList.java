package io.mediant.cli.measure;

import io.mediant.cli.console.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Numbers from the command line: a list such as {@code 0.5,0.5}, or a file of numbers separated by white space or commas. */
public final class WeightList {
    private static final long LARGEST_FILE = 1L << 28;
    private static final double LARGEST_COUNT = 0x1p53;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");

    private WeightList() {}

    /**
     * Reads weights.
     *
     * @param name what the list is called in messages, such as {@code P}
     * @throws UsageException naming index and value of what is not a weight
     */
    public static double[] weights(String name, String argument) {
        double[] weights = numbers(name, argument);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw wrong(name, i, weights[i], "write weights that are finite and not negative");
            }
            sum += weights[i];
        }
        if (sum == 0) {
            throw new UsageException(
                    "all weights of " + name + " are 0",
                    "a distribution needs a positive sum",
                    "give at least one positive weight");
        }
        return weights;
    }

    /** Reads weights that are counts: whole numbers up to 2^53. */
    public static double[] counts(String name, String argument) {
        double[] counts = weights(name, argument);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != Math.rint(counts[i]) || counts[i] > LARGEST_COUNT) {
                throw wrong(name, i, counts[i], "write counts as whole numbers up to 2^53, or leave out --counts");
            }
        }
        return counts;
    }

    /** Reads positions: finite numbers. */
    public static double[] positions(String name, String argument) {
        double[] positions = numbers(name, argument);
        for (int i = 0; i < positions.length; i++) {
            if (!Double.isFinite(positions[i])) {
                throw wrong(name, i, positions[i], "write positions as finite numbers");
            }
        }
        return positions;
    }

    private static UsageException wrong(String name, int index, double value, String fix) {
        return new UsageException(name + " cannot be used", "element " + index + " (counted from 0) is " + value, fix);
    }

    private static double[] numbers(String name, String argument) {
        String text = isFile(argument) ? content(name, Path.of(argument)) : argument;
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new UsageException(
                    name + " is empty", "it holds no number", "give at least one, for example 0.5,0.5");
        }
        String[] parts = SEPARATOR.split(stripped);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i]);
            } catch (NumberFormatException e) {
                throw notANumber(name, argument, i, parts[i]);
            }
        }
        return numbers;
    }

    private static UsageException notANumber(String name, String argument, int index, String part) {
        String shown = part.length() > 40 ? part.substring(0, 40) + "..." : part;
        if (index == 0
                && !isFile(argument)
                && !SEPARATOR.matcher(argument.strip()).find()) {
            return new UsageException(
                    name + " cannot be read: \"" + shown + "\"",
                    "it is neither a number nor the name of a file",
                    "give a list such as 0.5,0.5 or a file of numbers");
        }
        return new UsageException(
                name + " cannot be read",
                "element " + index + " (counted from 0) is \"" + shown + "\", not a number",
                "write numbers with a decimal point, separated by commas or white space");
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String content(String name, Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UsageException(
                        name + " is too large",
                        file + " has " + Files.size(file) + " bytes",
                        "compare the rows behind the weights with mediant compare");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UsageException(name + " cannot be read", file + " is not text", "give a file of numbers");
        } catch (IOException e) {
            throw new UsageException(
                    name + " cannot be read", file + ": " + e.getMessage(), "check the file and its permissions");
        }
    }
}
