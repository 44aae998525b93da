package io.mediant.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.testkit.MarkdownTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {
    private static final PeerData NOTHING = PeerData.of("nothing", new double[1]);
    private static final PeerCase.Pair PAIR = new PeerCase.Pair(NOTHING, NOTHING);

    @Test
    void answersOfThePythonSide() {
        assertEquals(new Timing.Measured(0.25, 1.5e-3), PeerProcess.parse("measured 0.25 0.0015"));
        assertEquals(
                new Timing.NotMeasured("no module named 'ot'"), PeerProcess.parse("not-measured no module named 'ot'"));
        assertEquals(
                "the Python side answered \"Traceback\"",
                assertThrows(IllegalStateException.class, () -> PeerProcess.parse("Traceback"))
                        .getMessage());
    }

    @Test
    void aMissingInterpreterIsNamed() {
        assertEquals(
                "no-such-python was not found; name a Python interpreter with NumPy with --python",
                assertThrows(
                                IllegalStateException.class,
                                () -> PeerProcess.start("no-such-python", Path.of("peers.py")))
                        .getMessage());
    }

    @Test
    void matricesAreLittleEndianRowAfterRow(@TempDir Path folder) throws IOException {
        Path file =
                PeerData.of("m", new double[] {1, -2}, new double[] {0.5, 0}).write(folder);
        assertEquals(folder.resolve("m.f64"), file);
        byte[] bytes = new byte[32];
        bytes[6] = (byte) 0xf0;
        bytes[7] = 0x3f;
        bytes[15] = (byte) 0xc0;
        bytes[22] = (byte) 0xe0;
        bytes[23] = 0x3f;
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void aSeedFixesTheNumbers() {
        PeerData first = PeerData.draw("a", 3, 2, 7, SplittableRandom::nextGaussian);
        PeerData second = PeerData.draw("a", 3, 2, 7, SplittableRandom::nextGaussian);
        assertEquals(3, first.rows().length);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(first.rows()[i], second.rows()[i]);
        }
    }

    @Test
    void namesChooseCases() {
        assertEquals(PeerCases.ALL, Peers.chosen(""));
        assertEquals(
                List.of("energy", "kl"),
                Peers.chosen("energy,kl").stream().map(PeerCase::name).toList());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Peers.chosen("energy,kls"))
                .getMessage()
                .startsWith("there is no case \"kls\"; there are jensenshannon, "));
        assertEquals(
                PeerCases.ALL.size(),
                PeerCases.ALL.stream().map(PeerCase::name).distinct().count());
    }

    @Test
    void commonDigits() {
        assertEquals(16, PeerRun.commonDigits(0, 0));
        assertEquals(3, PeerRun.commonDigits(1, 1.001), 1e-3);
        assertEquals(0, PeerRun.commonDigits(1, -1));
        assertEquals(Double.NaN, PeerRun.commonDigits(1, Double.NaN));
    }

    @Test
    void timesReadWell() {
        assertEquals("µs", TimeScale.of(9e-4).symbol());
        assertEquals("ms", TimeScale.of(0.9).symbol());
        assertEquals("s", TimeScale.of(1).symbol());
    }

    @Test
    void turnsAreMeasuredAndCompared() throws IOException {
        PeerRun same = run(fixed(() -> 2.5, 0.004), fixed(() -> 2.5, 0.001));
        MarkdownTable table = new MarkdownTable("case", "peer", "Mediant", "ratio", "digits");
        same.addTo(table);
        assertTrue(table.toString().endsWith("| title, ms | 4.00 | 1.00 | 4.00 | 16.0 |"), table.toString());
        assertEquals(Optional.empty(), same.absence());
        assertEquals(Optional.empty(), same.disagreement());

        PeerRun different = run(fixed(() -> 2, 0.004), fixed(() -> 2.5, 0.001));
        assertEquals(Optional.of("title: the peer finds 2.0, Mediant 2.5"), different.disagreement());
    }

    @Test
    void aMissingSideLeavesDashesAndAReason() throws IOException {
        PeerRun run = run(Contender.absent("no module named 'ot'"), fixed(() -> 2.5, 0.001));
        MarkdownTable table = new MarkdownTable("case", "peer", "Mediant", "ratio", "digits");
        run.addTo(table);
        assertTrue(table.toString().endsWith("| title, ms | - | 1.00 | - | - |"), table.toString());
        assertEquals(Optional.of("title: peer not measured: no module named 'ot'"), run.absence());
        assertEquals(Optional.empty(), run.disagreement());
    }

    @Test
    void aFunctionHereMustGiveOneValue() throws IOException {
        assertTrue(Contender.here((a, b) -> 3).run(NOTHING, NOTHING, 5) instanceof Timing.Measured measured
                && measured.value() == 3);
        double[] last = new double[1];
        Contender restless = Contender.here((a, b) -> ++last[0]);
        assertEquals(
                "calls on the same numbers gave 3.0 at the end and 2.0 on average",
                assertThrows(IllegalStateException.class, () -> restless.run(NOTHING, NOTHING, 3))
                        .getMessage());
    }

    private static PeerRun run(Contender peer, Contender own) throws IOException {
        PeerCase peerCase = new PeerCase("name", "title", () -> PAIR, 1, 11, process -> peer, own);
        return PeerRun.of(peerCase, peer, PAIR, 0.0, 3);
    }

    private static Contender fixed(DoubleSupplier value, double seconds) {
        return (reference, current, calls) -> new Timing.Measured(value.getAsDouble(), seconds);
    }
}
