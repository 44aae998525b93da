package io.mediant.studio.http;

import java.util.Arrays;
import java.util.Set;

/**
 * Who may come in. The server answers this machine only, but every page in a browser on this machine can send it requests; so each must name this
 * server as its host (a foreign name that leads to 127.0.0.1 does not), carry the cookie that {@code /open} hands out for the token, and, unless it
 * only reads, come from a page of this server.
 *
 * <p>The cookie's name has the port, since browsers keep the cookies of all ports of a host together.
 */
final class Gate {
    private static final String ENTRANCE = "/open";

    private final Token token;
    private final Set<String> hosts;
    private final String cookie;

    Gate(Token token, int port) {
        this.token = token;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.cookie = "mediant_studio_" + port;
    }

    /** @throws Problem unless the request names this server, and comes from its page if it changes something */
    void requireOwn(Request request) {
        String host = request.header("Host").orElse("");
        if (!hosts.contains(host)) {
            throw new Problem(421, "host");
        }
        if (!request.method().equals("GET")
                && !request.header("Origin").orElse("").equals("http://" + host)) {
            throw new Problem(403, "origin");
        }
    }

    /** Whether the request asks to be let in. */
    boolean isEntrance(Request request) {
        return request.path().equals(ENTRANCE);
    }

    /** Lets in whoever has the token. @throws Problem if it is another */
    Answer enter(Request request) {
        if (!request.method().equals("GET")) {
            throw Problem.method(request, "GET");
        }
        if (!token.matches(request.parameter("token").orElse(""))) {
            throw new Problem(401, "token");
        }
        return Answer.empty(303)
                .with("Location", "/")
                .with("Set-Cookie", cookie + "=" + token.text() + "; Path=/; HttpOnly; SameSite=Strict");
    }

    /** @throws Problem unless the request carries the cookie */
    void requireEntered(Request request) {
        boolean entered = request.headers("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(cookie + "="))
                .anyMatch(pair -> token.matches(pair.substring(cookie.length() + 1)));
        if (!entered) {
            throw new Problem(401, "sign_in");
        }
    }
}
