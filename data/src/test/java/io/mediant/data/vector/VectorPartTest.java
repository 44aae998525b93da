package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorPartTest {
    @TempDir
    private Path folder;

    private VectorTable labelled() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "x,y,kind\n0,1,u\n2,3,v\n4,5,u\n6,7,v\n8,9,v\n");
        return VectorReader.open(VectorSource.of(file), VectorOptions.defaults().withLabels("kind"));
    }

    @Test
    void rowsWithALabel() throws IOException {
        try (VectorTable table = labelled()) {
            VectorPart part = VectorPart.of(table, "v", row -> table.value(RowField.LABEL, row)
                    .filter("v"::equals)
                    .isPresent());
            assertEquals(3, part.rows());
            Vectors vectors = VectorReader.load(part, 10, 1, VectorProgress.NONE);
            assertArrayEquals(new long[] {1, 3, 4}, vectors.rows());
            assertEquals(6, vectors.points().coordinate(1, 0));
            assertTrue(vectors.name().endsWith("a.csv v"), vectors.name());
            assertEquals(3, vectors.totalRows());
            Vectors drawn = VectorReader.load(part, 2, 1, VectorProgress.NONE);
            assertEquals(2, drawn.size());
            assertTrue(drawn.row(0) == 1 || drawn.row(0) == 3);
        }
    }

    @Test
    void oneRowIsNoPart() throws IOException {
        try (VectorTable table = labelled()) {
            DataException error = assertThrows(DataException.class, () -> VectorPart.of(table, "w", row -> row == 2));
            assertTrue(error.getMessage().contains("chooses 1 row of"), error.getMessage());
        }
    }
}
