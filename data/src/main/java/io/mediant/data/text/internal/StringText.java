package io.mediant.data.text.internal;

/** A text that is in memory. */
final class StringText implements CharSource {
    private final String text;
    private int next;

    StringText(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] block, int from, int to) {
        if (next == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), next + to - from);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int count = end - next;
        text.getChars(next, end, block, from);
        next = end;
        return count;
    }
}
