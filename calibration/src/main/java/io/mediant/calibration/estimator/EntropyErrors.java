package io.mediant.calibration.estimator;

import io.mediant.calibration.Settings;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Multinomial;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.core.divergence.Entropy;
import io.mediant.core.inference.estimator.EntropyEstimator;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The errors of the estimators of entropy, on the first sides of the grid's equal pairs and of its pairs 0.1 nats apart. */
final class EntropyErrors {
    private static final EntropyEstimator[] ESTIMATORS = EntropyEstimator.values();
    private static final double TILTED = 0.1;

    private record Result(Setting setting, Errors errors) {}

    private EntropyErrors() {}

    static String tables(Settings settings) {
        List<Setting> cases = new ArrayList<>();
        for (Sizes sizes : Sizes.ALL) {
            for (int cells : Setting.CELLS) {
                for (Base base : Base.values()) {
                    if (sizes.n() == sizes.m()) {
                        cases.add(new Setting(sizes, cells, base, Spread.ALL, 0));
                        cases.add(new Setting(sizes, cells, base, Spread.ALL, TILTED));
                    }
                }
            }
        }
        List<Result> results = settings.map(cases, setting -> new Result(setting, measure(setting, settings)));
        int standard = Arrays.asList(ESTIMATORS).indexOf(EntropyEstimator.withDefaults());
        MarkdownTable relative = table();
        MarkdownTable worst = table();
        for (int cells : Setting.CELLS) {
            List<Errors> errors = results.stream()
                    .filter(r -> r.setting().cells() == cells)
                    .map(Result::errors)
                    .toList();
            relative.row("K = " + cells, Ratios.geometricMeans(errors, ESTIMATORS.length, standard));
            worst.row("K = " + cells, Ratios.worstToBest(errors, ESTIMATORS.length));
        }
        List<Errors> all = results.stream().map(Result::errors).toList();
        relative.row("all", Ratios.geometricMeans(all, ESTIMATORS.length, standard));
        worst.row("all", Ratios.worstToBest(all, ESTIMATORS.length));
        return String.join(
                System.lineSeparator() + System.lineSeparator(),
                "Entropy, root mean square error relative to the default's:",
                relative.toString(),
                "Entropy, the largest error relative to the best estimator's in the same setting:",
                worst.toString());
    }

    static Errors measure(Setting setting, Settings settings) {
        double[] p = setting.truth().p();
        double truth = Entropy.withDefaults().of(p);
        Multinomial law = Multinomial.of(p);
        Errors errors = new Errors(ESTIMATORS.length);
        for (int draw = 0; draw < settings.draws(); draw++) {
            long[] counts = law.draw(setting.sizes().n(), settings.random(setting, draw));
            errors.add(ESTIMATORS, estimator -> estimator.estimate(counts).nats(), truth);
        }
        return errors;
    }

    private static MarkdownTable table() {
        Stream<String> names = Arrays.stream(ESTIMATORS)
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new MarkdownTable(Stream.concat(Stream.of("settings"), names).toArray(String[]::new));
    }
}
