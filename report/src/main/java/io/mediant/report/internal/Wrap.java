package io.mediant.report.internal;

import io.mediant.report.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces and between wide (East Asian) characters; closing punctuation stays with its word. */
public final class Wrap {

    private static final String NO_START = "，。；：、！？）”》…,.;:!?)";

    private Wrap() {}

    /** The lines of a text, each at most {@code width} columns wide (a longer word stands alone and is cut hard). */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words(text)) {
            int length = DisplayWidth.of(word.stripTrailing());
            if (used > 0 && used + length > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            String fitting = length > width ? DisplayWidth.cut(word.stripTrailing(), width) : word;
            line.append(fitting);
            used += DisplayWidth.of(fitting);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            word.appendCodePoint(points[i]);
            boolean last = i + 1 == points.length;
            if (last || breaksAfter(points[i], points[i + 1])) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean breaksAfter(int point, int next) {
        if (next == ' ' || NO_START.indexOf(next) >= 0) {
            return false;
        }
        return point == ' ' || (isWide(point) && point != '（') || (isWide(next) && !isOpening(point));
    }

    private static boolean isOpening(int point) {
        return point == '“' || point == '（' || point == '(';
    }

    private static boolean isWide(int point) {
        return DisplayWidth.of(Character.toString(point)) == 2;
    }
}
