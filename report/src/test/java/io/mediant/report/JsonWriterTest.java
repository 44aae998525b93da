package io.mediant.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void writesNestedStructures() {
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text)
                .beginObject()
                .member("a", 1)
                .name("b")
                .beginArray()
                .value(true)
                .nullValue()
                .value("x")
                .endArray()
                .name("c")
                .beginObject()
                .endObject()
                .endObject();
        assertEquals("{\"a\":1,\"b\":[true,null,\"x\"],\"c\":{}}", text.toString());
    }

    @Test
    void indentsButKeepsInlineObjectsOnOneLine() {
        StringBuilder text = new StringBuilder();
        JsonWriter.indented(text)
                .beginObject()
                .name("rows")
                .beginInlineObject()
                .member("p", 1)
                .member("q", 2)
                .endObject()
                .endObject();
        assertEquals("{\n  \"rows\": {\"p\": 1, \"q\": 2}\n}", text.toString());
    }

    @Test
    void infinityIsNullWithSiblingAndNanIsNull() {
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text)
                .beginObject()
                .number("psi", Double.POSITIVE_INFINITY)
                .number("low", Double.NEGATIVE_INFINITY)
                .number("iqr", Double.NaN)
                .endObject();
        assertEquals(
                "{\"psi\":null,\"psi_infinite\":true,\"low\":null,\"low_infinite\":true,\"iqr\":null}",
                text.toString());
    }

    @Test
    void escapesWhatBreaksJsonJavaScriptOrHtml() {
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text).value("\"\\\n\u0000\u001b\u007f\u2028</script>\ud800x\udc00😀");
        assertEquals("\"\\\"\\\\\\n\\u0000\\u001b\\u007f\\u2028\\u003c/script>\\ud800x\\udc00😀\"", text.toString());
    }

    @Test
    void numbersRoundTrip() throws JsonProcessingException {
        Random random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                StringBuilder text = new StringBuilder();
                JsonWriter.compact(text).value(value);
                assertEquals(value, new ObjectMapper().readTree(text.toString()).doubleValue());
            }
        }
    }

    @Test
    void anyStringComesBack() throws JsonProcessingException {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder original = new StringBuilder();
            random.ints(20, 0, 0xD800).forEach(c -> original.append((char) c));
            StringBuilder text = new StringBuilder();
            JsonWriter.compact(text).value(original.toString());
            JsonNode read = new ObjectMapper().readTree(text.toString());
            assertEquals(original.toString(), read.textValue());
        }
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThrows(
                IllegalStateException.class,
                () -> JsonWriter.compact(new StringBuilder()).beginObject().value(1));
        assertThrows(
                IllegalStateException.class,
                () -> JsonWriter.compact(new StringBuilder()).beginArray().name("a"));
        assertThrows(
                IllegalStateException.class,
                () -> JsonWriter.compact(new StringBuilder()).beginObject().endArray());
        assertThrows(IllegalStateException.class, () -> JsonWriter.compact(new StringBuilder())
                .beginObject()
                .name("a")
                .endObject());
        assertThrows(
                IllegalStateException.class,
                () -> JsonWriter.compact(new StringBuilder()).value(1).value(2));
    }

    @Test
    void anInlineArrayStaysOnItsLine() {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.indented(text).beginObject().name("x").beginInlineArray();
        json.value(1.5)
                .value(Double.NaN)
                .beginInlineArray()
                .endArray()
                .endArray()
                .endObject();
        assertEquals("{\n  \"x\": [1.5, null, []]\n}", text.toString());
    }
}
