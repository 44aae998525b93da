package io.mediant.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideBySideRequestTest extends StudioVisit {
    @Test
    void settingsAreFilledAndShown() throws Exception {
        String run = visitor.start("{\"name\": \"side-by-side\", \"target\": \"ring\", \"first\": \"non-saturating\","
                + " \"second\": \"wasserstein\", \"second_strength\": 0.1, \"rounds\": 100000}");
        assertEquals(
                204,
                visitor.send("POST", run + "/control", "{\"action\": \"judge_steps\", \"value\": 3}")
                        .statusCode());
        JsonNode settings = Visitor.json(visitor.get(run)).get("settings");
        assertEquals("ring", settings.get("target").asText());
        assertEquals("none", settings.get("first_restraint").asText());
        assertEquals("gradient-penalty", settings.get("second_restraint").asText());
        assertEquals(0.1, settings.get("second_strength").asDouble());
        assertEquals(5, settings.get("judge_steps").asInt());
        assertEquals(20, settings.get("every").asInt());
        visitor.send("POST", run + "/control", "{\"action\": \"stop\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "target": "rign"                      | Wrong value for target          | Did you mean “ring”?
                    "first": "minmax"                     | Wrong value for first           | Did you mean “minimax”?
                    "first_restraint": "R2"               | Wrong value for first_restraint | Allowed: none, gradient-penalty, clip, r1, instance-noise
                    "second_strength": 3                  | Wrong value for second          | Allowed: minimax, ...
                    "gap": -1                             | Wrong value for gap             | Allowed: 0.0 ... 100.0
                    "judge_rate": 0                       | Wrong value for judge_rate      | Allowed: > 0, ≤ 10.0
                    "units": 0                            | Wrong value for units           | Allowed: 1 ... 512
                    "rounds": 1000000, "every": 1         | Wrong value for every           | Allowed: 100 ... 1000000
                    "quick": true                         | Wrong value for quick           | Allowed: false
                    "colour": 1                           | Unknown member colour           | Leave it out, or mend its name
                    """)
    void wrongSettingsAreRefused(String members, String what, String fix) throws Exception {
        HttpResponse<String> refused =
                visitor.send("POST", "/api/lab/runs", "{\"name\": \"side-by-side\", " + members + "}");
        assertEquals(400, refused.statusCode());
        assertEquals(what, Visitor.json(refused).get("what").asText());
        assertEquals(fix, Visitor.json(refused).get("fix").asText());
    }

    @Test
    void experimentsHaveNoSettingsAndNoLeverForThem() throws Exception {
        assertEquals(
                400,
                visitor.send("POST", "/api/lab/runs", "{\"name\": \"coin\", \"gap\": 3}")
                        .statusCode());
        String run = visitor.start("{\"name\": \"dirac\"}");
        HttpResponse<String> refused = visitor.send("POST", run + "/control", "{\"action\": \"judge_steps\"}");
        assertEquals(409, refused.statusCode());
        assertEquals(
                "Start games side by side", Visitor.json(refused).get("fix").asText());
    }
}
