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
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Coverage and width of the interval for the Jensen-Shannon divergence over the whole grid and, without tables, at five divergences between its last ones,
 * and how often it is refused.
 * Settings that fall short of 93 % at a level of 1 % each are drawn again, with another seed and four times the draws, and
 * listed with what came out.
 */
public final class CoverageStudy implements Study {
    private static final double LEAST = 0.93;
    private static final double MOST = 0.97;
    private static final double SUSPICION = 0.01;
    private static final double LARGEST_INNER_TRUTH = 0.55;
    private static final double SATURATED = 0.68;
    private static final List<Double> BETWEEN = List.of(0.6, 0.62, 0.64, 0.66, 0.68);

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String question() {
        return "How often does the 95 % interval for the Jensen-Shannon divergence hold the truth, where one is given?"
                + " Columns: the truth in nats; entries: coverage in percent and median width in nats of the intervals given, or in"
                + " brackets the percentage of draws with an interval where that is below 50.";
    }

    @Override
    public String run(Settings settings) {
        List<Coverage> results = measured(Setting.all(), settings);
        List<Coverage> between = measured(Setting.all(BETWEEN), settings);
        List<Coverage> all = Stream.concat(results.stream(), between.stream()).toList();
        List<Setting> suspects = all.stream()
                .filter(one -> one.isAnswered() && one.probabilityOfFewer(LEAST) < SUSPICION)
                .map(Coverage::setting)
                .toList();
        Settings again = new Settings(4 * settings.draws(), settings.seed() + 1, settings.threads());
        List<Coverage> repeated = measured(suspects, again);
        return String.format(
                "%s%s%n%n%s%n%n%s",
                new CoverageTables(results),
                counts(all, settings),
                Prototype.load().comparedWith(results),
                suspects(repeated));
    }

    private static List<Coverage> measured(List<Setting> list, Settings settings) {
        return settings.map(list, setting -> measure(setting, JensenShannonInterval.withDefaults(), settings));
    }

    static Coverage measure(Setting setting, JensenShannonInterval interval, Settings settings) {
        Truth truth = setting.truth();
        Multinomial p = Multinomial.of(truth.p());
        Multinomial q = Multinomial.of(truth.q());
        Coverage.Builder coverage = new Coverage.Builder(setting);
        for (int draw = 0; draw < settings.draws(); draw++) {
            RandomGenerator random = settings.random(setting, draw);
            long[] a = p.draw(setting.sizes().n(), random);
            long[] b = q.draw(setting.sizes().m(), random);
            IntervalEstimate estimate = interval.estimate(a, b);
            coverage.add(estimate, truth.nats());
        }
        return coverage.build();
    }

    private static String counts(List<Coverage> results, Settings settings) {
        MarkdownTable table = new MarkdownTable(
                "truth",
                "settings",
                "answered",
                "pooled coverage %",
                "below 93",
                "93 to 97",
                "above 97",
                "clearly below",
                "clearly above");
        row(table, "0", results, setting -> setting.nats() == 0);
        row(table, "0.001 to 0.5", results, setting -> setting.nats() > 0 && setting.nats() < LARGEST_INNER_TRUTH);
        row(table, "0.6 to 0.68", results, setting -> BETWEEN.contains(setting.nats()));
        row(table, "0.99 ln 2", results, setting -> setting.nats() > SATURATED && !BETWEEN.contains(setting.nats()));
        Coverage[] partly = results.stream()
                .filter(one -> one.answered() > 0 && !one.isAnswered())
                .toArray(Coverage[]::new);
        return String.format(
                Locale.ROOT,
                "%s%n%nAnswered: an interval in at least half of the draws. Clearly: a one-sided binomial test against 93 or 97 %% at a"
                        + " level of 0.1 %%. Standard error of a coverage of 95 %%: %.1f points."
                        + " Settings with an interval in some, but less than half of the draws: %d, pooled coverage %.1f %%.",
                table,
                settings.standardError(0.95),
                partly.length,
                pooled(List.of(partly)));
    }

    private static void row(MarkdownTable table, String name, List<Coverage> all, Predicate<Setting> chosen) {
        List<Coverage> group =
                all.stream().filter(one -> chosen.test(one.setting())).toList();
        List<Coverage> answered = group.stream().filter(Coverage::isAnswered).toList();
        table.row(
                name,
                List.of(
                        "" + group.size(),
                        "" + answered.size(),
                        String.format(Locale.ROOT, "%.1f", pooled(answered)),
                        "" + count(answered, one -> one.percent() < 100 * LEAST),
                        "" + count(answered, one -> one.percent() >= 100 * LEAST && one.percent() <= 100 * MOST),
                        "" + count(answered, one -> one.percent() > 100 * MOST),
                        "" + count(answered, one -> one.probabilityOfFewer(LEAST) < 0.001),
                        "" + count(answered, one -> one.probabilityOfMore(MOST) < 0.001)));
    }

    private static long count(List<Coverage> results, Predicate<Coverage> chosen) {
        return results.stream().filter(chosen).count();
    }

    private static double pooled(List<Coverage> results) {
        double answered = results.stream().mapToInt(Coverage::answered).sum();
        return 100 * results.stream().mapToInt(Coverage::held).sum() / answered;
    }

    private static String suspects(List<Coverage> repeated) {
        if (repeated.isEmpty()) {
            return "No setting fell short of 93 % at a level of 1 %.";
        }
        MarkdownTable table = new MarkdownTable(
                "drawn again: rows; cells; shares; differences; truth", "draws", "answered", "coverage %");
        for (Coverage one : repeated) {
            Setting s = one.setting();
            table.row(
                    String.format(
                            Locale.ROOT, "%s; %d; %s; %s; %.3g", s.sizes(), s.cells(), s.base(), s.spread(), s.nats()),
                    List.of("" + one.draws(), "" + one.answered(), String.format(Locale.ROOT, "%.1f", one.percent())));
        }
        return table.toString();
    }
}
