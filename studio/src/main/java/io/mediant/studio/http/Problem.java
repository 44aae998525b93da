package io.mediant.studio.http;

import io.mediant.report.text.Texts;
import java.util.Optional;

/** A request that is refused. Its words are in the texts: {@code studio.problem.KEY.what}, {@code .why} and {@code .fix}. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final String[] values;

    /** @param values of the placeholders: name, value, name, value, ... */
    public Problem(int status, String key, String... values) {
        super(status + " " + key);
        this.status = status;
        this.key = key;
        this.values = values.clone();
    }

    /** A method that a path does not know. */
    static Problem method(Request request, String allowed) {
        return new Problem(405, "method", "method", request.method(), "path", request.path(), "allowed", allowed);
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** The methods that would have been allowed, where that is the problem. */
    Optional<String> allowedMethods() {
        return status == 405 ? Optional.of(values[values.length - 1]) : Optional.empty();
    }

    /** What happened. */
    public String what(Texts texts) {
        return text(texts, "what");
    }

    /** Why. */
    public String why(Texts texts) {
        return text(texts, "why");
    }

    /** How to fix it. */
    public String fix(Texts texts) {
        return text(texts, "fix");
    }

    private String text(Texts texts, String end) {
        return texts.get("studio.problem." + key + "." + end, values);
    }
}
