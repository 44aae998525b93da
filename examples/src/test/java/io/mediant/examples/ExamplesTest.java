package io.mediant.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.density.RaisedCosine;
import io.mediant.core.divergence.continuous.DensityGradient;
import io.mediant.core.divergence.continuous.Measure;
import io.mediant.data.vector.VectorOptions;
import io.mediant.data.vector.VectorReader;
import io.mediant.data.vector.VectorSource;
import io.mediant.data.vector.VectorTable;
import io.mediant.report.OutputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example. */
class ExamplesTest {
    private static final int ROWS = 400;

    @TempDir
    Path folder;

    /** JSD by SciPy 1.17.1: jensenshannon([36, 48, 16], [30, 40, 30])**2; W1 = .06 + 3 (.14) by hand. */
    @Test
    void measuresTwoLists() {
        assertEquals(
                """
                0.014009 nats, 0.020211 bits, distance 0.118361
                of the bits: 0.0020 0.0026 0.0156
                slope by q: -0.00054 -0.00054 0.00126
                Wasserstein-1: 0.48
                """,
                output(MeasureTwoLists::run));
    }

    /** KL(q to p) = .6 ln 1.2 + .4 ln(4/3) = 0.224466 by hand. */
    @Test
    void namesTheOutcomeThatMakesKullbackLeiblerInfinite() {
        assertEquals(
                """
                KL(p to q): Infinity nats
                  because q never shows Lhasa
                KL(q to p): 0.224466 nats
                JSD: 0.108454 bits, whichever side comes first
                """,
                output(KullbackLeiblerBothWays::run));
    }

    /** Plug-in by SciPy 1.17.1, jensenshannon(january, february, base=2)**2: 0.021138; the rest by seed 42. */
    @Test
    void putsAnIntervalAroundCounts() {
        assertEquals(
                """
                plug-in 0.02114 bits
                two samples of one law: 0.00424 bits on average
                95 % interval 0.00312 to 0.04327 bits
                p = 0.002
                """,
                output(CountsWithInterval::run));
    }

    /**
     * By hand: entropy 1.1387 of the shares plus 3/500 rows' worth of bias; the total variation of the shares is 0.134; two-sided tests of rates
     * 0.05 and 0.06 at 0.05/20 need about (3.02 + 1.28)² (0.0475 + 0.0564/10)/0.01² = 9800 rows.
     */
    @Test
    void answersFromCounts() {
        assertEquals(
                """
                entropy 1.145, JSD 0.0116, KL 0.0456 nats
                distance 0.069 to 0.196, usable: true
                total variation 0.035 to 0.208
                groups exchanged: p 0.180, JSD up to 0.027 nats
                rows of the reference: 10628
                rows of a side for a shift by half a standard deviation: 103
                power 0.91, smallest drift 0.0221 nats
                read KULLBACK_LEIBLER
                """,
                output(AnswersFromCounts::run));
    }

    /** The laws are normal, 0.5 apart: KL 0.125, JSD 0.0303 nats (SciPy 1.17.1, quad). */
    @Test
    void answersFromValues() {
        assertEquals(
                """
                shift: p 0.001, adjusted 0.003
                counts: STABLE
                moved by 0.31 to 0.55
                KL 0.07, JSD 0.022, at least 0.006 nats
                """,
                output(AnswersFromValues::run));
    }

    /** Of nine words on either side four are on one side only; each adds 1/9 ln 2 / 2 = 0.0385 nats. */
    @Test
    void wordsOfOneSideAlone(@TempDir Path before, @TempDir Path after) throws IOException {
        Files.writeString(before.resolve("1.txt"), "the printer is jammed and the tray is empty");
        Files.writeString(after.resolve("1.txt"), "the printer is offline and the network is slow");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompareTexts.run(before, after, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.endsWith(" 0.039 nats")), lines.toString());
        assertEquals("jammed 0.039 nats", lines.get(0));
    }

    /** Two normals 2 apart: 0.486 bits, by SciPy 1.17.1 (quad); the lower limit of 400 rows a side is below it, and not by half. */
    @Test
    void embeddingsDifferByAtLeast(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path before = CompareEmbeddings.vectors(folder.resolve("before.csv"), 0, 1);
        Path after = CompareEmbeddings.vectors(folder.resolve("after.csv"), 2, 2);
        try (VectorTable first = VectorReader.open(VectorSource.of(before), VectorOptions.defaults());
                VectorTable second = VectorReader.open(VectorSource.of(after), VectorOptions.defaults())) {
            CompareEmbeddings.run(first, second, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(line.startsWith("drift, at least 0."), line);
        double bits = Double.parseDouble(line.replaceAll("[^0-9.]", ""));
        assertTrue(bits > 0.24 && bits < 0.486, line);
    }

    @Test
    void divergenceIsFlatOnceThePilesAreApart() {
        List<String> lines = output(FlatWhereItMatters::run).lines().toList();
        assertEquals("moved by 0: JSD 0.000 bits, Wasserstein-1 0", lines.get(0));
        for (int moved = 3; moved <= 7; moved++) {
            assertEquals("moved by " + moved + ": JSD 1.000 bits, Wasserstein-1 " + moved, lines.get(moved));
        }
    }

    /** KL = ln 2 + (1 + 1)/8 - 1/2 by hand; by SciPy 1.17.1: JSD 0.1281749731 (quad), in the plane 0.14295 (sum over a grid). */
    @Test
    void findsDivergencesOfDensities() {
        assertEquals(
                """
                KL, closed form: 0.443147181 nats
                JSD, quadrature: 0.128174973 nats
                error below 1e-9: true, converged: true
                JSD in the plane: 0.1425 ± 0.0008 nats
                JSD of kernel estimates: 0.13 nats
                """,
                output(DivergenceOfDensities::run));
    }

    /** By SciPy 1.17.1 and differences: 0.66515 and 0.16266 at 1.5, 0.20030 and 0.62274 at 0.5; at 1, where p + q is flat on the overlap, ½ and ½. */
    @Test
    void onlyTransportHasASlopeWithoutOverlap() {
        assertEquals(
                """
                8.0 apart: JSD 0.6931 nats, slope 0.0000; Wasserstein-1 8.0, slope 1
                4.0 apart: JSD 0.6931 nats, slope 0.0000; Wasserstein-1 4.0, slope 1
                2.5 apart: JSD 0.6931 nats, slope 0.0000; Wasserstein-1 2.5, slope 1
                1.5 apart: JSD 0.6652 nats, slope 0.1627; Wasserstein-1 1.5, slope 1
                1.0 apart: JSD 0.5000 nats, slope 0.5000; Wasserstein-1 1.0, slope 1
                0.5 apart: JSD 0.2003 nats, slope 0.6227; Wasserstein-1 0.5, slope 1
                """,
                output(SlopeWithoutOverlap::run));
    }

    @Test
    void theSlopeWithoutOverlapIsExactlyZero() {
        RaisedCosine p = RaisedCosine.of(0, 1);
        DensityGradient gradient = DensityGradient.of(Measure.JENSEN_SHANNON);
        assertEquals(0.0, gradient.location(p, p.shifted(2.5)).value());
    }

    /** Three loads of depot 0 go 1, 2 and 1 km, that of depot 1 goes 1 km: 5/4 km; (0 + 2 + 0)/3 and (1 + 0 - 1)/3 by hand. */
    @Test
    void mapsPointsAlongAPlan() {
        List<String> lines = output(MapAlongAPlan::run).lines().toList();
        assertEquals("mean way 1.250 km, proven least: true", lines.get(0));
        assertEquals(
                List.of(
                        "depot 0 sends 0.25 to shop 0",
                        "depot 0 sends 0.25 to shop 1",
                        "depot 0 sends 0.25 to shop 3",
                        "depot 1 sends 0.25 to shop 2"),
                lines.subList(1, 5).stream().sorted().toList());
        assertEquals("depot 0 goes to (0.667, 0.000)", lines.get(5));
    }

    /** By SciPy 1.17.1: jensenshannon of every pair. */
    @Test
    void comparesAllPairs() {
        assertEquals(
                """
                north   0.0000  0.0143  0.2577  0.6502
                south   0.0143  0.0000  0.2454  0.6434
                east    0.2577  0.2454  0.0000  0.4645
                west    0.6502  0.6434  0.4645  0.0000
                """,
                output(CompareAllPairs::run));
    }

    /**
     * A shift by (3, 4) has length 5 for exact, debiased and Gaussian transport, and 5/√2 = 3.54 on average over directions; the last two from
     * SciPy 1.17.1, cdist.
     */
    @Test
    void comparesTwoClouds() {
        assertEquals(
                """
                Wasserstein-2: 5.0000
                root of the Sinkhorn divergence: 5.0000, converged: true
                sliced Wasserstein-2: 3.56, standard error 0.04
                Wasserstein-2 of the moments: 5.0000
                energy distance: 2.8970
                mean discrepancy: 0.9775
                """,
                output(CompareTwoClouds::run));
    }

    /** In order, 0 to 0, 22.5 to 0.5, 23 to 1 and 23.5 to 23.5: 44/4 h; around the clock every call moves by one hour. */
    @Test
    void measuresAroundTheClock() {
        assertEquals("on the line 11.00 h, around the clock 1.00 h\n", output(HoursOfTheDay::run));
    }

    /** Four tenths of either side are not shared, each with ½ bit per unit of probability: .4/2 + .4/2 bits by hand. */
    @Test
    void comparesWordCounts() {
        assertEquals(
                """
                JSD 0.4000 bits, total variation 0.4
                milk     3  0  0.1500 bits
                sugar    1  0  0.0500 bits
                tea      6  6  0.0000 bits
                coffee   0  4  0.2000 bits
                """,
                output(CompareWordCounts::run));
    }

    /**
     * p = (¾, ¼), q = (½, ½): χ² = 2 (1/16)/(1/2) = ¼, Rényi log2(1 + ¼) = 0.3219 by hand; JSD of three and weighted by SciPy 1.17.1 from
     * entropies; the slope by the formula in NumPy.
     */
    @Test
    void knowsTheFamilyOfDivergences() {
        assertEquals(
                """
                Rényi of order 2: 0.3219 bits, slope -0.5771 0.5771
                JSD of three: 0.0872 nats, weighted: 0.0128 nats
                chi-square: 0.2500, own generator: 0.2500
                """,
                output(FamilyOfDivergences::run));
    }

    /** JSD of (.5, .5) and (.1, .9): H(.3) - [1 + H(.1)]/2 = .8813 - .7345 = .147 bits by hand. */
    @Test
    void comparesTwoTables() throws IOException {
        Path reference = table("reference.csv", i -> i % 4 + "," + (i % 2 == 0 ? "tea" : "coffee"));
        Path current = table("current.csv", i -> i % 4 + "," + (i % 10 == 0 ? "tea" : "coffee"));
        assertEquals(
                """
                Drift in 1 of 2 columns. Most: drink, 0.147 bits: “tea” 50 % → 10 %; “coffee” 50 % → 90 %.
                drink: “tea” 50 % → 10 %; “coffee” 50 % → 90 %
                """,
                output(out -> CompareTwoTables.run(reference, current, out)));
    }

    @Test
    void comparesByAPolicyInCode() throws IOException, OutputException {
        Path orders = folder.resolve("orders.csv");
        Path report = folder.resolve("report.html");
        String rows = String.join(
                "\n",
                IntStream.range(0, ROWS)
                        .mapToObj(i -> (1 + i % 2) + "," + (i % 4 < 2 ? "yes" : "") + "," + (i % 40 < 2 ? "late" : ""))
                        .toList());
        Files.writeString(orders, "month,coupon,refund_reason\n" + rows + "\n");
        assertTrue(CompareByPolicy.run(orders, report));
        assertFalse(Files.readString(report).isEmpty());
    }

    private Path table(String name, java.util.function.IntFunction<String> row) throws IOException {
        Stream<String> rows = IntStream.range(0, ROWS).mapToObj(row);
        return Files.write(
                folder.resolve(name),
                Stream.concat(Stream.of("size,drink"), rows).toList());
    }

    private static String output(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            program.accept(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aTrainingIsMeasuredAndJudged() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JudgeATraining.run(20, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(printed.startsWith("0 modes, JSD 0."), printed);
        assertTrue(printed.contains("JSD at least 0."), printed);
    }
}
