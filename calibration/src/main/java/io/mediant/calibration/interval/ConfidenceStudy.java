package io.mediant.calibration.interval;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.testkit.MarkdownTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Coverage of the interval at other nominal levels than 95 %, at a few settings of the grid. */
public final class ConfidenceStudy implements Study {
    private static final double[] LEVELS = {0.8, 0.9, 0.95, 0.99};
    private static final List<Setting> SETTINGS = List.of(
            new Setting(new Sizes(50, 50), 10, Base.UNIFORM, Spread.ALL, 0.1),
            new Setting(new Sizes(500, 500), 2, Base.UNIFORM, Spread.ALL, 0.01),
            new Setting(new Sizes(500, 500), 10, Base.ZIPF, Spread.ALL, 0.1),
            new Setting(new Sizes(500, 500), 100, Base.UNIFORM, Spread.ALL, 0.1),
            new Setting(new Sizes(500, 5000), 100, Base.ZIPF, Spread.TENTH, 0.1),
            new Setting(new Sizes(5000, 5000), 100, Base.UNIFORM, Spread.ALL, 0.5),
            new Setting(new Sizes(5000, 5000), 10, Base.ZIPF, Spread.ALL, 0.99 * Math.log(2)),
            new Setting(new Sizes(5000, 5000), 1000, Base.ZIPF, Spread.ALL, 0.01));

    @Override
    public String name() {
        return "confidence";
    }

    @Override
    public String question() {
        return "Does the interval keep other levels than 95 % too? Columns: the nominal level; entries: coverage in percent and"
                + " median width in nats.";
    }

    @Override
    public String run(Settings settings) {
        List<List<String>> rows = settings.map(SETTINGS, setting -> row(setting, settings));
        MarkdownTable table =
                new MarkdownTable("rows; cells; shares; differences; truth", "80 %", "90 %", "95 %", "99 %");
        for (int i = 0; i < rows.size(); i++) {
            Setting s = SETTINGS.get(i);
            table.row(
                    String.format(
                            Locale.ROOT, "%s; %d; %s; %s; %.3g", s.sizes(), s.cells(), s.base(), s.spread(), s.nats()),
                    rows.get(i));
        }
        return String.format(
                Locale.ROOT,
                "%s%n%nStandard errors: %.1f, %.1f, %.1f and %.1f points.",
                table,
                settings.standardError(LEVELS[0]),
                settings.standardError(LEVELS[1]),
                settings.standardError(LEVELS[2]),
                settings.standardError(LEVELS[3]));
    }

    private static List<String> row(Setting setting, Settings settings) {
        return Arrays.stream(LEVELS)
                .mapToObj(level -> CoverageStudy.measure(
                        setting, JensenShannonInterval.withDefaults().withConfidence(level), settings))
                .map(one -> String.format(Locale.ROOT, "%.1f; %.2g", one.percent(), one.medianWidth()))
                .toList();
    }
}
