package io.mediant.report.internal;

/** ANSI colours, or none. p is blue, q is orange, as in every picture; answers have their own colours. */
public enum Paint {
    REFERENCE("38;5;32"),
    CURRENT("38;5;166"),
    DRIFT("1;31"),
    PINNED("1;31"),
    INCONCLUSIVE("33"),
    STABLE("32"),
    SKIPPED("2"),
    FAINT("2"),
    BOLD("1");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** The text in this colour, if colours are on. */
    public String on(String text, boolean color) {
        return color && !text.isBlank() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /** The colour of a status key. */
    public static Paint ofStatus(String statusKey) {
        return switch (statusKey) {
            case "drift" -> DRIFT;
            case "pinned" -> PINNED;
            case "inconclusive" -> INCONCLUSIVE;
            case "stable" -> STABLE;
            default -> SKIPPED;
        };
    }
}
