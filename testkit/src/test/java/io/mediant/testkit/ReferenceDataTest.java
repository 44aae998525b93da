package io.mediant.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceDataTest {
    @Test
    void looksBesideEveryParent(@TempDir Path root) throws IOException {
        Path deep = Files.createDirectories(root.resolve("project").resolve("module"));
        Path data = Files.createDirectories(root.resolve("shared").resolve("data"));
        assertEquals(Optional.of(data), ReferenceData.searchUpwards(deep));
    }

    @Test
    void aNamedFolderWins(@TempDir Path named) throws IOException {
        String before = System.getProperty(ReferenceData.PROPERTY);
        System.setProperty(ReferenceData.PROPERTY, named.toString());
        try {
            assertEquals(Optional.of(named), ReferenceData.folder());
            assertEquals(Optional.empty(), ReferenceData.find("absent.csv"));
            Path file = Files.createFile(named.resolve("present.csv"));
            assertEquals(Optional.of(file), ReferenceData.find("present.csv"));
            System.setProperty(ReferenceData.PROPERTY, named.resolve("nowhere").toString());
            assertEquals(Optional.empty(), ReferenceData.folder());
        } finally {
            if (before == null) {
                System.clearProperty(ReferenceData.PROPERTY);
            } else {
                System.setProperty(ReferenceData.PROPERTY, before);
            }
        }
    }
}
