package io.mediant.calibration.test;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.core.inference.dependence.GroupedCounts;
import io.mediant.testkit.MarkdownTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** False alarms between random halves of public data: hours of bike hire by day, and words of speeches by speech. */
public final class PublicDataStudy implements Study {
    private static final int COLUMN_CELLS = 16;
    private static final int RARE_WORD = 5;
    private static final String PARAGRAPH = System.lineSeparator().repeat(2);

    @Override
    public String name() {
        return "public-data";
    }

    @Override
    public String question() {
        return "How often do random halves of real data differ, by rows and by whole groups?";
    }

    @Override
    public String run(Settings settings) {
        List<Trial> trials = new ArrayList<>();
        StringBuilder absent = new StringBuilder();
        Path bike = settings.data().resolve("bike").resolve("hour.csv");
        if (Files.exists(bike)) {
            trials.addAll(bikeTrials(bike));
        } else {
            absent.append("Not measured, since it is not there: ").append(bike).append(PARAGRAPH);
        }
        Path speeches = settings.data().resolve("state-union");
        if (Files.isDirectory(speeches)) {
            trials.addAll(speechTrials(speeches));
        } else {
            absent.append("Not measured, since it is not there: ")
                    .append(speeches)
                    .append(PARAGRAPH);
        }
        MarkdownTable table = new MarkdownTable("test and data", "answered %", "at 1 %", "at 5 %", "at 10 %");
        for (Rejections result : settings.map(trials, trial -> trial.repeat(settings))) {
            table.row(
                    result.trial().toString(),
                    result.answeredPercent(),
                    result.percentAt1(),
                    result.percentAt5(),
                    result.percentAt10());
        }
        return absent + table.toString();
    }

    /** Rows of one data set: the group and the cell of each. */
    private static final class Grouped {
        private final String name;
        private final int groups;
        private final int cells;
        private final int[] group;
        private final int[] cell;

        Grouped(String name, int groups, int cells, int[] group, int[] cell) {
            this.name = name;
            this.groups = groups;
            this.cells = cells;
            this.group = group;
            this.cell = cell;
        }

        /** Whole groups dealt to two halves at random. */
        GroupedCounts halvesOfGroups(RandomGenerator random) {
            boolean[] first = half(groups, random);
            return counts(row -> first[group[row]], false);
        }

        /** Rows dealt to two halves at random, each row its own group. */
        GroupedCounts halvesOfRows(RandomGenerator random) {
            boolean[] first = half(group.length, random);
            return counts(row -> first[row], true);
        }

        private GroupedCounts counts(IntPredicate isFirst, boolean rowsApart) {
            GroupedCounts.Builder counts = GroupedCounts.builder(cells);
            for (int row = 0; row < group.length; row++) {
                int unit = rowsApart ? row : group[row];
                if (isFirst.test(row)) {
                    counts.addReference(unit, cell[row], 1);
                } else {
                    counts.addCurrent(unit, cell[row], 1);
                }
            }
            return counts.build();
        }

        private static boolean[] half(int size, RandomGenerator random) {
            boolean[] first = new boolean[size];
            int left = size / 2;
            for (int i = 0; i < size; i++) {
                first[i] = random.nextInt(size - i) < left;
                left -= first[i] ? 1 : 0;
            }
            return first;
        }

        List<Trial> trials(String unit) {
            return List.of(
                    new Trial(
                            "whole " + unit,
                            name + ", halves by " + unit,
                            random -> LevelTrials.grouped(halvesOfGroups(random), random)),
                    new Trial(
                            "rows, wrongly",
                            name + ", halves by " + unit,
                            random -> LevelTrials.byRows(halvesOfGroups(random), random)),
                    new Trial(
                            "rows",
                            name + ", halves by rows",
                            random -> LevelTrials.byRows(halvesOfRows(random), random)));
        }
    }

    private static List<Trial> bikeTrials(Path file) {
        List<String> lines = lines(file, StandardCharsets.UTF_8);
        List<String> names = List.of(lines.get(0).split(","));
        List<String[]> rows =
                lines.stream().skip(1).map(line -> line.split(",")).toList();
        Map<String, Integer> days = new HashMap<>();
        int[] day = rows.stream()
                .mapToInt(row -> days.computeIfAbsent(row[names.indexOf("dteday")], key -> days.size()))
                .toArray();
        List<Trial> trials = new ArrayList<>();
        for (String name : List.of("temp", "hum", "windspeed", "cnt")) {
            double[] values = rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row[names.indexOf(name)]))
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double[] cuts = new double[COLUMN_CELLS - 1];
            Arrays.setAll(cuts, i -> sorted[(i + 1) * sorted.length / COLUMN_CELLS]);
            trials.addAll(
                    new Grouped("bike " + name, days.size(), COLUMN_CELLS, day, Cells.of(values, cuts)).trials("days"));
        }
        return trials;
    }

    /** Words of at least five occurrences are cells; the others share one. */
    private static List<Trial> speechTrials(Path folder) {
        List<List<String>> speeches = new ArrayList<>();
        Map<String, Integer> occurrences = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            List<String> words = Stream.of(String.join(" ", lines(file, StandardCharsets.ISO_8859_1))
                            .toLowerCase(Locale.ROOT)
                            .split("[^a-z']+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            speeches.add(words);
            words.forEach(word -> occurrences.merge(word, 1, Integer::sum));
        }
        Map<String, Integer> cells = new HashMap<>();
        occurrences.forEach((word, count) -> {
            if (count >= RARE_WORD) {
                cells.put(word, cells.size() + 1);
            }
        });
        int words = speeches.stream().mapToInt(List::size).sum();
        int[] group = new int[words];
        int[] cell = new int[words];
        int next = 0;
        for (int speech = 0; speech < speeches.size(); speech++) {
            for (String word : speeches.get(speech)) {
                group[next] = speech;
                cell[next++] = cells.getOrDefault(word, 0);
            }
        }
        return new Grouped("words of " + speeches.size() + " speeches", speeches.size(), cells.size() + 1, group, cell)
                .trials("speeches");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file, Charset charset) {
        try {
            return Files.readAllLines(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
