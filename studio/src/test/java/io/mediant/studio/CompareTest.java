package io.mediant.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareTest extends StudioVisit {
    @Test
    void whatIsHandedOverIsComparedAndShown() throws Exception {
        JsonNode done = over(begin(order(upload("a.csv"), upload("b.csv"), "\"--tolerance=0.05\"")));
        assertEquals("done", done.get("state").asText());
        assertEquals("stable", done.get("verdict").get("status").asText());
        assertEquals("没有漂移", done.get("verdict").get("sentence").get("zh").asText());
        assertEquals("compare a.csv b.csv --tolerance=0.05", done.get("line").asText());
        String path = "/api/compare/jobs/" + done.get("id").asText();
        HttpResponse<String> result = visitor.get(path + "/result");
        assertEquals(Commands.RESULT, result.body());
        HttpResponse<String> report = visitor.get(path + "/report");
        assertEquals("<p>report</p>", report.body());
        assertTrue(report.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("sandbox allow-scripts; default-src 'none';"));
        assertEquals(1, Visitor.json(visitor.get("/api/compare/jobs")).size());
        assertEquals(204, visitor.send("DELETE", path, "").statusCode());
        assertEquals(404, visitor.get(path).statusCode());
    }

    @Test
    void theCommandGetsAbsolutePathsAndOutputsOfTheServerAlone() throws Exception {
        over(begin(order(upload("--help.csv"), upload("-o.csv"), "")));
        List<String> arguments = commands.last();
        assertEquals("compare", arguments.get(0));
        assertTrue(Path.of(arguments.get(1)).isAbsolute(), arguments.get(1));
        assertTrue(Path.of(arguments.get(2)).isAbsolute(), arguments.get(2));
        assertEquals(List.of("--lang=en", "--no-progress", "-o"), arguments.subList(3, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help.csv",
                "-o.csv",
                "@file.csv",
                "a'b\"c.csv",
                "a\nb.csv",
                "<img src=x onerror=alert(1)>.csv",
                "../../x.csv",
                ".csv",
                "表 格.csv"
            })
    void aHostileNameStaysAName(String name) throws Exception {
        JsonNode done = over(begin(order(upload(name), upload("b.csv"), "")));
        assertEquals("done", done.get("state").asText());
        assertEquals(name, done.get("reference").asText());
        Path file = Path.of(commands.last().get(1));
        assertTrue(
                file.getFileName().toString().matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*\\.csv|_csv"), file.toString());
        assertTrue(file.getParent().getFileName().toString().matches("f[0-9a-z]{4}1"), file.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-o",
                "--output=x.json",
                "--html=x.html",
                "-o=x.html",
                "--policy=/etc/passwd",
                "--format=json",
                "--tolerance",
                "--stop=words.txt",
                "x.csv",
                "--Tolerance=1",
                "--fail-on=drift",
                "@x",
                ""
            })
    void optionsThatAreNotThePagesAreRefused(String option) throws Exception {
        HttpResponse<String> refused = visitor.send(
                "POST", "/api/compare/jobs", order(upload("a.csv"), upload("b.csv"), "\"" + option + "\""));
        assertEquals(400, refused.statusCode());
        assertTrue(Visitor.json(refused).get("fix").asText().contains("--tolerance=…"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a", "a.csv.zip", "a.html", "", "a.npy.gz"})
    void otherKindsOfFilesAreRefused(String name) throws Exception {
        HttpResponse<String> refused = visitor.send("POST", "/api/files?name=" + encoded(name), "x");
        assertEquals(415, refused.statusCode());
        assertTrue(Visitor.json(refused).get("fix").asText().contains(".parquet"));
    }

    @Test
    void aKindThatTheCommandDoesNotReadIsRefused() throws Exception {
        assertEquals(415, begun(order(upload("a.npy"), upload("b.csv"), "")).statusCode());
    }

    @Test
    void aFileIsNamedByItsPathToo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a b.csv"), "x\n1\n");
        JsonNode done = over(begin(order(file.toString(), upload("b.csv"), "")));
        assertEquals("a b.csv", done.get("reference").asText());
        assertEquals(file.toString(), commands.last().get(1));
        for (String wrong :
                List.of("a.csv", "f99", "", folder.resolve("none.csv").toString())) {
            assertTrue(begun(order(wrong, upload("b.csv"), "")).statusCode() / 100 == 4, wrong);
        }
        assertEquals(415, begun(order(folder.toString(), upload("b.csv"), "")).statusCode());
    }

    @Test
    void aFolderShowsFoldersAndWhatIsRead(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.csv"), "x\n1\n");
        Files.writeString(folder.resolve("a.exe"), "x");
        Files.writeString(folder.resolve(".hidden.csv"), "x");
        Files.createDirectory(folder.resolve("within"));
        JsonNode listing = Visitor.json(visitor.get("/api/folder?path=" + encoded(folder.toString())));
        assertEquals(
                "[\"within\",\"a.csv\"]",
                listing.get("entries").findValuesAsText("name").stream()
                        .map(name -> "\"" + name + "\"")
                        .toList()
                        .toString()
                        .replace(", ", ","));
        assertEquals(2, listing.get("total").asInt());
        Files.writeString(folder.resolve("rules.yml"), "");
        listing = Visitor.json(visitor.get("/api/folder?of=policy&path=" + encoded(folder.toString())));
        assertEquals(List.of("within", "rules.yml"), listing.get("entries").findValuesAsText("name"));
        assertEquals(404, visitor.get("/api/folder?path=/no/such/folder").statusCode());
        assertEquals(400, visitor.get("/api/folder?path=relative").statusCode());
    }

    @Test
    void aFailureIsToldInThreeLines() throws Exception {
        JsonNode failed = over(begin(order(upload("fails.csv"), upload("b.csv"), "")));
        assertEquals("failed", failed.get("state").asText());
        assertEquals(
                "{\"what\":\"what\",\"why\":\"why\",\"fix\":\"fix\"}",
                failed.get("problem").toString());
        assertEquals(
                409,
                visitor.get("/api/compare/jobs/" + failed.get("id").asText() + "/result")
                        .statusCode());
    }

    @Test
    void aJobThatIsCancelledIsInterruptedAndForgotten() throws Exception {
        String id = begin(order(upload("endless.csv"), upload("b.csv"), ""));
        commands.awaitEndless();
        assertEquals(204, visitor.send("DELETE", "/api/compare/jobs/" + id, "").statusCode());
        assertTrue(commands.awaitInterrupt());
        assertEquals(404, visitor.get("/api/compare/jobs/" + id).statusCode());
        assertEquals(
                "done",
                over(begin(order(upload("a.csv"), upload("b.csv"), "")))
                        .get("state")
                        .asText());
    }

    @Test
    void theDemoIsMadeOnce() throws Exception {
        JsonNode demo = Visitor.json(visitor.send("POST", "/api/compare/demo", ""));
        assertEquals(demo, Visitor.json(visitor.send("POST", "/api/compare/demo", "")));
        String order = order(
                demo.get("reference").get("id").asText(),
                demo.get("current").get("id").asText(),
                "");
        JsonNode done =
                over(begin(withPolicy(order, demo.get("policy").get("id").asText())));
        assertEquals("done", done.get("state").asText());
        assertEquals(
                "compare mediant-demo/reference.csv mediant-demo/current.csv --policy=mediant-demo/policy.yaml",
                done.get("line").asText());
    }

    @Test
    void rulesComeFromAFile(@TempDir Path folder) throws Exception {
        String order = order(upload("a.csv"), upload("b.csv"), "");
        Path policy = Files.writeString(folder.resolve("rules.yml"), "tolerance: 0.1");
        JsonNode done = over(begin(withPolicy(order, policy.toString())));
        assertEquals("--policy=" + policy, commands.last().get(3));
        assertEquals(policy.toString(), done.get("places").get("policy").asText());
        over(begin(withPolicy(order, upload("--rules.yaml"))));
        assertTrue(
                commands.last().get(3).endsWith("rules.yaml"), commands.last().get(3));
        assertEquals(415, begun(withPolicy(order, upload("c.csv"))).statusCode());
        assertEquals(
                404,
                begun(withPolicy(order, folder.resolve("none.yaml").toString())).statusCode());
        assertEquals(
                400,
                begun(withPolicy(order, policy.toString()).replace("\"compare\"", "\"corpus\""))
                        .statusCode());
    }

    @Test
    void anotherLookIsNotInTheHistory() throws Exception {
        String body = order(upload("a.csv"), upload("b.csv"), "").replace("{", "{\"aside\":true,");
        over(begin(body));
        assertEquals(0, Visitor.json(visitor.get("/api/compare/jobs")).size());
    }

    @Test
    void theTemporaryFolderGoesWithTheStudio() throws Exception {
        over(begin(order(upload("a.csv"), upload("b.csv"), "")));
        Path file = Path.of(commands.last().get(1));
        assertTrue(Files.exists(file));
        studio.close();
        assertFalse(Files.exists(file.getParent().getParent()));
    }

    private String upload(String name) throws Exception {
        HttpResponse<String> taken = visitor.send("POST", "/api/files?name=" + encoded(name), "x\n1\n");
        assertEquals(201, taken.statusCode(), taken.body());
        return Visitor.json(taken).get("id").asText();
    }

    private static String order(String reference, String current, String options) {
        return "{\"command\":\"compare\",\"reference\":\"" + reference + "\",\"current\":\"" + current
                + "\",\"options\":[" + options + "]}";
    }

    private static String withPolicy(String order, String policy) {
        return order.replace("{", "{\"policy\":\"" + policy + "\",");
    }

    private HttpResponse<String> begun(String order) throws Exception {
        return visitor.send("POST", "/api/compare/jobs", order);
    }

    private String begin(String order) throws Exception {
        HttpResponse<String> taken = begun(order);
        assertEquals(201, taken.statusCode(), taken.body());
        return Visitor.json(taken).get("id").asText();
    }

    /** The job when nothing more will happen: its events end then. */
    private JsonNode over(String id) throws Exception {
        try (InputStream events =
                visitor.stream("/api/compare/jobs/" + id + "/events").body()) {
            String all = new String(events.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(all.contains("event: state\ndata: {\"id\":\"" + id + "\""), all);
        }
        return Visitor.json(visitor.get("/api/compare/jobs/" + id));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
