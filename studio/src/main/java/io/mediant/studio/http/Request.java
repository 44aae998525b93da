package io.mediant.studio.http;

import com.sun.net.httpserver.HttpExchange;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked for. */
public final class Request {
    /** The largest body that is read, in bytes. */
    public static final int LARGEST_BODY = 1 << 20;

    private final HttpExchange exchange;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** The method, such as {@code GET}. */
    public String method() {
        return exchange.getRequestMethod();
    }

    /** The path as it was sent, escapes included. */
    public String path() {
        String path = exchange.getRequestURI().getRawPath();
        return path == null ? "" : path;
    }

    /** Whether a program asks, which reads JSON, and not a person. */
    boolean wantsJson() {
        return path().startsWith("/api/");
    }

    /** A part of the path between slashes. @param index from 0 */
    public String part(int index) {
        return path().substring(1).split("/", -1)[index];
    }

    /** A parameter of the query, the first of this name. */
    public Optional<String> parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** All headers of a name. */
    List<String> headers(String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }

    /** A header that is there once. */
    public Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The language of the answer: the parameter {@code lang}, else what the browser prefers, else English. */
    public Language language() {
        String wanted = parameter("lang").or(() -> header("Accept-Language")).orElse("");
        return Language.of(Locale.forLanguageTag(wanted.split("[,;]", -1)[0].strip()));
    }

    /** The body as it comes. */
    public InputStream stream() {
        return exchange.getRequestBody();
    }

    /** The body. @throws Problem if it is larger than {@link #LARGEST_BODY} */
    public String body() {
        try {
            byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new Problem(413, "too_large");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the body of a request cannot be read", e);
        }
    }
}
