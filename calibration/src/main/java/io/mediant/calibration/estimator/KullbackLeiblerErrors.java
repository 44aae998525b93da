package io.mediant.calibration.estimator;

import io.mediant.calibration.Settings;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Multinomial;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.inference.estimator.KullbackLeiblerEstimator;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The errors of the estimators of the Kullback-Leibler divergence where the truth is finite and small or middling. */
final class KullbackLeiblerErrors {
    private static final KullbackLeiblerEstimator[] ESTIMATORS = {
        KullbackLeiblerEstimator.plugIn(),
        KullbackLeiblerEstimator.firstOrder(),
        KullbackLeiblerEstimator.zhangGrabchak(),
        KullbackLeiblerEstimator.smoothed(0.5),
        KullbackLeiblerEstimator.smoothed(1)
    };
    private static final List<Double> TRUTHS = List.of(0.0, 0.01, 0.1);
    private static final List<Integer> CELLS = List.of(2, 10, 100);
    private static final int STANDARD = 2;

    private KullbackLeiblerErrors() {}

    static String table(Settings settings) {
        List<Setting> cases = new ArrayList<>();
        for (Sizes sizes : Sizes.ALL) {
            for (int cells : CELLS) {
                for (Base base : Base.values()) {
                    for (double nats : TRUTHS) {
                        cases.add(new Setting(sizes, cells, base, Spread.ALL, nats));
                    }
                }
            }
        }
        List<Errors> results = settings.map(cases, setting -> measure(setting, settings));
        MarkdownTable table = new MarkdownTable(
                "KL: settings where the plug-in is always finite, and all",
                "plug-in",
                "first order",
                "Zhang-Grabchak",
                "smoothed by 0.5",
                "smoothed by 1");
        for (double nats : TRUTHS) {
            List<Errors> chosen = new ArrayList<>();
            List<Errors> finite = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                if (cases.get(i).nats() == nats) {
                    chosen.add(results.get(i));
                    if (Double.isFinite(results.get(i).rootMeanSquare(0))) {
                        finite.add(results.get(i));
                    }
                }
            }
            String truth = String.format(Locale.ROOT, "JSD %.3g, ", nats);
            table.row(
                    truth + "finite (" + finite.size() + ")",
                    Ratios.geometricMeans(finite, ESTIMATORS.length, STANDARD));
            table.row(
                    truth + "all (" + chosen.size() + ")", Ratios.geometricMeans(chosen, ESTIMATORS.length, STANDARD));
        }
        return "KL(p‖q), root mean square error relative to the default's:"
                + System.lineSeparator()
                + System.lineSeparator()
                + table;
    }

    static Errors measure(Setting setting, Settings settings) {
        Truth truth = setting.truth();
        double nats = Divergences.kullbackLeibler(truth.p(), truth.q());
        Multinomial p = Multinomial.of(truth.p());
        Multinomial q = Multinomial.of(truth.q());
        Errors errors = new Errors(ESTIMATORS.length);
        for (int draw = 0; draw < settings.draws(); draw++) {
            RandomGenerator random = settings.random(setting, draw);
            long[] a = p.draw(setting.sizes().n(), random);
            long[] b = q.draw(setting.sizes().m(), random);
            errors.add(ESTIMATORS, estimator -> estimator.estimate(a, b).nats(), nats);
        }
        return errors;
    }
}
