package io.mediant.compare.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the cells of an ordered column are made. */
public sealed interface BinRule {

    /** The largest number of cells that a rule may ask for. */
    int MAX_CELLS = 4096;

    /** The rule as it can be written after {@code --bins}. */
    String text();

    /** Cells at quantiles of the balanced mixture, their number chosen from the number of rows. */
    record Auto() implements BinRule {
        @Override
        public String text() {
            return "auto";
        }
    }

    /** Cells at quantiles of the balanced mixture. @param cells how many, 2 to {@link #MAX_CELLS} */
    record Quantile(int cells) implements BinRule {
        public Quantile {
            checkCells(cells);
        }

        @Override
        public String text() {
            return "quantile:" + cells;
        }
    }

    /** Cells of equal width over the pooled range, as {@code numpy.histogram}. @param cells how many, 2 to {@link #MAX_CELLS} */
    record Width(int cells) implements BinRule {
        public Width {
            checkCells(cells);
        }

        @Override
        public String text() {
            return "width:" + cells;
        }
    }

    /** Every distinct value is a cell. */
    record Exact() implements BinRule {
        @Override
        public String text() {
            return "exact";
        }
    }

    /** The cells (-inf,a) [a,b) ... [z,inf). */
    final class Edges implements BinRule {
        private final double[] edges;

        /** @param edges at least one finite number, strictly rising */
        public Edges(double... edges) {
            if (edges.length == 0 || edges.length >= MAX_CELLS) {
                throw new IllegalArgumentException("edges: needs 1 to " + (MAX_CELLS - 1) + " numbers");
            }
            for (int i = 0; i < edges.length; i++) {
                if (!Double.isFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1])) {
                    throw new IllegalArgumentException(
                            "edges must be finite and strictly rising, but number " + (i + 1) + " is " + edges[i]);
                }
            }
            this.edges = edges.clone();
        }

        /** The edges, strictly rising. */
        public double[] values() {
            return edges.clone();
        }

        @Override
        public String text() {
            return "edges:" + Arrays.stream(edges).mapToObj(Double::toString).collect(Collectors.joining(","));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Edges that && Arrays.equals(edges, that.edges);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(edges);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /**
     * Reads a rule: {@code auto}, {@code quantile:K}, {@code width:K}, {@code exact} or {@code edges:a,b,c}.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    static BinRule parse(String text) {
        String trimmed = text.strip();
        int colon = trimmed.indexOf(':');
        String name = (colon < 0 ? trimmed : trimmed.substring(0, colon)).toLowerCase(Locale.ROOT);
        String argument = colon < 0 ? "" : trimmed.substring(colon + 1).strip();
        return switch (name) {
            case "auto" -> withoutArgument(new Auto(), argument);
            case "exact" -> withoutArgument(new Exact(), argument);
            case "quantile" -> new Quantile(cells(argument));
            case "width" -> new Width(cells(argument));
            case "edges" -> new Edges(numbers(argument));
            default ->
                throw new IllegalArgumentException(
                        "unknown rule \"" + text + "\"; known: auto, quantile:K, width:K, exact, edges:a,b,c");
        };
    }

    private static BinRule withoutArgument(BinRule rule, String argument) {
        if (!argument.isEmpty()) {
            throw new IllegalArgumentException(
                    "rule " + rule.text() + " takes no argument, but got \"" + argument + "\"");
        }
        return rule;
    }

    private static int cells(String argument) {
        try {
            return Integer.parseInt(argument);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "number of cells must be a whole number, but is \"" + argument + "\"", e);
        }
    }

    private static double[] numbers(String argument) {
        String[] parts = argument.split(",", -1);
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                values[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("edge " + (i + 1) + " is not a number: \"" + parts[i] + "\"", e);
            }
        }
        return values;
    }

    private static void checkCells(int cells) {
        if (cells < 2 || cells > MAX_CELLS) {
            throw new IllegalArgumentException(
                    "number of cells must be between 2 and " + MAX_CELLS + ", but is " + cells);
        }
    }
}
