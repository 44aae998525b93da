package io.mediant.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.policy.Policy;
import io.mediant.compare.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableGeneratorTest {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void sameSeedMakesTheSameBytes() throws IOException {
        assertArrayEquals(Files.readAllBytes(table("a", 0, 7)), Files.readAllBytes(table("b", 0, 7)));
    }

    @Test
    void rowsHaveTheDocumentedShape() throws IOException {
        List<String> lines = Files.readAllLines(table("a", 0, 7));
        assertEquals("price,quantity,age,weight,sensor,distance,channel,region,store,product", lines.get(0));
        assertEquals(ROWS + 1, lines.size());
        Set<String> regions = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            assertTrue(
                    line.matches(
                            "\\d+\\.\\d{2},[1-9]\\d*,\\d{2},\\d+\\.\\d{3},-?\\d+\\.\\d+(E-\\d+)?,\\d+\\.\\d+(E-\\d+)?,"
                                    + "c[01],region-\\d+,store-\\d+,p\\d+"),
                    line);
            regions.add(line.split(",", -1)[7]);
        }
        assertEquals(12, regions.size());
    }

    @Test
    void theFirstCategoryHoldsItsZipfShare() throws IOException {
        long first = Files.readAllLines(table("a", 0, 7)).stream()
                .filter(line -> line.contains(",c0,"))
                .count();
        // 1 / (1 + 1/2) of the rows; five standard deviations: false alarm below 1e-6.
        assertEquals(2.0 / 3, (double) first / ROWS, 5 * Math.sqrt(2.0 / 9 / ROWS));
    }

    @Test
    void bothFormatsCompareAlike() throws Exception {
        Path reference = table("a", 0, 7);
        Path current = table("b", 0.5, 8);
        Path referenceParquet = folder.resolve("a.parquet");
        Path currentParquet = folder.resolve("b.parquet");
        TableGenerator.writeParquet(reference, referenceParquet);
        TableGenerator.writeParquet(current, currentParquet);
        var ofCsv = Tables.compare(reference, current, Policy.defaults());
        var ofParquet = Tables.compare(referenceParquet, currentParquet, Policy.defaults());
        assertEquals(ofCsv.columns(), ofParquet.columns());
        assertEquals(3, ofCsv.verdict().drifted());
    }

    private Path table(String name, double shift, long seed) throws IOException {
        Path file = folder.resolve(name + ".csv");
        TableGenerator.writeCsv(file, ROWS, shift, seed);
        return file;
    }
}
