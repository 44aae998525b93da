package io.mediant.lab.experiment.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.lab.engine.Descent;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.game.FreeGame.Length;
import io.mediant.lab.experiment.game.SideBySide.Player;
import io.mediant.lab.experiment.game.SideBySide.Rules;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Restraints;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.RunControl;
import io.mediant.lab.run.RunEvent;
import io.mediant.lab.target.KnownTargets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final Rules RULES = new Rules(List.of(8), List.of(16), 2, 3, Descent.adam(1e-3), Descent.sgd(0.02));
    private static final List<Player> PLAYERS = List.of(
            new Player(LogOdds.MINIMAX, Restraint.NONE),
            new Player(Wasserstein.CRITIC, Restraints.usual(Wasserstein.CRITIC)));

    private final List<RunEvent> events = new ArrayList<>();

    private Findings play(String target, RunControl control, List<Player> players) {
        events.clear();
        return SideBySide.of(KnownTargets.named(target, 4).orElseThrow(), RULES, new Length(6, 2), players)
                .run(new Run(3, false, events::add, control));
    }

    private List<RunEvent.Picture> pictures() {
        return events.stream()
                .filter(RunEvent.Picture.class::isInstance)
                .map(RunEvent.Picture.class::cast)
                .toList();
    }

    private List<String> measured() {
        return events.stream()
                .filter(RunEvent.Metrics.class::isInstance)
                .map(Object::toString)
                .toList();
    }

    @Test
    void bothBeginWithTheSameGeneratorAndKeepStep() {
        play("disc", new RunControl(), PLAYERS);
        List<RunEvent.Picture> pictures = pictures();
        assertEquals(8, pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            assertEquals(i % 2 == 0 ? "first" : "second", pictures.get(i).trainee());
            assertEquals(i / 2 * 2L, pictures.get(i).step());
            assertArrayEquals(
                    pictures.get(0).snapshot().real(),
                    pictures.get(i).snapshot().real());
        }
        assertArrayEquals(
                pictures.get(0).snapshot().fake(), pictures.get(1).snapshot().fake());
        assertFalse(Arrays.equals(
                pictures.get(6).snapshot().fake(), pictures.get(7).snapshot().fake()));
    }

    @Test
    void theWindowHoldsTheDataAndTheStart() {
        play("disc", new RunControl(), PLAYERS);
        double[] window = pictures().get(0).snapshot().window();
        float[] fake = pictures().get(0).snapshot().fake();
        for (int i = 0; i < fake.length; i++) {
            assertTrue(fake[i] > window[i % 2 * 2] && fake[i] < window[i % 2 * 2 + 1]);
        }
        assertEquals(5, window[1], 1e-9);
    }

    @Test
    void theSameSeedPlaysTheSameGame() {
        play("ring", new RunControl(), PLAYERS);
        List<String> once = measured();
        play("ring", new RunControl(), PLAYERS);
        assertEquals(once, measured());
    }

    @Test
    void leversChangeTheGame() {
        play("ring", new RunControl(), PLAYERS);
        List<String> usual = measured();
        RunControl steps = new RunControl();
        steps.judgeSteps(5);
        play("ring", steps, PLAYERS);
        assertEquals(usual.get(0), measured().get(0));
        assertNotEquals(usual.get(2), measured().get(2));
        RunControl rates = new RunControl();
        rates.judgeRateFactor(0.5);
        rates.generatorRateFactor(2);
        rates.rateFactor(3);
        assertEquals(1.5, rates.judgeRateFactor(), 1e-12);
        assertEquals(6, rates.generatorRateFactor(), 1e-12);
        play("ring", rates, PLAYERS);
        assertNotEquals(usual.get(2), measured().get(2));
        assertThrows(IllegalArgumentException.class, () -> rates.judgeSteps(-1));
        assertThrows(IllegalArgumentException.class, () -> rates.judgeRateFactor(0));
    }

    @Test
    void oneGameOnTheLineAndPicturesOfShapes() {
        Findings alone = play("interval", new RunControl(), PLAYERS.subList(0, 1));
        assertTrue(alone.statements().isEmpty());
        assertEquals(4, pictures().size());
        assertTrue(alone.figures().stream().anyMatch(Figure.Panels.class::isInstance));
        Findings shapes = play("shapes", new RunControl(), PLAYERS);
        assertTrue(pictures().isEmpty());
        assertTrue(shapes.figures().stream().noneMatch(Figure.Panels.class::isInstance));
    }

    @Test
    void rulesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> play("ring", new RunControl(), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rules(List.of(), List.of(), -1, 0, Descent.sgd(1), Descent.sgd(1)));
    }
}
