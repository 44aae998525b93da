package io.mediant.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediant.report.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabRunsTest extends StudioVisit {
    @Test
    void eventsOfARunArriveAndEnd() throws Exception {
        String run = visitor.start("{\"name\": \"coin\", \"seed\": 7, \"quick\": true}");
        HttpResponse<String> events = visitor.get(run + "/events");
        assertEquals(
                "text/event-stream; charset=utf-8",
                events.headers().firstValue("Content-Type").orElse(""));
        List<String> lines = events.body().lines().toList();
        assertEquals(3, lines.stream().filter("event: metrics"::equals).count());
        assertTrue(lines.contains("data: {\"trainee\":\"game\",\"step\":3,\"rate\":1.0,\"seed\":7.0}"), events.body());
        assertEquals(1, lines.stream().filter("event: picture"::equals).count());
        assertTrue(events.body().endsWith("event: end\ndata: {\"outcome\":\"done\"}\n\n"), events.body());
        JsonNode state = Visitor.json(visitor.get(run));
        assertEquals("done", state.get("state").asText());
        assertEquals(7, state.get("seed").asLong());
        JsonNode result = Visitor.json(visitor.get(run + "/result"));
        assertEquals("mediant.lab/1", result.get("schema").asText());
        assertTrue(result.get("quick").asBoolean());
    }

    @Test
    void manyReadersDoNotKeepOthersFromAnswers() throws Exception {
        String run = visitor.start("{\"name\": \"dirac\"}");
        visitor.send("POST", run + "/control", "{\"action\": \"pause\"}");
        List<BufferedReader> readers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            readers.add(reader(visitor.stream(run + "/events")));
            assertEquals(": begin", readers.get(i).readLine());
        }
        assertEquals(200, visitor.get("/api/about").statusCode());
        visitor.send("POST", run + "/control", "{\"action\": \"stop\"}");
        for (BufferedReader reader : readers) {
            assertEquals("data: {\"outcome\":\"stopped\"}", lastData(reader));
        }
    }

    @Test
    void leversMoveTheRun() throws Exception {
        String run = visitor.start("{\"name\": \"dirac\"}");
        assertEquals(
                204,
                visitor.send("POST", run + "/control", "{\"action\": \"pause\"}")
                        .statusCode());
        assertTrue(Visitor.json(visitor.get(run)).get("paused").asBoolean());
        for (String lever : List.of(
                "{\"action\": \"rate\", \"value\": 0.5}",
                "{\"action\": \"slow\", \"value\": 1}",
                "{\"action\": \"step\", \"value\": 2}",
                "{\"action\": \"step\"}",
                "{\"action\": \"play\"}")) {
            assertEquals(204, visitor.send("POST", run + "/control", lever).statusCode(), lever);
        }
        BufferedReader reader = reader(visitor.stream(run + "/events"));
        String line = reader.readLine();
        while (!line.contains("\"rate\":0.5")) {
            line = reader.readLine();
        }
        assertEquals(204, visitor.send("DELETE", run, "").statusCode());
        assertEquals("data: {\"outcome\":\"stopped\"}", lastData(reader));
        assertEquals(404, visitor.get(run).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"action": "jump"}                 | Wrong value for action | Allowed: pause, play, step, slow, rate, judge_rate, generator_rate, judge_steps, stop
                    {"action": "rate", "value": 0}     | Wrong value for value  | Allowed: 1.0E-6 ... 1000000.0
                    {"action": "judge_rate", "value": -1} | Wrong value for value | Allowed: 1.0E-6 ... 1000000.0
                    {"action": "rate", "value": "x"}   | Wrong value for value  | Allowed: 1
                    {"action": "step", "value": -1}    | Wrong value for value  | Allowed: 1 ... 1000000
                    {"action": "step", "value": 1.5}   | Wrong value for value  | Allowed: -9223372036854775808 ... 9223372036854775807
                    {"action": "slow", "value": 60001} | Wrong value for value  | Allowed: 0 ... 60000
                    {"action": "stop", "valu": 1}      | Unknown member valu    | Leave it out, or mend its name
                    {"action": "stop", "action": "x"}  | The body is not a flat JSON object | Name it once
                    {"action": ["stop"]}               | Wrong value for action | Allowed: "..."
                    {"action": [1]}                    | The body is not a flat JSON object | Write an object of names with texts, numbers, true or false
                    {"action": "stop"                  | The body is not a flat JSON object | Write an object of names with texts, numbers, true or false
                    {"action": "st\\q"}                | The body is not a flat JSON object | Write an object of names with texts, numbers, true or false
                    """)
    void wrongLeversAreRefused(String body, String what, String fix) throws Exception {
        String run = visitor.start("{\"name\": \"dirac\"}");
        HttpResponse<String> refused = visitor.send("POST", run + "/control", body);
        assertEquals(400, refused.statusCode());
        assertEquals(what, Visitor.json(refused).get("what").asText());
        assertEquals(fix, Visitor.json(refused).get("fix").asText());
    }

    @Test
    void escapedTextsAndNullsAreRead() throws Exception {
        visitor.start("{\"name\": \"\\u0063oin\", \"seed\": null, \"quick\": false}");
        assertEquals(
                400,
                visitor.send("POST", "/api/lab/runs", "{\"name\": \"none\"}").statusCode());
        assertEquals(400, visitor.send("POST", "/api/lab/runs", "").statusCode());
    }

    @Test
    void aRunThatFailsSaysWhy() throws Exception {
        String run = visitor.start("{\"name\": \"ring\"}");
        assertTrue(visitor.get(run + "/events").body().contains("\"failed\""));
        JsonNode problem = Visitor.json(visitor.get(run)).get("problem");
        assertEquals("it diverged", problem.get("what").asText());
        assertEquals("lower it", problem.get("fix").asText());
        assertEquals(409, visitor.get(run + "/result").statusCode());
        String defect = visitor.start("{\"name\": \"vae\"}");
        assertTrue(visitor.get(defect + "/events").body().contains("\"failed\""));
        assertTrue(Visitor.json(visitor.get(defect))
                .get("problem")
                .get("why")
                .asText()
                .contains("a defect"));
    }

    @Test
    void atMostFourRunsAtATime() throws Exception {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(visitor.start("{\"name\": \"dirac\"}"));
        }
        HttpResponse<String> refused = visitor.send("POST", "/api/lab/runs", "{\"name\": \"coin\"}");
        assertEquals(429, refused.statusCode());
        assertTrue(Visitor.json(refused).get("why").asText().startsWith("4 runs are under way"));
        visitor.send("POST", runs.get(0) + "/control", "{\"action\": \"stop\"}");
        visitor.get(runs.get(0) + "/events");
        visitor.start("{\"name\": \"coin\"}");
    }

    @Test
    void withoutAnEngineNothingBegins() throws Exception {
        try (Studio without = Studio.start(0, Language.EN, Scripted.lab(false), new Commands())) {
            Visitor other = new Visitor(without);
            other.enter();
            HttpResponse<String> refused = other.send("POST", "/api/lab/runs", "{\"name\": \"coin\"}");
            assertEquals(409, refused.statusCode());
            assertEquals(
                    "Nothing can be trained yet",
                    Visitor.json(refused).get("what").asText());
        }
    }

    @Test
    void closingStopsRunsAndEndsStreams() throws Exception {
        String run = visitor.start("{\"name\": \"dirac\"}");
        visitor.send("POST", run + "/control", "{\"action\": \"pause\"}");
        BufferedReader reader = reader(visitor.stream(run + "/events"));
        assertEquals(": begin", reader.readLine());
        studio.close();
        assertThrows(IOException.class, () -> visitor.get("/"));
    }

    private static BufferedReader reader(HttpResponse<InputStream> stream) {
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private static String lastData(BufferedReader reader) throws IOException {
        String data = "";
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            data = line.startsWith("data:") ? line : data;
        }
        return data;
    }
}
