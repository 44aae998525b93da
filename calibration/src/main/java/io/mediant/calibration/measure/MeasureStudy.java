package io.mediant.calibration.measure;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Multinomial;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.inference.interval.MeasureEstimate;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Coverage of the intervals for total variation, Hellinger, Kullback-Leibler and Wasserstein-1. */
public final class MeasureStudy implements Study {
    private static final List<Sizes> SIZES = List.of(
            new Sizes(50, 50),
            new Sizes(500, 500),
            new Sizes(5000, 5000),
            new Sizes(50, 500),
            new Sizes(500, 5000),
            new Sizes(50, 5000),
            new Sizes(500, 50_000));
    private static final int MANY_CELLS = 1000;
    private static final double PROMISED = 0.93;

    private record Result(Setting setting, List<Tally> tallies) {}

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String question() {
        return "How often do the 95 % intervals for total variation, Hellinger, KL and Wasserstein-1 hold the truth, where they are given?";
    }

    @Override
    public String run(Settings settings) {
        List<Result> results = settings.map(grid(), setting -> new Result(setting, measure(setting, settings)));
        List<String> parts = new ArrayList<>();
        for (CellMeasures measure : CellMeasures.values()) {
            parts.add(
                    "Coverage % for " + measure.label()
                            + " by Jensen-Shannon divergence of the truth; uniform and Zipf bases pooled, differences in all cells / in a tenth:");
            parts.add(table(results, Arrays.asList(CellMeasures.values()).indexOf(measure)));
        }
        parts.add("Percentile bootstrap beside the interval:");
        parts.add(BootstrapComparison.table(settings));
        parts.add(WassersteinCoverage.table(settings));
        return String.join(System.lineSeparator() + System.lineSeparator(), parts);
    }

    static List<Setting> grid() {
        List<Setting> grid = new ArrayList<>();
        for (Sizes sizes : SIZES) {
            for (int cells : Setting.CELLS) {
                for (Spread spread : Spread.values()) {
                    for (Base base : Base.values()) {
                        for (double nats : Setting.TRUTHS) {
                            grid.add(new Setting(sizes, cells, base, spread, nats));
                        }
                    }
                }
            }
        }
        return grid;
    }

    /** What the interval of each measure did; three in ten of the draws where there are many cells. */
    static List<Tally> measure(Setting setting, Settings settings) {
        Truth truth = setting.truth();
        Multinomial p = Multinomial.of(truth.p());
        Multinomial q = Multinomial.of(truth.q());
        CellMeasures[] measures = CellMeasures.values();
        Tally[] tallies = new Tally[measures.length];
        Arrays.setAll(tallies, i -> new Tally());
        int draws = setting.cells() < MANY_CELLS ? settings.draws() : Math.max(1, settings.draws() * 3 / 10);
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = settings.random(setting, draw);
            long[] a = p.draw(setting.sizes().n(), random);
            long[] b = q.draw(setting.sizes().m(), random);
            for (int i = 0; i < measures.length; i++) {
                MeasureEstimate estimate = measures[i].estimate(a, b);
                tallies[i].add(
                        estimate.sufficient(), estimate.low(), estimate.high(), measures[i].of(truth.p(), truth.q()));
            }
        }
        return List.of(tallies);
    }

    private static String table(List<Result> results, int measure) {
        Stream<String> truths = Setting.TRUTHS.stream().map(nats -> String.format(Locale.ROOT, "%.3g", nats));
        MarkdownTable table =
                new MarkdownTable(Stream.concat(Stream.of("rows, K"), truths).toArray(String[]::new));
        for (Sizes sizes : SIZES) {
            for (int cells : Setting.CELLS) {
                List<String> row = new ArrayList<>();
                for (double nats : Setting.TRUTHS) {
                    row.add(pooled(results, sizes, cells, nats, Spread.ALL, measure) + " / "
                            + pooled(results, sizes, cells, nats, Spread.TENTH, measure));
                }
                table.row(sizes + ", " + cells, row);
            }
        }
        return table + System.lineSeparator() + System.lineSeparator() + summary(results, measure);
    }

    private static Tally pooled(List<Result> results, Sizes sizes, int cells, double nats, Spread spread, int measure) {
        Tally pooled = new Tally();
        for (Result result : results) {
            Setting setting = result.setting();
            if (setting.sizes().equals(sizes)
                    && setting.cells() == cells
                    && setting.nats() == nats
                    && setting.spread() == spread) {
                pooled.addAll(result.tallies().get(measure));
            }
        }
        return pooled;
    }

    /** How many settings are answered and which fall below 93 % by more than two standard errors. */
    private static String summary(List<Result> results, int measure) {
        Tally all = new Tally();
        int answered = 0;
        List<String> short93 = new ArrayList<>();
        for (Result result : results) {
            Tally tally = result.tallies().get(measure);
            all.addAll(tally);
            if (tally.answered() >= 0.5) {
                answered++;
                double error = Math.sqrt(PROMISED * (1 - PROMISED) / tally.given());
                if (tally.coverage() < PROMISED - 2 * error) {
                    short93.add(String.format(
                            Locale.ROOT,
                            "%s: %.0f (%.0f above the truth)",
                            result.setting(),
                            100 * tally.coverage(),
                            100 * tally.missedBelow()));
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "Answered in at least half of the draws: %d of %d settings; %.1f %% of all intervals given hold the truth. Clearly below 93 %%: %d.%n%n%s",
                answered,
                results.size(),
                100 * all.coverage(),
                short93.size(),
                String.join(
                        System.lineSeparator(),
                        short93.stream().map(s -> "- " + s).toList()));
    }
}
