package io.mediant.compare.embedding;

import io.mediant.core.inference.cloud.CodebookCell;
import io.mediant.core.inference.cloud.QuantisedJensenShannon;
import io.mediant.data.vector.RowField;
import io.mediant.data.vector.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns counted cells into clusters with labels and examples. */
final class ClusterReader {
    private static final int LABELS = 3;

    private final Vectors reference;
    private final Vectors current;
    private final Illustrator pictures;

    ClusterReader(Vectors reference, Vectors current, Illustrator pictures) {
        this.reference = reference;
        this.current = current;
        this.pictures = pictures;
    }

    /** The place of each cell by falling contribution, from 1. */
    static int[] places(List<CodebookCell> cells) {
        int[] places = new int[cells.stream().mapToInt(CodebookCell::cell).max().orElse(-1) + 1];
        List<CodebookCell> sorted = sorted(cells);
        IntStream.range(0, sorted.size()).forEach(i -> places[sorted.get(i).cell()] = i + 1);
        return places;
    }

    private static List<CodebookCell> sorted(List<CodebookCell> cells) {
        return cells.stream()
                .sorted(Comparator.comparingDouble(CodebookCell::contribution).reversed())
                .toList();
    }

    CloudClusters read(QuantisedJensenShannon.Result found) {
        List<CodebookCell> sorted = sorted(found.cells());
        double nats = sorted.stream().mapToDouble(CodebookCell::contribution).sum();
        Map<Integer, Map<String, Integer>> labels = labels(found);
        List<CloudClusters.Cluster> clusters = new ArrayList<>();
        for (CodebookCell cell : sorted) {
            clusters.add(new CloudClusters.Cluster(
                    clusters.size() + 1,
                    cell.rowsReference(),
                    cell.rowsCurrent(),
                    cell.shareReference(),
                    cell.shareCurrent(),
                    cell.contribution(),
                    nats > 0 ? cell.contribution() / nats : 0,
                    cell.low(),
                    cell.high(),
                    cell.p(),
                    cell.q(),
                    mostFrequent(labels.getOrDefault(cell.cell(), Map.of())),
                    examples(cell)));
        }
        double plugIn = found.readings().stream()
                .mapToDouble(QuantisedJensenShannon.Reading::plugIn)
                .average()
                .orElse(0);
        double nullMean = found.readings().stream()
                .mapToDouble(QuantisedJensenShannon.Reading::nullMean)
                .average()
                .orElse(0);
        return new CloudClusters(
                plugIn, nullMean, found.spread(), found.readings().size(), clusters);
    }

    /** How often each label occurs in each cell, over all vectors of both sides. */
    private Map<Integer, Map<String, Integer>> labels(QuantisedJensenShannon.Result found) {
        Map<Integer, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Vectors side : List.of(reference, current)) {
            if (side.fields().contains(RowField.LABEL)) {
                int[] cells = found.codebook().cellsOf(side.points());
                for (int i = 0; i < side.size(); i++) {
                    Map<String, Integer> ofCell = counts.computeIfAbsent(cells[i], cell -> new LinkedHashMap<>());
                    side.value(RowField.LABEL, i).ifPresent(label -> ofCell.merge(label, 1, Integer::sum));
                }
            }
        }
        return counts;
    }

    private static List<CloudClusters.LabelShare> mostFrequent(Map<String, Integer> counts) {
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LABELS)
                .map(entry -> new CloudClusters.LabelShare(entry.getKey(), entry.getValue() / all))
                .toList();
    }

    private List<CloudClusters.Example> examples(CodebookCell cell) {
        List<CloudClusters.Example> examples = new ArrayList<>();
        cell.nearestReference().forEach(index -> examples.add(example(reference, false, index)));
        cell.nearestCurrent().forEach(index -> examples.add(example(current, true, index)));
        return examples;
    }

    private CloudClusters.Example example(Vectors side, boolean inCurrent, int index) {
        return new CloudClusters.Example(
                inCurrent,
                side.row(index),
                side.value(RowField.ID, index),
                side.value(RowField.LABEL, index),
                side.value(RowField.TEXT, index),
                pictures.picture(side, index));
    }
}
