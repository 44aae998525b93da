package io.mediant.core.inference.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.inference.corpus.ChangePoints.Change;
import io.mediant.core.inference.corpus.ChangePoints.Scan;
import io.mediant.core.inference.corpus.ChangePoints.Split;
import io.mediant.core.inference.corpus.ChangePoints.TooFewDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
    private static final ChangePoints POINTS = ChangePoints.withDefaults();
    private static final Path CHAPTERS = Path.of("..", "..", "shared", "data", "hongloumeng", "chapters");

    private static Scan scanned(ChangePoints points, DocumentCounts corpus) {
        return assertInstanceOf(Scan.class, points.scan(corpus));
    }

    @Test
    void divergencesAreThoseOfTheSegments() {
        SparseDocuments corpus = Corpora.bursty(30, 400, new SplittableRandom(1));
        Scan scan = scanned(POINTS.withPermutations(3), corpus);
        assertEquals(21, scan.splits().size());
        for (Split split : scan.splits()) {
            double direct = Divergences.jensenShannon(
                    Corpora.doubles(Corpora.part(corpus, 0, split.position()).totals()),
                    Corpora.doubles(Corpora.part(corpus, split.position(), 30).totals()));
            assertEquals(direct, split.divergence(), 1e-12);
        }
    }

    /** At level 5 %, 200 rows without change give 22 findings or more with probability below 0.001 if the level holds. */
    @Test
    void holdsItsLevelForTheSearch() {
        SplittableRandom random = new SplittableRandom(2);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            SparseDocuments corpus = Corpora.bursty(16, 40, random);
            found += POINTS.withPermutations(19).withSeed(i).find(corpus, 0.05).isEmpty() ? 0 : 1;
        }
        assertTrue(found < 22, "found " + found);
    }

    @Test
    void findsTwoChanges() {
        SplittableRandom random = new SplittableRandom(3);
        int[][] documents = Corpora.table(Corpora.bursty(60, 80, random), 0, 60);
        for (int d = 0; d < 60; d++) {
            documents[d][d < 20 ? 3 : d < 45 ? 4 : 5] += 80;
        }
        List<Change> changes = POINTS.find(SparseDocuments.of(documents), 0.05);
        assertEquals(
                List.of(20, 45),
                changes.stream().map(change -> change.split().position()).toList());
        assertTrue(changes.stream().allMatch(change -> change.p() <= 0.05));
        assertTrue(changes.stream().anyMatch(change -> change.from() == 0 && change.to() == 60));
    }

    /** Positions count all documents, though those without tokens have no say. */
    @Test
    void emptyDocumentsArePassedOver() {
        SplittableRandom random = new SplittableRandom(4);
        int[][] documents = Corpora.table(Corpora.bursty(41, 80, random), 0, 41);
        for (int d = 0; d < 41; d++) {
            documents[d][d < 21 ? 3 : 4] += 80;
        }
        documents[5] = new int[80];
        Scan scan = scanned(POINTS, SparseDocuments.of(documents));
        assertEquals(21, scan.peak().position());
        assertEquals(6, scan.splits().get(0).position());
    }

    /** Chapters 81 to 120 are by another hand; the reference values are those of 100 random orders of NumPy 2.4.6. */
    @Test
    void dreamOfTheRedChamber() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CHAPTERS), "the chapters are not at " + CHAPTERS);
        SparseDocuments chapters = hanCharacters();
        Scan scan = scanned(POINTS.withPermutations(99), chapters);
        assertEquals(101, scan.splits().size());
        Split eighty = scan.splits().get(70);
        assertEquals(80, eighty.position());
        assertEquals(0.025399112, eighty.divergence(), 5e-10);
        assertEquals(3.0, eighty.ratio(), 0.05);
        Split highest = scan.splits().stream()
                .max(Comparator.comparingDouble(Split::ratio))
                .orElseThrow();
        assertEquals(80, highest.position());
        assertEquals(1 / 100.0, scan.p());
    }

    private static SparseDocuments hanCharacters() throws IOException {
        SparseDocuments.Builder builder = SparseDocuments.builder(0xA000);
        try (Stream<Path> files = Files.list(CHAPTERS)) {
            for (Path file : files.sorted().toList()) {
                int[] counts = new int[0xA000];
                Files.readString(file)
                        .chars()
                        .filter(c -> c >= 0x4E00 && c < 0xA000)
                        .forEach(c -> counts[c]++);
                builder.startDocument();
                for (int c = 0; c < counts.length; c++) {
                    builder.add(c, counts[c]);
                }
            }
        }
        return builder.build();
    }

    @Test
    void edges() {
        SparseDocuments corpus = Corpora.bursty(9, 20, new SplittableRandom(5));
        assertEquals(new TooFewDocuments(9, 10), POINTS.scan(corpus));
        assertEquals(List.of(), POINTS.find(corpus, 0.05));
        assertEquals(6, scanned(POINTS.withLeastSegment(2), corpus).splits().size());
        SparseDocuments same = SparseDocuments.of(new int[12][2]);
        assertEquals(new TooFewDocuments(0, 10), POINTS.scan(same));
        int[][] equal = new int[12][];
        Arrays.fill(equal, new int[] {3, 5});
        Scan scan = scanned(POINTS, SparseDocuments.of(equal));
        assertEquals(1, scan.p());
        assertEquals(0, scan.peak().z());
        assertThrows(IllegalArgumentException.class, () -> POINTS.find(corpus, 0.001));
        assertThrows(IllegalArgumentException.class, () -> POINTS.withPermutations(1));
        assertThrows(IllegalArgumentException.class, () -> POINTS.withLeastSegment(0));
    }

    @Test
    void longRowsAreTriedAtFourHundredSplits() {
        int[][] documents = new int[1000][2];
        SplittableRandom random = new SplittableRandom(6);
        for (int[] document : documents) {
            document[random.nextInt(2)]++;
        }
        Scan scan = scanned(POINTS.withPermutations(2), SparseDocuments.of(documents));
        assertEquals(400, scan.splits().size());
        assertEquals(83, scan.splits().get(0).position());
        assertEquals(917, scan.splits().get(399).position());
    }
}
