package io.mediant.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LabFilesTest extends StudioVisit {
    @Test
    void allRunsAreListed() throws Exception {
        assertEquals("[]", visitor.get("/api/lab/runs").body());
        visitor.start("{\"name\": \"dirac\", \"seed\": 5}");
        String coin = visitor.start("{\"name\": \"coin\", \"quick\": true}");
        visitor.get(coin + "/events");
        JsonNode runs = Visitor.json(visitor.get("/api/lab/runs"));
        assertEquals(2, runs.size());
        assertEquals("dirac", runs.get(0).get("name").asText());
        assertEquals("running", runs.get(0).get("state").asText());
        assertEquals(5, runs.get(0).get("seed").asInt());
        assertEquals("done", runs.get(1).get("state").asText());
        assertTrue(coin.endsWith("/" + runs.get(1).get("id").asText()));
    }

    @Test
    void measurementsAreJsonLines() throws Exception {
        String run = visitor.start("{\"name\": \"coin\", \"seed\": 7}");
        visitor.get(run + "/events");
        HttpResponse<String> metrics = visitor.get(run + "/metrics");
        assertEquals(
                "application/x-ndjson; charset=utf-8",
                metrics.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                """
                {"trainee":"game","step":1,"rate":1.0,"seed":7.0}
                {"trainee":"game","step":2,"rate":1.0,"seed":7.0}
                {"trainee":"game","step":3,"rate":1.0,"seed":7.0}
                """,
                metrics.body());
    }

    @Test
    void aReportReachesNothingOfTheStudio() throws Exception {
        String run = visitor.start("{\"name\": \"coin\"}");
        visitor.get(run + "/events");
        HttpResponse<String> report = visitor.get(run + "/report?lang=zh");
        assertEquals(200, report.statusCode());
        assertTrue(report.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("sandbox allow-scripts; default-src 'none';"));
        assertTrue(report.body().contains("<html lang=zh"), "it is in Chinese");
        String endless = visitor.start("{\"name\": \"dirac\"}");
        assertEquals(409, visitor.get(endless + "/report").statusCode());
    }
}
