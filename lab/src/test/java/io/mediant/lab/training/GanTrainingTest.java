package io.mediant.lab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.lab.LabException;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.instrument.GanInstruments;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.target.NormalModes;
import io.mediant.lab.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GanTrainingTest {
    private static final Target RING = NormalModes.ring(8, 2, 0.05);
    private static final GanSettings PENALISED =
            GanSettings.of(Wasserstein.CRITIC, 16).with(new Restraint.GradientPenalty(10));

    @Test
    void aResumedTrainingGoesOnToTheLastBit(@TempDir Path folder) {
        Path file = folder.resolve("state.pt");
        try (GanTraining whole = GanTraining.of(PENALISED, RING, 1);
                GanTraining first = GanTraining.of(PENALISED, RING, 1);
                GanTraining second = GanTraining.of(PENALISED, RING, 1)) {
            rounds(whole, 40);
            rounds(first, 20);
            first.save(file);
            second.load(file);
            assertEquals(20, second.step());
            rounds(second, 20);
            assertSame(whole, second);
        }
    }

    @Test
    void trainingsOfOneSeedAreTheSameAndOfTwoAreNot() {
        try (GanTraining first = GanTraining.of(PENALISED, RING, 3);
                GanTraining second = GanTraining.of(PENALISED, RING, 3);
                GanTraining other = GanTraining.of(PENALISED, RING, 4)) {
            rounds(first, 10);
            rounds(second, 10);
            rounds(other, 10);
            assertSame(first, second);
            float[] own = Tensors.floats(first.generator().parameters().get(0));
            float[] others = Tensors.floats(other.generator().parameters().get(0));
            assertTrue(own[0] != others[0]);
        }
    }

    @Test
    void twoObjectivesBeginWithOneGenerator() {
        try (GanTraining critic = GanTraining.of(PENALISED, RING, 3);
                GanTraining odds = GanTraining.of(GanSettings.of(LogOdds.MINIMAX, 16), RING, 3)) {
            assertSameTensors(critic.generator().parameters(), odds.generator().parameters());
        }
    }

    @Test
    void measuringMovesNothing() {
        GanInstruments instruments = GanInstruments.of(RING, 1);
        try (GanTraining measured = GanTraining.of(PENALISED, RING, 1);
                GanTraining left = GanTraining.of(PENALISED, RING, 1)) {
            for (int i = 0; i < 5; i++) {
                Map<String, Double> values = instruments.measure(measured);
                assertTrue(values.values().stream().allMatch(Double::isFinite), values.toString());
                assertEquals(2 * 300, instruments.picture(measured).pulls().length);
                measured.round();
            }
            rounds(left, 5);
            assertSame(measured, left);
        }
    }

    @Test
    void aTrainingThatDivergesSaysWhereAndWhatToTry() {
        GanSettings wild = PENALISED.withDescent(Descent.sgd(1e6), Descent.sgd(1e6));
        try (GanTraining training = GanTraining.of(wild, RING, 1)) {
            LabException diverged = assertThrows(LabException.class, () -> rounds(training, 100));
            assertEquals(LabException.Kind.DIVERGED, diverged.kind());
            assertTrue(diverged.what().matches("the training diverged at step \\d+"), diverged.what());
            assertTrue(diverged.fix().contains("learning rate"), diverged.fix());
        }
    }

    /** The tensors of 1000 rounds take some gigabytes; a hundredth of that may stay, for what the allocator holds back. */
    @Test
    void leaksNothing() throws IOException {
        try (GanTraining training = GanTraining.of(PENALISED, RING, 1)) {
            rounds(training, 200);
            long before = residentKilobytes();
            rounds(training, 1000);
            long after = residentKilobytes();
            assertTrue(after - before < 20_000, before + " kB became " + after + " kB");
        }
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static void rounds(GanTraining training, int count) {
        for (int i = 0; i < count; i++) {
            training.round();
        }
    }

    private static void assertSame(GanTraining expected, GanTraining actual) {
        assertSameTensors(expected.generator().parameters(), actual.generator().parameters());
        assertSameTensors(
                expected.judge().network().parameters(),
                actual.judge().network().parameters());
    }

    private static void assertSameTensors(List<Tensor> expected, List<Tensor> actual) {
        List<Tensor> tensors = new ArrayList<>(expected);
        for (int i = 0; i < tensors.size(); i++) {
            assertArrayEquals(Tensors.floats(tensors.get(i)), Tensors.floats(actual.get(i)));
        }
    }
}
