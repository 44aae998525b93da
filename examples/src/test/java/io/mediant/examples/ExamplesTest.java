package io.mediant.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                95 % interval 0.00312 to 0.04337 bits
                p = 0.002
                """,
                output(CountsWithInterval::run));
    }

    @Test
    void divergenceIsFlatOnceThePilesAreApart() {
        List<String> lines = output(FlatWhereItMatters::run).lines().toList();
        assertEquals("moved by 0: JSD 0.000 bits, Wasserstein-1 0", lines.get(0));
        for (int moved = 3; moved <= 7; moved++) {
            assertEquals("moved by " + moved + ": JSD 1.000 bits, Wasserstein-1 " + moved, lines.get(moved));
        }
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
}
