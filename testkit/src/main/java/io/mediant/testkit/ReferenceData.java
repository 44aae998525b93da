package io.mediant.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the optional folder of reference data sets, which is not part of the project.
 *
 * <p>It is the folder named by the system property {@code mediant.reference}, or else {@code shared/data} beside the working directory
 * or one of its parents. A test that needs it starts with
 * {@code Assumptions.assumeTrue(ReferenceData.find("bike").isPresent())} and so is skipped where the data is absent.
 */
public final class ReferenceData {
    /** The system property that names the folder. */
    public static final String PROPERTY = "mediant.reference";

    private ReferenceData() {}

    /** The folder, if there is one. */
    public static Optional<Path> folder() {
        String named = System.getProperty(PROPERTY, "");
        return named.isEmpty() ? searchUpwards(Path.of("").toAbsolutePath()) : directory(Path.of(named));
    }

    /** A file or folder within, if it exists. */
    public static Optional<Path> find(String name) {
        return folder().map(folder -> folder.resolve(name)).filter(Files::exists);
    }

    static Optional<Path> searchUpwards(Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            Optional<Path> found = directory(at.resolve("shared").resolve("data"));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> directory(Path path) {
        return Optional.of(path).filter(Files::isDirectory);
    }
}
