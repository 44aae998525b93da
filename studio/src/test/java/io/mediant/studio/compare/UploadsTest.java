package io.mediant.studio.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.studio.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UploadsTest {
    private static final int LIMIT = 100;

    @Test
    void aFileUpToTheLimitIsKeptAndALargerOneIsNot() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Uploads uploads = new Uploads(folder, LIMIT);
            Path kept = uploads.file(uploads.take("a.csv", LIMIT, bytes(LIMIT))).path();
            assertEquals(LIMIT, Files.size(kept));
            assertEquals(413, refused(uploads, LIMIT + 1, bytes(0)).status());
            assertEquals(413, refused(uploads, -1, bytes(LIMIT + 1)).status(), "what was not announced is counted");
            assertEquals(413, refused(uploads, 1, bytes(LIMIT + 1)).status(), "what was announced is not believed");
            assertTrue(Files.exists(kept));
            assertTrue(Files.notExists(kept.getParent().resolveSibling("f2")), "nothing partial stays");
        }
    }

    @Test
    void aDiskThatIsTooFullIsTold() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Uploads uploads = new Uploads(folder, Long.MAX_VALUE);
            assertEquals(507, refused(uploads, Long.MAX_VALUE / 2, bytes(1)).status());
        }
    }

    @Test
    void namesOnDiskAreHarmlessAndKeepTheirEnding() {
        assertEquals("_help.csv", Uploads.nameOnDisk("--help.csv"));
        assertEquals("__.._etc_x.csv", Uploads.nameOnDisk("../../etc/x.csv"));
        assertTrue(Uploads.nameOnDisk("é".repeat(500) + ".parquet").endsWith("é.parquet"));
        assertTrue(Uploads.nameOnDisk("é".repeat(500) + ".parquet").length() <= LIMIT);
    }

    private static Problem refused(Uploads uploads, long announced, InputStream content) {
        return assertThrows(Problem.class, () -> uploads.take("a.csv", announced, content));
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
