package io.mediant.lab.experiment.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.lab.LabException;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.game.FreeGame.Keeping;
import io.mediant.lab.experiment.game.FreeGame.Length;
import io.mediant.lab.experiment.game.FreeGame.PictureSize;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.RunControl;
import io.mediant.lab.run.RunEvent;
import io.mediant.lab.run.RunStoppedException;
import io.mediant.lab.target.DrawnShapes;
import io.mediant.lab.target.KnownTargets;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.GanSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GamesTest {
    private static final GanSettings SMALL = GanSettings.of(LogOdds.NON_SATURATING, 16);

    @Test
    void ganVersusWganHoldsQuick() {
        assertMet(GanVersusWgan.withDefaults().run(Run.quick(1)));
    }

    @Test
    void theRingHoldsQuick() {
        assertMet(RingOfModes.withDefaults().run(Run.quick(1)));
    }

    private static void assertMet(Findings findings) {
        findings.statements().forEach(statement -> assertTrue(statement.met(), statement.toString()));
    }

    @Test
    void everyTargetCanBePlayed() {
        for (String name : KnownTargets.names()) {
            Target target = KnownTargets.named(name, 3).orElseThrow();
            Findings findings = FreeGame.of(target, SMALL, new Length(4, 2)).run(Run.quick(1));
            assertTrue(findings.figures().size() >= 2, name);
        }
    }

    @Test
    void picturesAreShownAndChecked() {
        FreeGame game = FreeGame.of(new DrawnShapes(), SMALL, new Length(2, 1));
        Findings findings = game.drawing(new PictureSize(8, 8)).run(Run.quick(1));
        assertTrue(findings.figures().stream().anyMatch(Figure.Pictures.class::isInstance));
        assertThrows(IllegalArgumentException.class, () -> game.drawing(new PictureSize(8, 9)));
    }

    @Test
    void aStoppedGameGoesOnWhereItWas(@TempDir Path folder) {
        Target ring = KnownTargets.named("ring", 0).orElseThrow();
        Length length = new Length(20, 5);
        FreeGame game = FreeGame.of(ring, SMALL, length);
        List<Map<String, Double>> whole = new ArrayList<>();
        game.run(listening(whole, new RunControl()));

        Path file = folder.resolve("checkpoint.pt");
        RunControl control = new RunControl();
        List<Map<String, Double>> parts = new ArrayList<>();
        control.step(12);
        Thread stopper = new Thread(() -> {
            while (parts.size() < 3) {
                Thread.onSpinWait();
            }
            control.stop();
        });
        stopper.start();
        FreeGame kept = game.keeping(new Keeping(file, false));
        assertThrows(RunStoppedException.class, () -> kept.run(listening(parts, control)));
        assertTrue(Files.isRegularFile(file));

        game.keeping(new Keeping(file, true)).run(listening(parts, new RunControl()));
        assertEquals(whole, parts);

        LabException over = assertThrows(
                LabException.class, () -> game.keeping(new Keeping(file, true)).run(Run.quick(1)));
        assertEquals("there is nothing left to play", over.what());
        FreeGame other = FreeGame.of(ring, GanSettings.of(Wasserstein.CRITIC, 16), length);
        assertEquals(
                LabException.Kind.SETTING,
                assertThrows(LabException.class, () -> other.keeping(new Keeping(file, true))
                                .run(Run.quick(1)))
                        .kind());
    }

    private static Run listening(List<Map<String, Double>> measured, RunControl control) {
        return new Run(
                1,
                true,
                event -> {
                    if (event instanceof RunEvent.Metrics metrics) {
                        synchronized (measured) {
                            measured.add(metrics.values());
                        }
                    }
                },
                control);
    }

    @Test
    void gapsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> GanVersusWgan.withDefaults()
                .withGap(0.1));
        assertThrows(IllegalArgumentException.class, () -> new Length(0, 1));
        assertArrayEquals(
                new double[] {-1.5, 4.5},
                new double[] {
                    KnownTargets.named("line", 0.5).orElseThrow().window()[0] - 1,
                    KnownTargets.named("interval", 3.5).orElseThrow().window()[1]
                },
                1e-12);
    }
}
