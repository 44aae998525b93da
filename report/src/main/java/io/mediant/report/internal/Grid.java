package io.mediant.report.internal;

import io.mediant.report.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Lays out rows of cells in columns of a terminal. A cell may have several lines; widths are counted in columns. */
public final class Grid {

    private static final String GAP = "  ";

    /** One line of a cell. @param paint its colour, null for none */
    public record Line(String text, Paint paint) {}

    private final int[] widths;
    private final boolean[] right;
    private final boolean color;
    private final StringBuilder out = new StringBuilder();

    /**
     * An empty grid.
     *
     * @param widths width of each column
     * @param right which columns are aligned to the right
     * @param color whether colours are written
     */
    public Grid(int[] widths, boolean[] right, boolean color) {
        this.widths = widths.clone();
        this.right = right.clone();
        this.color = color;
    }

    /** Adds a row; what is too wide is cut. */
    public void row(List<List<Line>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            List<String> parts = new ArrayList<>();
            for (int k = 0; k < widths.length; k++) {
                List<Line> lines = cells.get(k);
                Line line = i < lines.size() ? lines.get(i) : new Line("", null);
                String text = widths[k] == 0 ? "" : DisplayWidth.cut(line.text(), widths[k]);
                String pad = " ".repeat(widths[k] - DisplayWidth.of(text));
                String painted = line.paint() == null ? text : line.paint().on(text, color);
                parts.add(right[k] ? pad + painted : painted + pad);
            }
            out.append(String.join(GAP, parts).stripTrailing()).append('\n');
        }
    }

    /** Adds a finished line under the last row. */
    public void line(String text) {
        out.append(text).append('\n');
    }

    /** The rows so far, each line ended. */
    @Override
    public String toString() {
        return out.toString();
    }
}
