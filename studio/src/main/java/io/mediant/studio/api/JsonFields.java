package io.mediant.studio.api;

import io.mediant.studio.http.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The members of a flat JSON object (RFC 8259): texts, numbers, true, false, null, and arrays of texts. Objects and other arrays within it are refused.
 * Not thread-safe.
 */
public final class JsonFields {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final Map<String, Object> members = new HashMap<>();
    private final String text;
    private int at;

    private JsonFields(String text) {
        this.text = text;
    }

    /** Reads an object. @param known names of its members: others are refused. @throws Problem if it is none */
    public static JsonFields parse(String text, Set<String> known) {
        JsonFields fields = new JsonFields(text);
        fields.readObject();
        fields.requireKnown(known);
        return fields;
    }

    /** @param known names of members: others are refused. @throws Problem if there is another */
    void requireKnown(Set<String> known) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw new Problem(
                        400,
                        "member",
                        "name",
                        name,
                        "known",
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** A member that is a text. @throws Problem if it is there and is none */
    public Optional<String> text(String name) {
        return member(name, String.class, "\"...\"");
    }

    /** A member that is true or false. @throws Problem if it is there and is neither */
    public Optional<Boolean> flag(String name) {
        return member(name, Boolean.class, "true, false");
    }

    /** A member that is an array of texts; empty if it is not there. @throws Problem if it is there and is none */
    public List<String> texts(String name) {
        return member(name, Texts.class, "[\"...\"]").map(Texts::values).orElse(List.of());
    }

    /** A member that is a whole number. @throws Problem if it is there and is none */
    Optional<Long> whole(String name) {
        return number(name).map(value -> {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException e) {
                throw wrong(name, value, Long.MIN_VALUE + " ... " + Long.MAX_VALUE);
            }
        });
    }

    /** A member that is a number. @throws Problem if it is there and is none */
    Optional<Double> real(String name) {
        return number(name).map(Double::valueOf);
    }

    /** A whole number between two others. @param otherwise what it is where it is missing. @throws Problem if it is none */
    long whole(String name, long otherwise, long low, long high) {
        long value = whole(name).orElse(otherwise);
        if (value < low || value > high) {
            throw wrong(name, Long.toString(value), low + " ... " + high);
        }
        return value;
    }

    /** A number between two others. @param otherwise what it is where it is missing. @throws Problem if it is none */
    double real(String name, double otherwise, double low, double high) {
        double value = real(name).orElse(otherwise);
        if (!(value >= low && value <= high)) {
            String allowed = low == Double.MIN_NORMAL ? "> 0, ≤ " + high : low + " ... " + high;
            throw wrong(name, Double.toString(value), allowed);
        }
        return value;
    }

    private Optional<String> number(String name) {
        return member(name, Digits.class, "1").map(Digits::digits);
    }

    private <T> Optional<T> member(String name, Class<T> type, String allowed) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw wrong(name, value instanceof Digits number ? number.digits() : value.toString(), allowed);
        }
        return Optional.of(type.cast(value));
    }

    /** A member's value that cannot be. */
    public static Problem wrong(String name, String value, String allowed) {
        return new Problem(400, "value", "name", name, "value", value, "allowed", allowed);
    }

    private record Digits(String digits) {}

    private record Texts(List<String> values) {
        @Override
        public String toString() {
            return values.toString();
        }
    }

    private void readObject() {
        expect('{');
        if (next() == '}') {
            at++;
        } else {
            do {
                readMember();
            } while (taken(','));
            expect('}');
        }
        if (next() != 0) {
            throw notJson("{...}");
        }
    }

    private void readMember() {
        next();
        String name = readText();
        expect(':');
        if (members.containsKey(name)) {
            throw new Problem(400, "twice", "name", name);
        }
        members.put(name, readValue());
    }

    private Object readValue() {
        if (next() == '"') {
            return readText();
        }
        if (next() == '[') {
            return readTexts();
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            at = number.end();
            return new Digits(number.group());
        }
        for (String word : new String[] {"true", "false", "null"}) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("null") ? null : Boolean.valueOf(word);
            }
        }
        throw notJson("\"...\", 1, true, false, null");
    }

    private Texts readTexts() {
        expect('[');
        List<String> values = new ArrayList<>();
        if (next() != ']') {
            do {
                next();
                values.add(readText());
            } while (taken(','));
        }
        expect(']');
        return new Texts(List.copyOf(values));
    }

    private String readText() {
        expect('"');
        StringBuilder read = new StringBuilder();
        for (; at < text.length() && text.charAt(at) >= ' '; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return read.toString();
            }
            read.append(c == '\\' ? readEscape() : c);
        }
        throw notJson("\"");
    }

    /** Reads what follows a backslash, up to its last character. */
    private char readEscape() {
        at++;
        char c = at < text.length() ? text.charAt(at) : 0;
        int known = ESCAPES.indexOf(c);
        if (c != 0 && known >= 0) {
            return ESCAPED.charAt(known);
        }
        if (c == 'u' && HEX.matcher(text).region(at + 1, text.length()).lookingAt()) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        throw notJson("\\n, \\u0041");
    }

    private boolean taken(char c) {
        if (next() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char c) {
        if (!taken(c)) {
            throw notJson(String.valueOf(c));
        }
    }

    /** The next character that is no white space, 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Problem notJson(String expected) {
        return new Problem(400, "json", "position", Integer.toString(at), "expected", expected);
    }
}
