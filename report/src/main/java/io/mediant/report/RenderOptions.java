package io.mediant.report;

import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import java.util.Optional;

/**
 * How a comparison is shown. Formats take what applies to them; JSON ignores all of it.
 *
 * @param language language of the sentences
 * @param unit unit of divergences
 * @param width columns of the terminal, at least {@link #NARROWEST}
 * @param color whether the terminal's output may contain ANSI colours
 * @param ascii whether the terminal's output must do without block characters and other signs beyond ASCII (texts from the data stay as they are)
 * @param verbose whether stable and skipped columns get a line each
 * @param command the command line that made the comparison, for "reproduce"
 */
public record RenderOptions(
        Language language,
        InformationUnit unit,
        int width,
        boolean color,
        boolean ascii,
        boolean verbose,
        Optional<String> command) {

    /** The narrowest terminal that a table is laid out for. */
    public static final int NARROWEST = 40;

    public RenderOptions {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("width must be at least " + NARROWEST + " columns, but is " + width);
        }
    }

    /** English, bits, 80 columns, no colour, block characters, stable columns collapsed. */
    public static RenderOptions defaults() {
        return new RenderOptions(Language.EN, InformationUnit.BITS, 80, false, false, false, Optional.empty());
    }

    public RenderOptions withLanguage(Language value) {
        return new RenderOptions(value, unit, width, color, ascii, verbose, command);
    }

    public RenderOptions withUnit(InformationUnit value) {
        return new RenderOptions(language, value, width, color, ascii, verbose, command);
    }

    public RenderOptions withWidth(int columns) {
        return new RenderOptions(language, unit, columns, color, ascii, verbose, command);
    }

    public RenderOptions withColor(boolean value) {
        return new RenderOptions(language, unit, width, value, ascii, verbose, command);
    }

    public RenderOptions withAscii(boolean value) {
        return new RenderOptions(language, unit, width, color, value, verbose, command);
    }

    public RenderOptions withVerbose(boolean value) {
        return new RenderOptions(language, unit, width, color, ascii, value, command);
    }

    public RenderOptions withCommand(String line) {
        return new RenderOptions(language, unit, width, color, ascii, verbose, Optional.of(line));
    }
}
