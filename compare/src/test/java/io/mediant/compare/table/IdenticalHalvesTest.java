package io.mediant.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Progress;
import io.mediant.compare.Status;
import io.mediant.compare.policy.Policy;
import io.mediant.data.table.ReadOptions;
import io.mediant.data.table.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random halves of one table, 200 times: whatever is called drift is a false alarm. Everything is seeded, so the outcome
 * is fixed; with other seeds, the bounds on the rates of p and of the interval would fail about once in a thousand times.
 */
class IdenticalHalvesTest {
    private static final int SPLITS = 200;
    private static final int ROWS = 1200;
    private static final int COLUMNS = 7;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeTable() throws IOException {
        SplittableRandom random = new SplittableRandom(2026);
        StringBuilder text = new StringBuilder("id,normal,skewed,zeros,count,city,gift,rare\n");
        for (int i = 0; i < ROWS; i++) {
            double normal = normal(random);
            String rare = random.nextInt(10) == 0 ? "v" + random.nextInt(5) : "";
            text.append(String.format(
                    Locale.ROOT,
                    "%d,%.6f,%.4f,%s,%d,c%d,%s,%s%n",
                    i,
                    normal,
                    Math.exp(1.5 * normal(random)),
                    random.nextInt(3) == 0 ? "0" : Double.toString(random.nextDouble()),
                    (int) (5 + 2 * normal(random)),
                    (int) (30 * Math.pow(random.nextDouble(), 3)),
                    random.nextInt(5) == 0,
                    rare));
        }
        file = Files.writeString(folder.resolve("table.csv"), text);
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    @Test
    void fewFalseAlarmsEvenWithAlmostNoTolerance() {
        Policy strict =
                Policy.defaults().withTolerance(1e-6).withPermutations(199).withExclude(List.of("id"));
        int drift = 0;
        int small = 0;
        int aboveZero = 0;
        int compared = 0;
        for (int k = 0; k < SPLITS; k++) {
            for (ColumnComparison column : split(k, strict).columns()) {
                Compared answer = (Compared) column;
                compared++;
                drift += answer.status() == Status.DRIFT ? 1 : 0;
                small += answer.significance().p() <= 0.05 ? 1 : 0;
                aboveZero += answer.jsd().interval().orElseThrow().lowNats() > 0 ? 1 : 0;
            }
        }
        assertEquals(SPLITS * COLUMNS, compared);
        assertTrue(drift <= 0.05 * compared, drift + " of " + compared + " columns were called drift");
        assertTrue(small <= 0.07 * compared, small + " of " + compared + " p-values were at most 5 %");
        assertTrue(aboveZero <= 0.045 * compared, aboveZero + " of " + compared + " intervals left out 0");
    }

    @Test
    void noFalseAlarmWithTheDefaults() {
        for (int k = 0; k < 10; k++) {
            assertEquals(
                    0,
                    split(k, Policy.defaults().withExclude(List.of("id")))
                            .verdict()
                            .drifted());
        }
    }

    private Comparison split(int k, Policy policy) {
        String half = "hash(id * 1000 + " + k + ") % 2 = ";
        return Tables.compare(
                TableSource.of(file).where(half + 0),
                TableSource.of(file).where(half + 1),
                policy.withSeed(k),
                ReadOptions.defaults(),
                Progress.NONE);
    }
}
