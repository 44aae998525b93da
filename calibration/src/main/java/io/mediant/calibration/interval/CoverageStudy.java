package io.mediant.calibration.interval;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.calibration.grid.Multinomial;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.testkit.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Coverage and width of the interval for the Jensen-Shannon divergence, and how often it is refused. */
public final class CoverageStudy implements Study {
    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String question() {
        return "How often does the 95 % interval for the Jensen-Shannon divergence hold the truth, where one is given?";
    }

    @Override
    public String run(Settings settings) {
        List<Coverage> results = settings.map(Setting.all(), setting -> measure(setting, settings));
        MarkdownTable table = new MarkdownTable("setting", "answered %", "coverage %", "median width");
        for (Coverage result : results) {
            table.row(
                    result.setting().toString(),
                    result.answeredPercent(),
                    result.coveragePercent(),
                    result.medianWidth());
        }
        return String.format(Locale.ROOT, "%s", table);
    }

    static Coverage measure(Setting setting, Settings settings) {
        Truth truth = setting.truth();
        Multinomial p = Multinomial.of(truth.p());
        Multinomial q = Multinomial.of(truth.q());
        Coverage.Builder coverage = new Coverage.Builder(setting);
        for (int draw = 0; draw < settings.draws(); draw++) {
            RandomGenerator random = settings.random(setting, draw);
            long[] a = p.draw(setting.sizes().n(), random);
            long[] b = q.draw(setting.sizes().m(), random);
            IntervalEstimate estimate = JensenShannonInterval.withDefaults().estimate(a, b);
            coverage.add(estimate, truth.nats());
        }
        return coverage.build();
    }
}
