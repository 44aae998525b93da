package io.mediant.calibration.estimator;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.calibration.grid.Multinomial;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.inference.estimator.JensenShannonEstimator;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Bias and root mean square error of the estimators of divergence and entropy from counts. */
public final class EstimatorStudy implements Study {
    private static final JensenShannonEstimator[] ESTIMATORS = JensenShannonEstimator.values();
    private static final int STANDARD = Arrays.asList(ESTIMATORS).indexOf(JensenShannonEstimator.withDefaults());
    private static final int MANY_CELLS = 1000;

    private record Result(Setting setting, Errors errors) {}

    @Override
    public String name() {
        return "estimators";
    }

    @Override
    public String question() {
        return "Which estimate of the Jensen-Shannon divergence, and of entropy, is nearest to the truth?";
    }

    @Override
    public String run(Settings settings) {
        List<Result> results = settings.map(Setting.all(), setting -> new Result(setting, measure(setting, settings)));
        return String.join(
                System.lineSeparator() + System.lineSeparator(),
                "Root mean square error relative to the default's, geometric mean over the settings:",
                relative(results),
                "The largest error relative to the best estimator's in the same setting:",
                worst(results),
                "Bias / root mean square error x 1000, mean over bases and spreads:",
                absolute(results),
                EntropyErrors.tables(settings),
                KullbackLeiblerErrors.table(settings));
    }

    /** The errors of all estimators in one setting; three in ten of the draws where there are many cells. */
    static Errors measure(Setting setting, Settings settings) {
        Truth truth = setting.truth();
        Multinomial p = Multinomial.of(truth.p());
        Multinomial q = Multinomial.of(truth.q());
        Errors errors = new Errors(ESTIMATORS.length);
        int draws = setting.cells() < MANY_CELLS ? settings.draws() : Math.max(1, settings.draws() * 3 / 10);
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = settings.random(setting, draw);
            long[] a = p.draw(setting.sizes().n(), random);
            long[] b = q.draw(setting.sizes().m(), random);
            errors.add(ESTIMATORS, estimator -> estimator.estimate(a, b).nats(), truth.nats());
        }
        return errors;
    }

    private static MarkdownTable table(String... names) {
        Stream<String> estimators = Arrays.stream(ESTIMATORS)
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new MarkdownTable(Stream.concat(Stream.of(names), estimators).toArray(String[]::new));
    }

    private static String relative(List<Result> results) {
        MarkdownTable table = table("settings");
        groups((name, which) -> {
            List<Errors> errors = chosen(results, which);
            table.row(name, Ratios.geometricMeans(errors, ESTIMATORS.length, STANDARD));
        });
        return table.toString();
    }

    private static String worst(List<Result> results) {
        MarkdownTable table = table("settings");
        groups((name, which) -> table.row(name, Ratios.worstToBest(chosen(results, which), ESTIMATORS.length)));
        return table.toString();
    }

    private interface Group {
        void accept(String name, Predicate<Setting> which);
    }

    private static void groups(Group group) {
        for (int cells : Setting.CELLS) {
            group.accept("K = " + cells, s -> s.cells() == cells);
        }
        for (int ratio : List.of(1, 10, 100)) {
            group.accept("sizes 1:" + ratio, s -> s.sizes().m() / s.sizes().n() == ratio);
        }
        for (double nats : Setting.TRUTHS) {
            group.accept(String.format(Locale.ROOT, "truth %.3g", nats), s -> s.nats() == nats);
        }
        group.accept("all", s -> true);
    }

    private static List<Errors> chosen(List<Result> results, Predicate<Setting> which) {
        return results.stream()
                .filter(r -> which.test(r.setting()))
                .map(Result::errors)
                .toList();
    }

    private static String absolute(List<Result> results) {
        MarkdownTable table = table("rows, K, truth");
        List<String> names =
                results.stream().map(r -> place(r.setting())).distinct().toList();
        for (String name : names) {
            List<Errors> errors = chosen(results, setting -> place(setting).equals(name));
            List<String> row = new ArrayList<>();
            for (int i = 0; i < ESTIMATORS.length; i++) {
                int estimator = i;
                double bias = errors.stream()
                        .mapToDouble(e -> e.bias(estimator))
                        .average()
                        .orElse(Double.NaN);
                double error = errors.stream()
                        .mapToDouble(e -> e.rootMeanSquare(estimator))
                        .average()
                        .orElse(Double.NaN);
                row.add(String.format(Locale.ROOT, "%.3g / %.3g", 1000 * bias, 1000 * error));
            }
            table.row(name, row);
        }
        return table.toString();
    }

    private static String place(Setting setting) {
        return String.format(Locale.ROOT, "%s, %d, %.3g", setting.sizes(), setting.cells(), setting.nats());
    }
}
