package io.mediant.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A browser, as far as tests need one. */
final class Visitor {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String entrance;
    private String cookie = "";
    private String origin;

    Visitor(Studio studio) {
        this.base = "http://127.0.0.1:" + studio.port();
        this.entrance = studio.entrance().substring(base.length());
        this.origin = base;
    }

    String entrance() {
        return entrance;
    }

    void cookie(String text) {
        cookie = text;
    }

    void origin(String text) {
        origin = text;
    }

    /** Takes the cookie that the entrance hands out. */
    void enter() throws IOException, InterruptedException {
        cookie = get(entrance).headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The lines of a stream as they come. */
    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Begins a run. @return the path of the run */
    String start(String body) throws IOException, InterruptedException {
        return "/api/lab/runs/"
                + json(send("POST", "/api/lab/runs", body)).get("id").asText();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** The beginning of the status line, for requests that a well-behaved client does not send. */
    String statusOf(String method, String path, String... headers) throws IOException {
        URI address = URI.create(base);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nCookie: "
                    + cookie + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return reader.readLine().substring(0, "HTTP/1.1 200".length());
        }
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
