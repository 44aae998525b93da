package io.mediant.data.vector.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what NumPy writes into headers: a literal of Python made of dictionaries with texts as keys, texts, True, False, None, whole numbers (also with
 * Python 2's L), tuples and lists. Nothing is evaluated.
 */
final class PythonLiteral {
    /** Stands for None. */
    static final Object NONE = new Object();

    private final HeaderText text;

    private PythonLiteral(String text) {
        this.text = new HeaderText(text, " \t\r\n");
    }

    /** A {@link Map}, {@link List}, {@link String}, {@link Boolean}, {@link Long} or {@link #NONE}. */
    static Object parse(String literal) throws MalformedHeaderException {
        PythonLiteral reader = new PythonLiteral(literal);
        Object value = reader.value(0);
        reader.text.end();
        return value;
    }

    private Object value(int depth) throws MalformedHeaderException {
        if (depth > HeaderText.DEEPEST) {
            throw text.refused("values are nested too deeply");
        }
        return switch (text.peek()) {
            case '{' -> dictionary(depth);
            case '(' -> sequence('(', ')', depth);
            case '[' -> sequence('[', ']', depth);
            case '\'', '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> dictionary(int depth) throws MalformedHeaderException {
        Map<String, Object> entries = new LinkedHashMap<>();
        text.expect('{');
        while (!text.skip('}')) {
            if (text.peek() != '\'' && text.peek() != '"') {
                throw text.refused("expected a key in quotation marks");
            }
            String key = string();
            text.expect(':');
            if (entries.put(key, value(depth + 1)) != null) {
                throw text.refused("the key " + Shown.name(key) + " is there twice");
            }
            if (!text.skip(',') && text.peek() != '}') {
                throw text.refused("expected , or }");
            }
        }
        return entries;
    }

    private List<Object> sequence(char open, char close, int depth) throws MalformedHeaderException {
        List<Object> elements = new ArrayList<>();
        text.expect(open);
        while (!text.skip(close)) {
            elements.add(value(depth + 1));
            if (!text.skip(',') && text.peek() != close) {
                throw text.refused("expected , or " + close);
            }
        }
        return elements;
    }

    private String string() throws MalformedHeaderException {
        StringBuilder content = new StringBuilder();
        char quote = text.take();
        for (char c = text.take(); c != quote; c = text.take()) {
            content.append(c == '\\' ? text.take() : c);
        }
        return content.toString();
    }

    private Object word() throws MalformedHeaderException {
        if (text.skip("True")) {
            return true;
        }
        if (text.skip("False")) {
            return false;
        }
        if (text.skip("None")) {
            return NONE;
        }
        Object number = text.wholeNumber();
        text.skip('L');
        return number;
    }
}
