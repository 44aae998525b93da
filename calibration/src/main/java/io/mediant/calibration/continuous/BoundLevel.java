package io.mediant.calibration.continuous;

import io.mediant.calibration.Settings;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.continuous.ClassifierBound;
import io.mediant.core.inference.continuous.ClassifierFamily;
import io.mediant.core.inference.continuous.NeighbourVotes;
import io.mediant.core.inference.continuous.RidgeLogistic;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How often the lower limit of a {@link ClassifierBound} exceeds 0 where both samples come from one standard normal law; it promises 5 % at most. */
final class BoundLevel {
    private static final List<Integer> DIMENSIONS = List.of(1, 5);
    private static final List<Integer> ROWS = List.of(50, 200, 500);
    private static final int TIMES_DRAWS = 4;

    enum Judge {
        LOGISTIC("ridge logistic") {
            @Override
            ClassifierFamily family() {
                return RidgeLogistic.linear();
            }
        },
        VOTES("neighbours' votes") {
            @Override
            ClassifierFamily family() {
                return NeighbourVotes.withDefaults();
            }
        };

        private final String title;

        Judge(String title) {
            this.title = title;
        }

        abstract ClassifierFamily family();
    }

    /** One setting: rows of the reference and of the current side. */
    record Case(Judge judge, int dimension, int reference, int current) {}

    private BoundLevel() {}

    static String table(Settings settings) {
        List<Case> cases = new ArrayList<>();
        for (Judge judge : Judge.values()) {
            for (int dimension : DIMENSIONS) {
                for (int rows : ROWS) {
                    cases.add(new Case(judge, dimension, rows, rows));
                }
                cases.add(new Case(judge, dimension, ROWS.get(0), ROWS.get(ROWS.size() - 1)));
            }
        }
        int draws = TIMES_DRAWS * settings.draws();
        List<Integer> exceeding = settings.map(cases, one -> exceeding(one, draws, settings));
        MarkdownTable table = new MarkdownTable("judge", "dimensions", "rows", "lower limit above 0, %");
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            table.row(
                    one.judge().title,
                    List.of(
                            String.valueOf(one.dimension()),
                            one.reference() + ", " + one.current(),
                            String.format(Locale.ROOT, "%.1f", 100.0 * exceeding.get(i) / draws)));
        }
        return "False alarms of the bound's lower limit of 95 % confidence, of " + draws
                + " pairs of samples from one law:"
                + System.lineSeparator()
                + System.lineSeparator()
                + table;
    }

    static int exceeding(Case one, int draws, Settings settings) {
        int exceeding = 0;
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = settings.random(one, draw);
            PointCloud p = ContinuousStudy.normal(one.reference(), one.dimension(), 0, random);
            PointCloud q = ContinuousStudy.normal(one.current(), one.dimension(), 0, random);
            double lower = ClassifierBound.withDefaults()
                    .between(p, q, one.judge().family(), draw)
                    .lower();
            exceeding += lower > 0 ? 1 : 0;
        }
        return exceeding;
    }
}
