package io.mediant.studio.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.mediant.studio.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a flat JSON object (RFC 8259): texts, numbers, true, false, null, and arrays of texts. Objects and other arrays within it are refused.
 * Not thread-safe.
 */
public final class JsonFields {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> members = new HashMap<>();

    private JsonFields() {}

    /** Reads an object. @param known names of its members: others are refused. @throws Problem if it is none */
    public static JsonFields parse(String text, Set<String> known) {
        JsonFields fields = new JsonFields();
        try (JsonParser json = JSON.createParser(text)) {
            fields.read(json);
        } catch (JsonProcessingException e) {
            throw notJson(e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot be read", e);
        }
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

    private void read(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, json);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (members.containsKey(name)) {
                throw new Problem(400, "twice", "name", name);
            }
            json.nextToken();
            members.put(name, value(json));
        }
        require(json.nextToken() == null, json);
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(json.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case START_ARRAY -> texts(json);
            default -> throw notJson(json.currentLocation());
        };
    }

    private static Texts texts(JsonParser json) throws IOException {
        List<String> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.VALUE_STRING, json);
            values.add(json.getText());
        }
        return new Texts(List.copyOf(values));
    }

    private static void require(boolean expected, JsonParser json) {
        if (!expected) {
            throw notJson(json.currentLocation());
        }
    }

    private static Problem notJson(JsonLocation at) {
        return new Problem(400, "json", "position", Long.toString(at.getCharOffset()));
    }
}
