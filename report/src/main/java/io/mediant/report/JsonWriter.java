package io.mediant.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes one JSON text (RFC 8259), piece by piece. Numbers are printed to round-trip. JSON has no infinity and no NaN:
 * {@link #number} writes {@code null} for both, and beside an infinite value a sibling {@code "<name>_infinite": true}.
 * Strings are escaped so that the result is also safe in JavaScript and in an HTML script element: control characters,
 * {@code <}, U+2028, U+2029 and lone surrogates are written as escapes.
 *
 * <p>Not safe for use by several threads.
 */
public final class JsonWriter {

    private enum Layout {
        OBJECT,
        ARRAY,
        INLINE_OBJECT,
        INLINE_ARRAY
    }

    private final Appendable target;
    private final boolean pretty;
    private final Deque<Layout> open = new ArrayDeque<>();
    private boolean first = true;
    private boolean named;

    private JsonWriter(Appendable target, boolean pretty) {
        this.target = target;
        this.pretty = pretty;
    }

    /** A writer that indents by two spaces. */
    public static JsonWriter indented(Appendable target) {
        return new JsonWriter(target, true);
    }

    /** A writer without white space. */
    public static JsonWriter compact(Appendable target) {
        return new JsonWriter(target, false);
    }

    /** Begins an object with a line for each member. */
    public JsonWriter beginObject() {
        return begin(Layout.OBJECT, "{");
    }

    /** Begins an object on one line; everything in it stays on that line. */
    public JsonWriter beginInlineObject() {
        return begin(Layout.INLINE_OBJECT, "{");
    }

    /** Begins an array with a line for each element. */
    public JsonWriter beginArray() {
        return begin(Layout.ARRAY, "[");
    }

    /** Begins an array on one line; everything in it stays on that line. */
    public JsonWriter beginInlineArray() {
        return begin(Layout.INLINE_ARRAY, "[");
    }

    /** Ends the innermost object. @throws IllegalStateException if an array is open, or nothing is */
    public JsonWriter endObject() {
        if (open.isEmpty() || isArray() || named) {
            throw new IllegalStateException("no object to end here");
        }
        return end("}");
    }

    /** Ends the innermost array. @throws IllegalStateException if an object is open, or nothing is */
    public JsonWriter endArray() {
        if (!isArray()) {
            throw new IllegalStateException("no array to end here");
        }
        return end("]");
    }

    /** The name of the member whose value follows. @throws IllegalStateException outside an object */
    public JsonWriter name(String name) {
        if (open.isEmpty() || isArray() || named) {
            throw new IllegalStateException("no member name is expected here: " + name);
        }
        separate();
        string(name);
        put(pretty ? ": " : ":");
        named = true;
        return this;
    }

    /** A string, or null. */
    public JsonWriter value(String value) {
        beforeValue();
        if (value == null) {
            put("null");
        } else {
            string(value);
        }
        return this;
    }

    public JsonWriter value(long value) {
        beforeValue();
        put(Long.toString(value));
        return this;
    }

    public JsonWriter value(boolean value) {
        beforeValue();
        put(Boolean.toString(value));
        return this;
    }

    /** A number that round-trips; null if it is not finite. */
    public JsonWriter value(double value) {
        beforeValue();
        put(Double.isFinite(value) ? Double.toString(value) : "null");
        return this;
    }

    public JsonWriter nullValue() {
        beforeValue();
        put("null");
        return this;
    }

    /** A member with a number; beside an infinite one the member {@code "<name>_infinite": true}. */
    public JsonWriter number(String name, double value) {
        name(name).value(value);
        return Double.isInfinite(value) ? name(name + "_infinite").value(true) : this;
    }

    /** A member with a string or null. */
    public JsonWriter member(String name, String value) {
        return name(name).value(value);
    }

    /** A member with a whole number. */
    public JsonWriter member(String name, long value) {
        return name(name).value(value);
    }

    /** A member that is null. */
    public JsonWriter nullMember(String name) {
        return name(name).nullValue();
    }

    private JsonWriter begin(Layout layout, String bracket) {
        beforeValue();
        put(bracket);
        open.push(layout);
        first = true;
        return this;
    }

    private JsonWriter end(String bracket) {
        boolean empty = first;
        boolean inline = isInline();
        open.pop();
        if (!empty && !inline) {
            newLine();
        }
        put(bracket);
        first = false;
        return this;
    }

    private void beforeValue() {
        if (named) {
            named = false;
        } else if (open.isEmpty()) {
            if (!first) {
                throw new IllegalStateException("the JSON text is complete");
            }
            first = false;
        } else if (isArray()) {
            separate();
        } else {
            throw new IllegalStateException("a member needs a name before its value");
        }
    }

    private void separate() {
        if (!first) {
            put(",");
        }
        if (!isInline()) {
            newLine();
        } else if (!first && pretty) {
            put(" ");
        }
        first = false;
    }

    private boolean isArray() {
        return open.peek() == Layout.ARRAY || open.peek() == Layout.INLINE_ARRAY;
    }

    private boolean isInline() {
        return open.contains(Layout.INLINE_OBJECT) || open.contains(Layout.INLINE_ARRAY);
    }

    private void newLine() {
        if (pretty) {
            put("\n" + "  ".repeat(open.size()));
        }
    }

    private void string(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (needsEscape(text, i)) {
                        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        put(escaped.append('"'));
    }

    private static boolean needsEscape(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x20 || c == '<' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void put(CharSequence text) {
        try {
            target.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the JSON text cannot be written", e);
        }
    }
}
