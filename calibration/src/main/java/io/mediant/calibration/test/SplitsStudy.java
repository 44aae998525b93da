package io.mediant.calibration.test;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.table.Tables;
import io.mediant.testkit.MarkdownTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** False alarms of whole comparisons of tables, with a tolerance of next to nothing, so that drift means "not one law". */
public final class SplitsStudy implements Study {
    private static final double NO_TOLERANCE_BITS = 1e-6;
    private static final double DEFAULT_NATS = Policy.defaults().toleranceBitsOf("any") * Math.log(2);
    private static final int PERMUTATIONS = 199;
    private static final double LEVEL = 0.05;

    @Override
    public String name() {
        return "splits";
    }

    @Override
    public String question() {
        return "How often does a comparison of two tables of one law raise an alarm?";
    }

    /** Answers about one column, counted. */
    static final class Alarms {
        private int draws;
        private int small;
        private int drift;
        private int driftByDefault;
        private int intervals;
        private int aboveZero;

        void add(Compared answer) {
            boolean significant = answer.significance().q() <= LEVEL;
            double low =
                    answer.jsd().interval().map(interval -> interval.lowNats()).orElse(0.0);
            draws++;
            small += answer.significance().p() <= LEVEL ? 1 : 0;
            drift += significant && low > NO_TOLERANCE_BITS * Math.log(2) ? 1 : 0;
            driftByDefault += significant && low > DEFAULT_NATS ? 1 : 0;
            intervals += answer.jsd().interval().isPresent() ? 1 : 0;
            aboveZero += low > 0 ? 1 : 0;
        }

        double smallPercent() {
            return percent(small);
        }

        double aboveZeroPercent() {
            return percent(aboveZero);
        }

        double[] row() {
            return IntStream.of(small, drift, driftByDefault, aboveZero, intervals)
                    .mapToDouble(this::percent)
                    .toArray();
        }

        private double percent(int count) {
            return 100.0 * count / draws;
        }
    }

    /** Counts alarms by column. */
    static Map<String, Alarms> alarms(OneLaw law, Settings settings) {
        List<Integer> draws = IntStream.range(0, settings.draws()).boxed().toList();
        Map<String, Alarms> byColumn = new LinkedHashMap<>();
        for (List<Compared> columns : settings.map(draws, draw -> compare(law, settings, draw))) {
            for (Compared answer : columns) {
                byColumn.computeIfAbsent(answer.name(), name -> new Alarms()).add(answer);
            }
        }
        return byColumn;
    }

    private static List<Compared> compare(OneLaw law, Settings settings, int draw) {
        OneLaw.Sides sides = law.draw(settings.random(law, draw));
        Policy policy = Policy.defaults()
                .withTolerance(NO_TOLERANCE_BITS)
                .withPermutations(PERMUTATIONS)
                .withSeed(draw);
        try {
            Path reference = write(sides.head(), sides.reference());
            Path current = write(sides.head(), sides.current());
            List<Compared> compared = new ArrayList<>();
            for (ColumnComparison column :
                    Tables.compare(reference, current, policy).columns()) {
                if (column instanceof Compared answer) {
                    compared.add(answer);
                }
            }
            Files.delete(reference);
            Files.delete(current);
            return compared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(String head, List<String> rows) throws IOException {
        Path file = Files.createTempFile("mediant-splits-", ".csv");
        List<String> lines = new ArrayList<>(rows);
        lines.add(0, head);
        return Files.write(file, lines);
    }

    @Override
    public String run(Settings settings) {
        MarkdownTable table = new MarkdownTable(
                "column",
                "p at most 5 %",
                "drift, no tolerance",
                "drift, default tolerance",
                "interval above 0",
                "interval given");
        for (OneLaw law : OneLaw.values()) {
            alarms(law, settings).forEach((name, alarms) -> table.row(law + ": " + name, alarms.row()));
        }
        return table.toString();
    }
}
