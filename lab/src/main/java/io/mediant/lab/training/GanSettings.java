package io.mediant.lab.training;

import io.mediant.lab.engine.Descent;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import java.util.List;

/**
 * How a generator is trained against a judge. Beside the data, everything of a training follows from this and a seed.
 *
 * @param objective what the two play for
 * @param restraint what keeps the judge from becoming too steep
 * @param noise numbers of normal noise that the generator turns into one draw, at least 1
 * @param generatorLayers units of its hidden layers; none makes it affine
 * @param judgeLayers units of the judge's hidden layers
 * @param batch draws of each side in a step, at least 1
 * @param judgeSteps steps of the judge for each of the generator, at least 0
 * @param generatorSteps steps of the generator in a round, at least 0
 * @param judgeDescent how the judge learns
 * @param generatorDescent how the generator learns
 */
public record GanSettings(
        Objective objective,
        Restraint restraint,
        int noise,
        List<Integer> generatorLayers,
        List<Integer> judgeLayers,
        int batch,
        int judgeSteps,
        int generatorSteps,
        Descent judgeDescent,
        Descent generatorDescent) {

    private static final int CRITIC_STEPS = 5;

    public GanSettings {
        generatorLayers = List.copyOf(generatorLayers);
        judgeLayers = List.copyOf(judgeLayers);
        requireAtLeast(1, noise, "numbers of noise");
        requireAtLeast(1, batch, "draws in a batch");
        requireAtLeast(0, judgeSteps, "steps of the judge in a round");
        requireAtLeast(0, generatorSteps, "steps of the generator in a round");
        requireAtLeast(1, judgeSteps + generatorSteps, "steps in a round");
        generatorLayers.forEach(units -> requireAtLeast(1, units, "units of a layer"));
        judgeLayers.forEach(units -> requireAtLeast(1, units, "units of a layer"));
    }

    private static void requireAtLeast(int least, int value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + ", but are " + value);
        }
    }

    /** The original game with two hidden layers of so many units on each side, batches of 256, one step each, Adam with rate 0.001. */
    public static GanSettings of(Objective objective, int units) {
        Descent descent = new Descent.Adam(1e-3, 0.5, 0.9);
        List<Integer> layers = List.of(units, units);
        return new GanSettings(objective, Restraint.NONE, 2, layers, layers, 256, 1, 1, descent, descent);
    }

    /** The judge's steps in a round that an objective is usually played with: a critic is to be near its best before it is followed. */
    public static int usualJudgeSteps(Objective objective) {
        return objective instanceof Wasserstein ? CRITIC_STEPS : 1;
    }

    /** With another restraint. */
    public GanSettings with(Restraint next) {
        return new GanSettings(
                objective,
                next,
                noise,
                generatorLayers,
                judgeLayers,
                batch,
                judgeSteps,
                generatorSteps,
                judgeDescent,
                generatorDescent);
    }

    /** With other numbers of steps in a round. */
    public GanSettings withSteps(int judge, int generator) {
        return new GanSettings(
                objective,
                restraint,
                noise,
                generatorLayers,
                judgeLayers,
                batch,
                judge,
                generator,
                judgeDescent,
                generatorDescent);
    }

    /** With other ways to learn. */
    public GanSettings withDescent(Descent judge, Descent generator) {
        return new GanSettings(
                objective,
                restraint,
                noise,
                generatorLayers,
                judgeLayers,
                batch,
                judgeSteps,
                generatorSteps,
                judge,
                generator);
    }

    /** With other hidden layers. */
    public GanSettings withLayers(List<Integer> generator, List<Integer> judge) {
        return new GanSettings(
                objective,
                restraint,
                noise,
                generator,
                judge,
                batch,
                judgeSteps,
                generatorSteps,
                judgeDescent,
                generatorDescent);
    }
}
