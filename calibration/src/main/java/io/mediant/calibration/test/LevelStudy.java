package io.mediant.calibration.test;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.testkit.MarkdownTable;
import java.util.List;
import java.util.Locale;

/** False alarms of every test on offer, at nominal 1, 5 and 10 %. */
public final class LevelStudy implements Study {
    @Override
    public String name() {
        return "levels";
    }

    @Override
    public String question() {
        return "How often do tests reject at p of at most 0.01, 0.05 and 0.1 where both sides come from one law?";
    }

    @Override
    public String run(Settings settings) {
        StringBuilder text = new StringBuilder();
        section(text, "Independent rows of numbers", LevelTrials.ofNumbers(), settings);
        section(text, "Points", LevelTrials.ofClouds(), settings);
        section(text, "Cells", LevelTrials.ofCounts(), settings);
        section(
                text,
                "Divergence at the tolerance (\"stable\" is the false alarm)",
                LevelTrials.ofEquivalence(),
                settings);
        section(text, "Rows in groups", LevelTrials.ofGroups(), settings);
        section(text, "Rows in time", LevelTrials.ofTime(), settings);
        section(text, "Where fixed thresholds fail", LevelTrials.ofNamedFaults(), settings);
        return text.append(String.format(
                        Locale.ROOT,
                        "Standard error: %.2f points at 1 %%, %.2f at 5 %%, %.2f at 10 %%.",
                        settings.standardError(0.01),
                        settings.standardError(0.05),
                        settings.standardError(0.1)))
                .toString();
    }

    private static void section(StringBuilder text, String title, List<Trial> trials, Settings settings) {
        MarkdownTable table = new MarkdownTable("test and data", "answered %", "at 1 %", "at 5 %", "at 10 %");
        for (Rejections result : settings.map(trials, trial -> trial.repeat(settings))) {
            table.row(
                    result.trial().toString(),
                    result.answeredPercent(),
                    result.percentAt1(),
                    result.percentAt5(),
                    result.percentAt10());
        }
        text.append(String.format(Locale.ROOT, "#### %s%n%n%s%n%n", title, table));
    }
}
