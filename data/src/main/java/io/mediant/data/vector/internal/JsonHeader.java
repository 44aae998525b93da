package io.mediant.data.vector.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as headers use it (RFC 8259): strictly, numbers whole, no key twice. */
final class JsonHeader {
    /** Stands for null. */
    static final Object NULL = new Object();

    private final HeaderText text;

    private JsonHeader(String text) {
        this.text = new HeaderText(text, " \t\r\n");
    }

    /** A {@link Map}, {@link List}, {@link String}, {@link Boolean}, {@link Long} or {@link #NULL}. */
    static Object parse(String json) throws MalformedHeaderException {
        JsonHeader reader = new JsonHeader(json);
        Object value = reader.value(0);
        reader.text.end();
        return value;
    }

    private Object value(int depth) throws MalformedHeaderException {
        if (depth > HeaderText.DEEPEST) {
            throw text.refused("values are nested too deeply");
        }
        return switch (text.peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) throws MalformedHeaderException {
        Map<String, Object> members = new LinkedHashMap<>();
        text.expect('{');
        if (text.skip('}')) {
            return members;
        }
        do {
            if (text.peek() != '"') {
                throw text.refused("expected a name in quotation marks");
            }
            String name = string();
            text.expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw text.refused("the name " + Shown.name(name) + " is there twice");
            }
        } while (text.skip(','));
        text.expect('}');
        return members;
    }

    private List<Object> array(int depth) throws MalformedHeaderException {
        List<Object> elements = new ArrayList<>();
        text.expect('[');
        if (text.skip(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (text.skip(','));
        text.expect(']');
        return elements;
    }

    private String string() throws MalformedHeaderException {
        StringBuilder content = new StringBuilder();
        text.expect('"');
        for (char c = text.take(); c != '"'; c = text.take()) {
            if (c < ' ') {
                throw text.refused("a text holds a control character");
            }
            content.append(c == '\\' ? escaped(text.take()) : c);
        }
        return content.toString();
    }

    private char escaped(char c) throws MalformedHeaderException {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> text.hexadecimal();
            default -> throw text.refused("there is no escape \\" + c);
        };
    }

    private Object word() throws MalformedHeaderException {
        if (text.skip("true")) {
            return true;
        }
        if (text.skip("false")) {
            return false;
        }
        if (text.skip("null")) {
            return NULL;
        }
        return text.wholeNumber();
    }
}
