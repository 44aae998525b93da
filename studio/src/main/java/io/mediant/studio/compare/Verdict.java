package io.mediant.studio.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import io.mediant.report.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a result says in one sentence.
 *
 * @param status such as {@code stable}
 * @param english the sentence
 * @param chinese the sentence
 */
record Verdict(String status, String english, String chinese) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The verdict of a result document. @throws IOException if it cannot be read, or has none */
    static Verdict of(Path document) throws IOException {
        return new Verdict(
                text(document, "/verdict/status"),
                text(document, "/verdict/sentence/en"),
                text(document, "/verdict/sentence/zh"));
    }

    private static String text(Path document, String pointer) throws IOException {
        try (JsonParser json = new FilteringParserDelegate(
                JSON.createParser(document.toFile()),
                new JsonPointerBasedFilter(pointer),
                Inclusion.ONLY_INCLUDE_ALL,
                false)) {
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                throw new IOException("the result has no " + pointer);
            }
            return json.getText();
        }
    }

    void write(JsonWriter json) {
        json.beginObject().member("status", status);
        json.name("sentence").beginObject().member("en", english).member("zh", chinese);
        json.endObject().endObject();
    }
}
