package io.mediant.studio.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where every request comes in and every answer goes out. It lets the gate look first, and gives each answer the headers that keep a page from loading
 * or running anything that is not this server's.
 */
final class Door implements HttpHandler {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /** Longest silence of a stream of events: then a comment is sent, which finds readers that are gone. */
    private static final long SILENCE_MILLIS = 15_000;

    /** What comes within this time is sent together: a page draws no faster. */
    private static final long GATHER_MILLIS = 33;

    private final Gate gate;
    private final Routes routes;

    Door(Gate gate, Routes routes) {
        this.gate = gate;
        this.routes = routes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            Answer answer = answer(new Request(exchange));
            Headers headers = exchange.getResponseHeaders();
            HEADERS.forEach(headers::set);
            if (answer instanceof Answer.Whole whole) {
                send(exchange, whole);
            } else if (answer instanceof Answer.Events events) {
                send(exchange, events.source());
            }
        } finally {
            exchange.close();
        }
    }

    private Answer answer(Request request) {
        try {
            gate.requireOwn(request);
            if (gate.isEntrance(request)) {
                return gate.enter(request);
            }
            gate.requireEntered(request);
            return routes.answer(request);
        } catch (Problem problem) {
            return ProblemAnswers.of(problem, request);
        } catch (RuntimeException e) {
            return ProblemAnswers.of(new Problem(500, "internal", "error", e.toString()), request);
        }
    }

    private static void send(HttpExchange exchange, Answer.Whole answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void send(HttpExchange exchange, Answer.Events.Source source) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        try {
            for (String text = ": begin\n\n"; ; text = source.next(SILENCE_MILLIS)) {
                out.write((text.isEmpty() ? ": still here\n\n" : text).getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (source.ended()) {
                    return;
                }
                Thread.sleep(GATHER_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
