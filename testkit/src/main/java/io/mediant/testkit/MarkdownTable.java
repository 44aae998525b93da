package io.mediant.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown: a column of names, then columns of figures; for benchmarks and studies. */
public final class MarkdownTable {
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    public MarkdownTable(String... head) {
        columns = head.length;
        lines.add("| " + String.join(" | ", head) + " |");
        lines.add("|---" + "|--:".repeat(columns - 1) + "|");
    }

    /** Adds a row; NaN is printed as a dash. */
    public void row(String name, double... figures) {
        StringBuilder line = new StringBuilder("| ").append(name).append(" |");
        for (double figure : figures) {
            line.append(' ').append(text(figure)).append(" |");
        }
        lines.add(line.toString());
    }

    /** Adds a row of ready cells. */
    public void row(String name, List<String> cells) {
        lines.add("| " + name + " | " + String.join(" | ", cells) + " |");
    }

    /** Three significant digits, and no fraction from 100 on. */
    private static String text(double figure) {
        if (Double.isNaN(figure)) {
            return "-";
        }
        int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
