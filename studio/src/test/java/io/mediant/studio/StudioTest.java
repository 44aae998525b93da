package io.mediant.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudioTest {
    private Studio studio;
    private Visitor visitor;

    @BeforeEach
    void open() throws IOException {
        studio = Studio.start(0, Language.ZH, Scripted.lab(true), new Commands());
        visitor = new Visitor(studio);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void theTokenLetsInAndAnotherDoesNot() throws Exception {
        HttpResponse<String> let = visitor.get(visitor.entrance());
        assertEquals(303, let.statusCode());
        assertEquals("/", let.headers().firstValue("Location").orElseThrow());
        String cookie = let.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(
                cookie.matches("mediant_studio_" + studio.port() + "=[0-9a-f]{32}; Path=/; HttpOnly; SameSite=Strict"),
                cookie);
        for (String wrong : List.of("/open", "/open?token=", "/open?token=" + "0".repeat(32))) {
            HttpResponse<String> refused = visitor.get(wrong);
            assertEquals(401, refused.statusCode(), wrong);
            assertFalse(refused.headers().firstValue("Set-Cookie").isPresent(), wrong);
        }
        assertEquals(405, visitor.send("POST", visitor.entrance(), "").statusCode());
    }

    @Test
    void whoHasNoCookieIsToldHowToComeIn() throws Exception {
        HttpResponse<String> page = visitor.get("/");
        assertEquals(401, page.statusCode());
        assertTrue(page.body().contains("The studio does not know this browser"), page.body());
        assertTrue(page.body().contains("工作台不认识这个浏览器"), page.body());
        HttpResponse<String> api = visitor.get("/api/about");
        assertEquals(401, api.statusCode());
        assertEquals(
                "The studio does not know this browser",
                Visitor.json(api).get("what").asText());
        assertEquals(
                "工作台不认识这个浏览器",
                Visitor.json(visitor.get("/api/about?lang=zh")).get("what").asText());
        visitor.cookie("mediant_studio_" + studio.port() + "=" + "0".repeat(32));
        assertEquals(401, visitor.get("/").statusCode());
    }

    @Test
    void everyAnswerHasItsHeaders() throws Exception {
        HttpResponse<String> refused = visitor.get("/");
        visitor.enter();
        for (HttpResponse<String> answer : List.of(refused, visitor.get("/"), visitor.get("/api/about"))) {
            assertEquals(
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
                            + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                    answer.headers().firstValue("Content-Security-Policy").orElse(""));
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals(
                    "no-referrer",
                    answer.headers().firstValue("Referrer-Policy").orElse(""));
        }
        assertEquals(
                "no-store",
                visitor.get("/api/about").headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void foreignHostsAreRefused() throws Exception {
        visitor.enter();
        int port = studio.port();
        for (String host :
                List.of("evil.example:" + port, "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:" + port)) {
            assertEquals("HTTP/1.1 421", visitor.statusOf("GET", "/", "Host: " + host), host);
        }
        assertEquals("HTTP/1.1 200", visitor.statusOf("GET", "/", "Host: localhost:" + port));
        assertEquals("HTTP/1.1 421", visitor.statusOf("GET", "/", "Host: a:1", "Host: 127.0.0.1:" + port));
    }

    @Test
    void whatChangesSomethingMustComeFromTheOwnPage() throws Exception {
        visitor.enter();
        visitor.origin("http://evil.example");
        assertEquals(403, visitor.send("POST", "/api/lab/runs", "{}").statusCode());
        assertEquals(403, visitor.send("DELETE", "/api/lab/runs/r1", "").statusCode());
        visitor.origin("");
        assertEquals(403, visitor.send("POST", "/api/lab/runs", "{}").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../Studio.class", "/%2e%2e/Studio.class", "/..%2fStudio.class", "/assets/../../Studio.class",
                        "//index.html", "/.git",
                "/index.html/", "/assets/%00.js", "/api", "/api/nothing", "/none.html", "/assets"
            })
    void pathsStayWithinThePage(String path) throws Exception {
        visitor.enter();
        assertEquals("HTTP/1.1 404", visitor.statusOf("GET", path, "Host: 127.0.0.1:" + studio.port()));
    }

    @Test
    void methodsAreThoseThatARouteKnows() throws Exception {
        visitor.enter();
        HttpResponse<String> refused = visitor.send("DELETE", "/api/about", "");
        assertEquals(405, refused.statusCode());
        assertEquals("GET", refused.headers().firstValue("Allow").orElse(""));
        assertEquals("Use one of these: GET", Visitor.json(refused).get("fix").asText());
        for (String method : List.of("PUT", "PATCH", "OPTIONS", "TRACE", "POST")) {
            assertEquals(405, visitor.send(method, "/", "").statusCode(), method);
        }
    }

    @Test
    void bodiesAreLimited() throws Exception {
        visitor.enter();
        assertEquals(
                413,
                visitor.send("POST", "/api/lab/runs", " ".repeat((1 << 20) + 1)).statusCode());
        assertEquals(
                400, visitor.send("POST", "/api/lab/runs", " ".repeat(1 << 20)).statusCode());
    }

    @Test
    void thePageIsSentOnceAndThenConfirmed() throws Exception {
        visitor.enter();
        HttpResponse<String> page = visitor.get("/");
        assertEquals(
                "text/html; charset=utf-8",
                page.headers().firstValue("Content-Type").orElse(""));
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, visitor.get("/index.html", "If-None-Match", tag).statusCode());
        assertEquals(200, visitor.get("/index.html", "If-None-Match", "\"0\"").statusCode());
    }

    @Test
    void aPortThatIsTakenIsSkipped() throws Exception {
        try (Studio second = Studio.start(studio.port(), Language.EN, Scripted.lab(true), new Commands())) {
            assertTrue(second.port() > studio.port() && second.port() < studio.port() + 20);
            assertNotEquals(studio.entrance(), second.entrance());
        }
    }

    @Test
    void theLastPortHasNoNext() throws Exception {
        try (ServerSocket taken = new ServerSocket(65_535, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(taken.isBound());
            assertThrows(
                    BindException.class, () -> Studio.start(65_535, Language.EN, Scripted.lab(true), new Commands()));
        }
    }

    @Test
    void thePageLearnsWhatTheProgramIs() throws Exception {
        visitor.enter();
        JsonNode about = Visitor.json(visitor.get("/api/about"));
        assertEquals("zh", about.get("language").asText());
        assertTrue(about.get("lab").get("engine").asBoolean());
        JsonNode english = Visitor.json(visitor.get("/api/texts?lang=en"));
        assertEquals("the studio is closed", english.get("studio.server.closed").asText());
        assertTrue(english.has("lab.coin.title"));
        assertFalse(english.has("list.separator"));
        assertEquals(
                "工作台已关闭",
                Visitor.json(visitor.get("/api/texts?lang=zh"))
                        .get("studio.server.closed")
                        .asText());
        assertEquals(400, visitor.get("/api/texts?lang=fr").statusCode());
        JsonNode first = Visitor.json(visitor.get("/api/lab/experiments")).get(0);
        assertEquals("coin", first.get("name").asText());
        assertEquals("The coin", first.get("title").get("en").asText());
        assertFalse(first.get("theory").get("zh").asText().isBlank());
    }
}
