package io.mediant.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which a comparison can be written. */
public enum ReportFormat {
    TERMINAL("txt"),
    JSON("json"),
    HTML("html|htm"),
    MARKDOWN("md|markdown"),
    JUNIT("xml"),
    CSV("csv");

    private final String endings;

    ReportFormat(String endings) {
        this.endings = endings;
    }

    /** The format's name as it is written after {@code --format}: {@code terminal}, {@code json}, ... */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format with a name.
     *
     * @throws IllegalArgumentException that lists the known names
     */
    public static ReportFormat parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown format \"" + name + "\"; known: "
                        + Arrays.stream(values()).map(ReportFormat::id).collect(Collectors.joining(", "))));
    }

    /** The format that a file's ending asks for ({@code drift.html}), empty if the ending is unknown. */
    public static Optional<ReportFormat> ofFile(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.matches("(?s).*\\.(" + format.endings + ")"))
                .findFirst();
    }
}
