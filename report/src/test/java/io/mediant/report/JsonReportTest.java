package io.mediant.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediant.compare.Jsd;
import io.mediant.compare.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void hasTheFieldsOfTheContract() throws JsonProcessingException {
        JsonNode json = read(JsonReport.render(Fixtures.orders()));
        assertEquals("mediant.comparison/1", json.path("schema").textValue());
        assertEquals("tables", json.path("kind").textValue());
        assertEquals(42, json.path("mediant").path("seed").intValue());
        assertEquals("scalar", json.path("mediant").path("kernels").textValue());
        assertEquals(50_000, json.path("reference").path("rows").intValue());
        assertEquals(
                "orders-2026-11.parquet", json.path("current").path("source").textValue());
        assertEquals(0.02, json.path("policy").path("tolerance_bits").doubleValue());
        assertEquals("cell", json.path("policy").path("missing").textValue());
        assertEquals("drift", json.path("verdict").path("status").textValue());
        assertTrue(json.path("verdict").path("sentence").path("zh").textValue().contains("漂移"));
        for (JsonNode column : json.path("columns")) {
            for (String field : List.of(
                    "name",
                    "kind",
                    "status",
                    "regime",
                    "tool",
                    "reason",
                    "rows",
                    "binning",
                    "jsd",
                    "jsd_size_weighted",
                    "kl",
                    "total_variation",
                    "hellinger",
                    "psi",
                    "judge_accuracy",
                    "wasserstein1",
                    "kolmogorov_smirnov",
                    "energy_distance",
                    "test",
                    "cells")) {
                assertTrue(column.has(field), column.path("name") + " lacks " + field);
            }
        }
    }

    @Test
    void numbersAreThoseOfTheModel() throws JsonProcessingException {
        JsonNode price =
                read(JsonReport.render(Fixtures.orders())).path("columns").path(1);
        Jsd jsd = Fixtures.price().jsd();
        assertEquals("price", price.path("name").textValue());
        assertEquals(jsd.nats(), price.path("jsd").path("nats").doubleValue());
        assertEquals(Jsd.bits(jsd.nats()), price.path("jsd").path("bits").doubleValue());
        assertEquals(jsd.distanceBits(), price.path("jsd").path("distance_bits").doubleValue());
        assertEquals(
                0.95, price.path("jsd").path("interval_bits").path("confidence").doubleValue());
        assertEquals(29.6, price.path("wasserstein1").path("value").doubleValue());
        assertEquals("CNY", price.path("wasserstein1").path("unit").textValue());
        assertEquals(0.02, price.path("tolerance_bits").doubleValue());
        double sum = 0;
        for (JsonNode cell : price.path("cells")) {
            sum += cell.path("contribution_bits").doubleValue();
        }
        assertEquals(price.path("jsd").path("bits").doubleValue(), sum, 1e-12);
        assertEquals(50, price.path("rows").path("missing_reference").intValue());
    }

    @Test
    void infinityIsNullWithAFlag() throws JsonProcessingException {
        JsonNode ratio = read(JsonReport.render(Fixtures.of(List.of(Fixtures.withInfinities()), List.of())))
                .path("columns")
                .path(0);
        assertTrue(ratio.path("wasserstein1").path("value").isNull());
        assertTrue(ratio.path("wasserstein1").path("value_infinite").booleanValue());
        assertTrue(ratio.path("wasserstein1").path("in_reference_iqr").isNull());
        assertFalse(ratio.path("wasserstein1").has("in_reference_iqr_infinite"));
        assertTrue(ratio.path("energy_distance").isNull());
        assertTrue(ratio.path("kl").path("reverse_nats").isNull());
        assertTrue(ratio.path("kl").path("reverse_infinite").booleanValue());
        assertTrue(ratio.path("psi_infinite").booleanValue());
    }

    @Test
    void aFiniteKlSaysSo() throws JsonProcessingException {
        JsonNode refund =
                read(JsonReport.render(Fixtures.orders())).path("columns").path(3);
        assertFalse(refund.path("kl").path("forward_infinite").booleanValue());
        assertTrue(refund.path("wasserstein1").isNull());
        assertEquals(900, refund.path("rows_needed").intValue());
        assertEquals(
                "only 37 rows on one side; about 900 would settle it",
                refund.path("reason").path("en").textValue());
    }

    @Test
    void aSkippedColumnHasNullsOnly() throws JsonProcessingException {
        JsonNode id = read(JsonReport.render(Fixtures.orders())).path("columns").path(6);
        assertEquals("skipped", id.path("status").textValue());
        assertEquals("identifier", id.path("kind").textValue());
        assertEquals(50_000, id.path("rows").path("reference").intValue());
        id.properties().stream()
                .filter(field ->
                        !List.of("name", "kind", "status", "reason", "rows").contains(field.getKey()))
                .forEach(field -> assertTrue(field.getValue().isNull(), field.getKey()));
    }

    @Test
    void tolerancesOfSingleColumnsAreExact() throws JsonProcessingException {
        Policy policy = Policy.defaults().withColumn("price", column -> column.withTolerance(0.1));
        JsonNode json = read(JsonReport.render(Fixtures.of(List.of(Fixtures.price()), List.of(), policy)));
        assertEquals(0.1, json.path("policy").path("tolerance_of").path("price").doubleValue());
        assertEquals(0.1, json.path("columns").path(0).path("tolerance_bits").doubleValue());
    }

    @Test
    void namesAreWrittenAsTheyAre() throws JsonProcessingException {
        String name = "a\"b\\c\u001b[31m\n</script>\u202e";
        String json = JsonReport.render(Fixtures.of(List.of(Fixtures.renamed(Fixtures.city(), name)), List.of()));
        assertEquals(name, read(json).path("columns").path(0).path("name").textValue());
        assertFalse(json.contains("\u001b"));
    }
}
