package io.mediant.cli.option;

import io.mediant.cli.console.WrongValue;
import io.mediant.data.Nearest;
import io.mediant.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/**
 * A file that a result is written to.
 *
 * @param file where
 * @param format in which form
 */
public record OutputTarget(Path file, ReportFormat format) {
    private static final List<String> ENDINGS = List.of("csv", "htm", "html", "json", "markdown", "md", "txt", "xml");

    private static WrongValue unknownEnding(String text) {
        String ending = text.substring(text.lastIndexOf('.') + 1);
        return new WrongValue(
                "the ending of the name says the format; known: ." + String.join(", .", ENDINGS),
                Nearest.to(ending, ENDINGS)
                        .map(near -> "did you mean ." + near + "?")
                        .orElse("give the file one of these endings"));
    }

    private static Path path(String text) {
        try {
            Path file = Path.of(text);
            Path folder = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file)) {
                throw new WrongValue("it is a folder", "name a file in it");
            }
            if (folder == null || !Files.isDirectory(folder)) {
                throw new WrongValue("there is no folder " + folder, "make the folder first, or name another");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new WrongValue("it is not a file name: " + e.getReason(), "name a file");
        }
    }

    /** Reads a file name, whose ending says the format. */
    public static final class ByEnding implements ITypeConverter<OutputTarget> {
        @Override
        public OutputTarget convert(String text) {
            ReportFormat format = ReportFormat.ofFile(text).orElseThrow(() -> unknownEnding(text));
            return new OutputTarget(path(text), format);
        }
    }

    /** Reads the name of an HTML file, whatever its ending. */
    public static final class Html implements ITypeConverter<OutputTarget> {
        @Override
        public OutputTarget convert(String text) {
            return new OutputTarget(path(text), ReportFormat.HTML);
        }
    }
}
