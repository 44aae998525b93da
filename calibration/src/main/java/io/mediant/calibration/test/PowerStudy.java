package io.mediant.calibration.test;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.core.inference.test.SamplePermutation;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What tests find: a shift, a change of spread, and a shift of grouped rows and of a series. */
public final class PowerStudy implements Study {
    private static final int ROWS = 100;

    @Override
    public String name() {
        return "power";
    }

    @Override
    public String question() {
        return "How often do tests reject at p of at most 0.05 where the sides differ (normal rows, 100 a side)?";
    }

    private record Change(String name, double shift, double scale) {}

    private static final List<Change> CHANGES = List.of(
            new Change("shift by 0.4 sd", 0.4, 1),
            new Change("spread times 1.5", 0, 1.5),
            new Change("both", 0.3, 1.3));

    @Override
    public String run(Settings settings) {
        List<Trial> trials = new ArrayList<>(ofNumbers());
        trials.addAll(ofClouds());
        Map<String, List<Double>> byTest = new LinkedHashMap<>();
        for (Rejections result : settings.map(trials, trial -> trial.repeat(settings))) {
            byTest.computeIfAbsent(result.trial().test(), test -> new ArrayList<>())
                    .add(result.percentAt5());
        }
        MarkdownTable table = new MarkdownTable(
                "test",
                CHANGES.get(0).name(),
                CHANGES.get(1).name(),
                CHANGES.get(2).name());
        byTest.forEach((test, percents) -> table.row(
                test, percents.stream().mapToDouble(Double::doubleValue).toArray()));
        MarkdownTable dependent = new MarkdownTable("data", "whole groups or blocks %");
        for (Rejections result : settings.map(ofDependentRows(), trial -> trial.repeat(settings))) {
            dependent.row(result.trial().data(), result.percentAt5());
        }
        return table + System.lineSeparator() + System.lineSeparator() + dependent;
    }

    private static List<Trial> ofNumbers() {
        List<Trial> trials = new ArrayList<>();
        for (Tests.OfNumbers test : Tests.ofDistinctNumbers()) {
            for (Change change : CHANGES) {
                Rows changed = Rows.NORMAL.changed(change.shift(), change.scale());
                trials.add(new Trial(test.name(), change.name(), random -> test.p()
                        .of(Rows.NORMAL.draw(ROWS, random), changed.draw(ROWS, random), random.nextLong())));
            }
        }
        return trials;
    }

    private static List<Trial> ofClouds() {
        List<Trial> trials = new ArrayList<>();
        for (Change change : CHANGES) {
            Rows changed = Rows.NORMAL.changed(change.shift(), change.scale());
            trials.add(new Trial("MMD, permuted (line)", change.name(), random -> permuted(random)
                    .maximumMeanDiscrepancy(Rows.NORMAL.cloud(ROWS, 1, random), changed.cloud(ROWS, 1, random))
                    .p()));
        }
        return trials;
    }

    private static List<Trial> ofDependentRows() {
        List<Trial> trials = new ArrayList<>();
        for (double shift : new double[] {0.3, 0.6}) {
            for (int groups : new int[] {10, 40}) {
                Dependent.Groups law = new Dependent.Groups(groups, groups, 20, false, 0.1, shift);
                trials.add(new Trial(
                        "whole groups",
                        law + ", shift " + shift,
                        random -> LevelTrials.grouped(law.draw(random), random)));
            }
            for (double correlation : new double[] {0, 0.6}) {
                trials.add(new Trial(
                        "blocks",
                        "series of 2000 rows, correlation " + correlation + ", shift " + shift,
                        random -> LevelTrials.grouped(LevelTrials.blocks(correlation, shift, random), random)));
            }
        }
        return trials;
    }

    private static SamplePermutation permuted(RandomGenerator random) {
        return SamplePermutation.withDefaults()
                .withPermutations(Tests.PERMUTATIONS)
                .withSeed(random.nextLong());
    }
}
