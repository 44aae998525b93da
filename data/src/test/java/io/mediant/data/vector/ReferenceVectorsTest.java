package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.testkit.ReferenceData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Public sets of vectors; sums in double precision by NumPy 2.4.6, duplicates by the bytes of the rows. */
class ReferenceVectorsTest {
    @Test
    void digits() {
        Path folder = folder("digits");
        VectorOptions options = VectorOptions.defaults()
                .withLabels(folder.resolve("digits_tra_y.npy").toString());
        Vectors training = load(folder.resolve("digits_tra_x.npy"), options);
        assertEquals(3823, training.size());
        assertEquals(64, training.dimensions());
        assertEquals(1_204_758, sum(training));
        assertEquals(8, training.points().coordinate(17, 20));
        assertEquals(Optional.of("7"), training.value(RowField.LABEL, 3822));
        Vectors test = load(folder.resolve("digits_tes_x.npy"), VectorOptions.defaults());
        assertEquals(561_718, sum(test));
        assertEquals(10, test.points().coordinate(17, 20));
        assertEquals(new DuplicateRows(0, 0, 0, 0, List.of()), DuplicateRows.count(training, test));
    }

    @Test
    void digitsAsATable() {
        Path folder = folder("digits");
        VectorOptions options = VectorOptions.defaults().withVector("p*").withLabels("label");
        Vectors table = load(folder.resolve("digits_tes.csv"), options);
        Vectors array = load(folder.resolve("digits_tes_x.npy"), VectorOptions.defaults());
        assertArrayEquals(array.points().coordinates(), table.points().coordinates());
        assertEquals(Optional.of("8"), table.value(RowField.LABEL, 1796));
    }

    @Test
    void chunksOfSpeeches() {
        Path folder = folder("lsa-sotu");
        VectorOptions options = VectorOptions.defaults()
                .withIds(folder.resolve("sotu_all_meta.csv") + ":speech")
                .withLabels(folder.resolve("sotu_all_meta.csv") + ":year");
        Vectors all = load(folder.resolve("sotu_all.npy"), options);
        assertEquals(-2040.833118287568, sum(all), 1e-9);
        assertEquals(-0.15731175243854523, all.points().coordinate(100, 5));
        assertEquals(Optional.of("1946-Truman"), all.value(RowField.ID, 100));
        assertEquals(Optional.of("2006"), all.value(RowField.LABEL, 3453));
        Vectors early = load(folder.resolve("sotu_1945_1961.npy"), VectorOptions.defaults());
        DuplicateRows shared = DuplicateRows.count(all, early);
        assertEquals(1061, shared.sharedReference());
        assertEquals(1061, shared.sharedCurrent());
        assertEquals(0, shared.withinReference());
    }

    private static double sum(Vectors vectors) {
        return Arrays.stream(vectors.points().coordinates()).sum();
    }

    private static Path folder(String name) {
        Optional<Path> found = ReferenceData.find(name);
        Assumptions.assumeTrue(found.isPresent(), "the reference data are not here");
        return found.get();
    }

    private static Vectors load(Path file, VectorOptions options) {
        try (VectorTable table = VectorReader.open(VectorSource.of(file), options)) {
            return VectorReader.load(table);
        }
    }
}
