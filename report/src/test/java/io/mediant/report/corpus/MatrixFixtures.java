package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.compare.corpus.CorpusSide;
import io.mediant.compare.policy.PairPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Made matrices of corpora. */
final class MatrixFixtures {
    private MatrixFixtures() {}

    /** Corpora in two groups; the first two cannot be told apart. */
    static CorpusMatrix of(int count) {
        double[][] distances = new double[count][count];
        double[][] nulls = new double[count][count];
        List<CorpusSide> corpora = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            corpora.add(new CorpusSide("archive/year-" + (1990 + i), 12 * (i + 1), 10_000L * (i + 1), 900 + i));
            for (int j = 0; j < count; j++) {
                distances[i][j] = i == j ? 0 : (i % 2 == j % 2 ? 0.2 : 0.6) + 0.01 * Math.abs(i - j);
                nulls[i][j] = i == j ? 0 : i + j == 2 ? 0.3 : 0.1;
            }
        }
        List<Integer> order = new ArrayList<>();
        List<CorpusMatrix.Merge> merges = new ArrayList<>();
        int[] group = {-1, -1};
        for (int side = 0; side < 2; side++) {
            for (int i = side; i < count; i += 2) {
                order.add(i);
                if (group[side] < 0) {
                    group[side] = i;
                } else {
                    merges.add(new CorpusMatrix.Merge(group[side], i, 0.2 + 0.01 * i));
                    group[side] = count + merges.size() - 1;
                }
            }
        }
        if (count > 1) {
            merges.add(new CorpusMatrix.Merge(group[0], group[1], 0.65));
        }
        return new CorpusMatrix(
                "0.1.0",
                corpora,
                PairPolicy.defaults(),
                CorpusFixtures.WORDS,
                rows(distances),
                rows(nulls),
                order,
                merges);
    }

    private static List<List<Double>> rows(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
