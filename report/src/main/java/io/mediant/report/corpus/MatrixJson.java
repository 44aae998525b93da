package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.report.JsonWriter;
import java.util.List;

/** The distances of many corpora as JSON, schema {@code mediant.matrix/1}; infinite and undefined numbers are null. */
final class MatrixJson {

    private MatrixJson() {}

    static String render(CorpusMatrix matrix) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.indented(text);
        json.beginObject().member("schema", "mediant.matrix/1").member("kind", "corpora");
        json.name("mediant").beginObject().member("version", matrix.version());
        json.member("seed", matrix.policy().seed()).endObject();
        CorpusJson.policy(json, matrix.policy());
        json.name("tokenizer");
        CorpusJson.tokens(json, matrix.tokens());
        json.name("corpora").beginArray();
        matrix.corpora().forEach(side -> CorpusJson.sizes(json.beginInlineObject(), side)
                .endObject());
        json.endArray();
        square(json, "distances_bits", matrix.distances());
        square(json, "null_distances_bits", matrix.nullDistances());
        json.name("order").beginArray();
        matrix.order().forEach(json::value);
        json.endArray().name("merges").beginArray();
        for (CorpusMatrix.Merge merge : matrix.merges()) {
            json.beginInlineObject().member("left", merge.left()).member("right", merge.right());
            json.number("height", merge.height()).endObject();
        }
        json.endArray().endObject();
        return text.append('\n').toString();
    }

    private static void square(JsonWriter json, String name, List<List<Double>> rows) {
        json.name(name).beginArray();
        for (List<Double> row : rows) {
            json.beginArray();
            for (double value : row) {
                json.value(value);
            }
            json.endArray();
        }
        json.endArray();
    }
}
