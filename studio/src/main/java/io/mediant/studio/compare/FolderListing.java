package io.mediant.studio.compare;

import io.mediant.report.JsonWriter;
import io.mediant.studio.http.Answer;
import io.mediant.studio.http.Problem;
import io.mediant.studio.http.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a folder of this machine holds that can be chosen: folders, and files that the command reads or that hold rules. Hidden ones are left out. */
final class FolderListing {
    private static final int MOST = 2000;

    private FolderListing() {}

    static Answer of(Request request) {
        Subject subject = Subject.of(request.parameter("command").orElse("compare"));
        Predicate<String> wanted =
                request.parameter("of").orElse("").equals("policy") ? Subject::isPolicy : subject::reads;
        String asked =
                request.parameter("path").filter(text -> !text.isEmpty()).orElse(System.getProperty("user.home"));
        Path folder = path(asked);
        if (!Files.isDirectory(folder)) {
            throw new Problem(404, "folder", "path", asked);
        }
        List<Path> entries = entries(folder, wanted, asked);
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginObject().member("path", folder.toString());
        json.member(
                "parent", folder.getParent() == null ? null : folder.getParent().toString());
        json.member("total", entries.size()).name("entries").beginArray();
        for (Path entry : entries.subList(0, Math.min(MOST, entries.size()))) {
            boolean isFolder = Files.isDirectory(entry);
            json.beginObject().member("name", entry.getFileName().toString()).member("path", entry.toString());
            json.name("folder").value(isFolder).member("bytes", isFolder ? 0 : size(entry));
            json.endObject();
        }
        json.endArray().endObject();
        return Answer.json(200, text);
    }

    /** A path of this machine, absolute. @throws Problem if the text is none */
    static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            throw new Problem(400, "path", "path", text);
        }
        throw new Problem(400, "path", "path", text);
    }

    private static List<Path> entries(Path folder, Predicate<String> wanted, String asked) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(entry -> Files.isDirectory(entry)
                            || wanted.test(entry.getFileName().toString()))
                    .sorted(Comparator.comparing((Path entry) -> !Files.isDirectory(entry))
                            .thenComparing(entry -> entry.getFileName().toString(), String.CASE_INSENSITIVE_ORDER))
                    .toList();
        } catch (IOException e) {
            throw new Problem(403, "folder_closed", "path", asked);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
