package io.mediant.report.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingJsonTest {

    private static JsonNode json(EmbeddingComparison comparison) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(EmbeddingReports.render(comparison, ReportFormat.JSON, RenderOptions.defaults()));
    }

    @Test
    void hasTheContractsFields() throws JsonProcessingException {
        EmbeddingComparison comparison = EmbeddingFixtures.drift();
        JsonNode json = json(comparison);
        assertEquals("mediant.comparison/1", json.path("schema").textValue());
        assertEquals("embeddings", json.path("kind").textValue());
        for (String field : List.of(
                "jsd_lower_bound",
                "classifier",
                "tests",
                "mmd",
                "energy",
                "sliced_wasserstein",
                "frechet",
                "overlap",
                "mauve",
                "quantised_jsd",
                "clusters",
                "directions",
                "dimensions",
                "map")) {
            assertTrue(json.has(field), field);
        }
        assertEquals(42, json.path("mediant").path("seed").intValue());
        assertEquals(3823, json.path("reference").path("rows").intValue());
        assertEquals(64, json.path("current").path("dimensions").intValue());
        assertEquals("drift", json.path("verdict").path("status").textValue());
        assertEquals(
                "两片点云不同：散度至少为 0.122 比特。",
                json.path("verdict").path("sentence").path("zh").textValue());
        assertEquals(
                "moved_clusters",
                json.path("verdict").path("findings").path(0).path("type").textValue());
        assertEquals("dropped_rows", json.path("notices").path(0).path("type").textValue());
    }

    @Test
    void theBoundHasOneSide() throws JsonProcessingException {
        EmbeddingComparison comparison = EmbeddingFixtures.drift();
        JsonNode bound = json(comparison).path("jsd_lower_bound");
        assertEquals(comparison.bound().nats(), bound.path("nats").doubleValue());
        assertEquals(0.1352, bound.path("bits").doubleValue(), 1e-12);
        assertEquals(0.1219, bound.path("interval_bits").path("low").doubleValue(), 1e-12);
        assertEquals(1, bound.path("interval_bits").path("high").doubleValue());
        assertEquals(0.95, bound.path("interval_bits").path("confidence").doubleValue());
        assertEquals("one-sided", bound.path("interval_bits").path("method").textValue());
        assertEquals("regularised discriminant analysis", bound.path("family").textValue());
    }

    @Test
    void hasAllClustersAndDimensionsButNoScores() throws JsonProcessingException {
        EmbeddingComparison comparison = EmbeddingFixtures.drift();
        JsonNode json = json(comparison);
        assertEquals(64, json.path("dimensions").size());
        assertTrue(json.path("dimensions").path(0).path("shift").isNull());
        assertEquals(
                comparison.dimensions().get(1).shift(),
                json.path("dimensions").path(1).path("shift").doubleValue());
        assertEquals(27, json.path("clusters").size());
        double sum = 0;
        for (JsonNode cluster : json.path("clusters")) {
            sum += cluster.path("contribution_bits").doubleValue();
        }
        assertEquals(json.path("quantised_jsd").path("bits").doubleValue(), sum, 1e-12);
        JsonNode example = json.path("clusters").path(0).path("examples").path(0);
        assertEquals("reference", example.path("side").textValue());
        assertTrue(example.path("picture").textValue().startsWith("data:image/png;base64,"));
        assertFalse(json.has("scores"));
        assertEquals(
                comparison.map().points().size(),
                json.path("map").path("points").size());
        assertEquals("mean", json.path("directions").path(0).path("kind").textValue());
    }

    @Test
    void whatIsMissingIsNull() throws JsonProcessingException {
        JsonNode json = json(EmbeddingFixtures.few());
        assertTrue(json.path("mauve").isNull());
        assertTrue(json.path("quantised_jsd").isNull());
        assertEquals(0, json.path("clusters").size());
    }

    @Test
    void namesAreWrittenAsTheyAreButNoUnsafePicture() throws JsonProcessingException {
        JsonNode json = json(EmbeddingFixtures.hostile());
        assertEquals(
                EmbeddingFixtures.HOSTILE, json.path("reference").path("source").textValue());
        JsonNode cluster = json.path("clusters").path(0);
        assertEquals(
                EmbeddingFixtures.HOSTILE,
                cluster.path("labels").path(0).path("label").textValue());
        for (JsonNode example : cluster.path("examples")) {
            assertTrue(example.path("picture").isNull());
        }
    }
}
