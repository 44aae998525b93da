package io.mediant.cli.console;

import java.util.Map;

/** When to colour. */
public enum ColorMode {
    /** On a terminal that does not say no, by {@code NO_COLOR} (https://no-color.org) or {@code TERM=dumb}. */
    AUTO,
    ALWAYS,
    NEVER;

    /** Whether to colour a stream. */
    public boolean resolve(boolean terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        };
    }
}
