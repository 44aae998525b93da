package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sides: whether they fit, and which rows they share. */
class VectorPairTest {
    @TempDir
    Path folder;

    @Test
    void dimensionsMustBeTheSame() throws IOException {
        Path a = VectorFiles.floats(folder.resolve("a.npy"), new double[][] {{1, 2}, {3, 4}});
        Path b = VectorFiles.floats(folder.resolve("b.npy"), new double[][] {{1, 2, 3}, {3, 4, 5}});
        DataException e = refused(a, b);
        assertEquals("\"" + a + "\" has 2 coordinates, \"" + b + "\" has 3", e.why());
    }

    @Test
    void columnsMustBeTheSame() throws IOException {
        Path a = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n3,4\n");
        Path b = Files.writeString(folder.resolve("b.csv"), "y,x\n1,2\n3,4\n");
        Path c = Files.writeString(folder.resolve("c.csv"), "x,z\n1,2\n3,4\n");
        assertEquals(
                "write the columns of both tables in the same order",
                refused(a, b).fix());
        assertEquals(
                "give the columns of both tables the same names", refused(a, c).fix());
    }

    @Test
    void bothSidesAreDrawnFromOneSeed() throws IOException {
        double[][] rows = new double[500][1];
        Arrays.setAll(rows, i -> new double[] {i});
        Path file = VectorFiles.floats(folder.resolve("a.npy"), rows);
        try (VectorTable table = open(file)) {
            VectorPair pair =
                    VectorPair.load(VectorPart.whole(table), VectorPart.whole(table), 50, 3, VectorProgress.NONE);
            VectorPair again =
                    VectorPair.load(VectorPart.whole(table), VectorPart.whole(table), 50, 3, VectorProgress.NONE);
            assertFalse(Arrays.equals(pair.reference().rows(), pair.current().rows()));
            assertArrayEquals(pair.current().rows(), again.current().rows());
        }
    }

    @Test
    void duplicatesByHand() throws IOException {
        Path a = VectorFiles.floats(
                folder.resolve("a.npy"), new double[][] {{1, 2}, {0, 1}, {1, 2}, {5, 5}, {1, 2}, {7, 7}});
        Path b = VectorFiles.floats(
                folder.resolve("b.npy"), new double[][] {{9, 9}, {-0.0, 1}, {1, 2}, {9, 9}, {1, 2}, {2, 1}});
        try (VectorTable left = open(a);
                VectorTable right = open(b)) {
            DuplicateRows found = DuplicateRows.count(VectorReader.load(left), VectorReader.load(right));
            assertEquals(
                    new DuplicateRows(
                            2, 2, 4, 3, List.of(new DuplicateRows.Match(1, 1), new DuplicateRows.Match(0, 2))),
                    found);
        }
    }

    private static DataException refused(Path a, Path b) {
        return assertThrows(DataException.class, () -> {
            try (VectorTable left = open(a);
                    VectorTable right = open(b)) {
                VectorPair.load(VectorPart.whole(left), VectorPart.whole(right), 10, 0, VectorProgress.NONE);
            }
        });
    }

    private static VectorTable open(Path file) {
        return VectorReader.open(VectorSource.of(file), VectorOptions.defaults());
    }
}
