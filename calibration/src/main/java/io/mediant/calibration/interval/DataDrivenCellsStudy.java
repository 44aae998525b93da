package io.mediant.calibration.interval;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.calibration.grid.Sizes;
import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Jsd;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.table.Tables;
import io.mediant.testkit.MarkdownTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Coverage where the cells are cut by the rows that are then counted, as {@link Tables#compare} does with a column of numbers:
 * against the divergence of the populations in the very cells that were cut, and against that of the populations themselves.
 * A draw is a column of a generated table. A quarter of the draws is made.
 */
public final class DataDrivenCellsStudy implements Study {
    private static final int PERMUTATIONS = 19;
    private static final List<Sizes> SIZES = List.of(new Sizes(200, 200), new Sizes(2000, 2000), new Sizes(500, 5000));
    private static final List<Population> POPULATIONS = List.of(
            Population.normal("normal, equal", 0, 1, 0),
            Population.normal("normal, shifted by 0.1 sd", 0.1, 1, 0),
            Population.normal("normal, shifted by 0.35 sd", 0.35, 1, 0),
            Population.normal("normal, shifted by 1.5 sd", 1.5, 1, 0),
            Population.normal("normal, sd 1.5 times", 0, 1.5, 0),
            Population.exponential("exponential, mean 1.5 times", 1.5),
            Population.normal("normal, rounded to sd/2, equal", 0, 1, 0.5),
            Population.normal("normal, rounded to sd/2, shifted by 0.35 sd", 0.35, 1, 0.5));

    private record Case(Population population, Sizes sizes) {
        @Override
        public String toString() {
            return population.name() + "; " + sizes;
        }
    }

    @Override
    public String name() {
        return "data-driven-cells";
    }

    @Override
    public String question() {
        return "Does the 95 % interval hold where the cells are cut by the same rows? Coverage in percent of the populations'"
                + " divergence in the cells that were cut, and of the divergence of their densities; intervals that exclude 0, and that"
                + " lie above the default tolerance of 0.02 bits, in percent of the draws.";
    }

    @Override
    public String run(Settings settings) {
        Settings fewer = new Settings(Math.max(1, settings.draws() / 4), settings.seed(), settings.threads());
        List<Case> cases = new ArrayList<>();
        for (Population population : POPULATIONS) {
            SIZES.forEach(sizes -> cases.add(new Case(population, sizes)));
        }
        List<List<String>> rows = fewer.map(cases, one -> row(one, fewer));
        MarkdownTable table = new MarkdownTable(
                "populations; rows",
                "JSD, nats",
                "cells",
                "intervals given",
                "coverage, in the cells",
                "coverage, densities",
                "excludes 0",
                "above tolerance");
        for (int i = 0; i < rows.size(); i++) {
            table.row(cases.get(i).toString(), rows.get(i));
        }
        return String.format(
                Locale.ROOT,
                "%s%n%n%d draws each; standard error of 95 %%: %.1f points.",
                table,
                fewer.draws(),
                fewer.standardError(0.95));
    }

    private static List<String> row(Case one, Settings settings) {
        double density = one.population().nats();
        double tolerance = Policy.defaults().toleranceBits() * Math.log(2);
        int given = 0;
        int inCells = 0;
        int ofDensities = 0;
        int above0 = 0;
        int aboveTolerance = 0;
        double cells = 0;
        for (Compared column : columns(one, settings)) {
            cells += column.cells().size();
            if (column.jsd().interval().isPresent()) {
                Jsd.Interval interval = column.jsd().interval().get();
                given++;
                inCells += holds(interval, one.population().nats(ends(column.cells())));
                ofDensities += holds(interval, density);
                above0 += interval.lowNats() > 0 ? 1 : 0;
                aboveTolerance += interval.lowNats() > tolerance ? 1 : 0;
            }
        }
        return List.of(
                String.format(Locale.ROOT, "%.4f", density),
                percentOrCount("%.0f", cells / settings.draws()),
                percentOrCount("%.0f", 100.0 * given / settings.draws()),
                percentOrCount("%.0f", 100.0 * inCells / given),
                percentOrCount("%.0f", 100.0 * ofDensities / given),
                percentOrCount("%.0f", 100.0 * above0 / settings.draws()),
                percentOrCount("%.0f", 100.0 * aboveTolerance / settings.draws()));
    }

    private static String percentOrCount(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private static int holds(Jsd.Interval interval, double truth) {
        return interval.lowNats() <= truth + 1e-12 && truth <= interval.highNats() + 1e-12 ? 1 : 0;
    }

    /** The upper ends of all interval cells but the last. */
    private static double[] ends(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.type() == Cell.Type.INTERVAL)
                .limit(cells.size() - 1)
                .mapToDouble(Cell::high)
                .toArray();
    }

    private static List<Compared> columns(Case one, Settings settings) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("mediant-calibration");
            Path reference = folder.resolve("reference.csv");
            Path current = folder.resolve("current.csv");
            write(reference, one, true, settings);
            write(current, one, false, settings);
            Policy policy = Policy.defaults().withPermutations(PERMUTATIONS);
            return Tables.compare(reference, current, policy).columns().stream()
                    .map(DataDrivenCellsStudy::compared)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private static Compared compared(ColumnComparison column) {
        if (column instanceof Compared compared) {
            return compared;
        }
        throw new IllegalStateException("column " + column.name() + " was not compared");
    }

    private static void write(Path file, Case one, boolean ofReference, Settings settings) throws IOException {
        int columns = settings.draws();
        RandomGenerator random = settings.random(one.toString() + ofReference, 0);
        int rows = ofReference ? one.sizes().n() : one.sizes().m();
        List<String> lines = new ArrayList<>();
        lines.add(IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(",")));
        for (int row = 0; row < rows; row++) {
            lines.add(IntStream.range(0, columns)
                    .mapToObj(i -> Double.toString(one.population().draw(ofReference, random)))
                    .collect(Collectors.joining(",")));
        }
        Files.write(file, lines);
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve("reference.csv"));
            Files.deleteIfExists(folder.resolve("current.csv"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
