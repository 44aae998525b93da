package io.mediant.studio.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What is sent back. */
public sealed interface Answer {

    /**
     * An answer that is known as a whole. Its array belongs to it: nobody changes it.
     *
     * @param headers beside those that every answer has
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(int status, Map<String, String> headers, byte[] body) implements Answer {
        public Whole {
            headers = Map.copyOf(headers);
        }

        /** With another header. */
        public Whole with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Whole(status, more, body);
        }
    }

    /** Server-sent events (text/event-stream), sent as they come. */
    record Events(Source source) implements Answer {

        /** Where events come from. */
        public interface Source {
            /** What is new; empty if nothing came within the time, in milliseconds. */
            String next(long millis) throws InterruptedException;

            /** Whether all was read. */
            boolean ended();
        }
    }

    /** Text of a type. */
    static Whole text(int status, String type, String text) {
        return new Whole(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON, which is never kept by a cache. */
    static Whole json(int status, CharSequence json) {
        return text(status, "application/json; charset=utf-8", json.toString()).with("Cache-Control", "no-store");
    }

    /** A report that is a document of its own: its scripts run, but as those of a stranger that can load nothing and ask this server nothing. */
    static Whole document(byte[] html) {
        return new Whole(
                200,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Cache-Control",
                        "no-store",
                        "Content-Security-Policy",
                        "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"),
                html);
    }

    /** Nothing but a status. */
    static Whole empty(int status) {
        return new Whole(status, Map.of("Cache-Control", "no-store"), new byte[0]);
    }
}
