package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.compare.corpus.CorpusSide;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.List;
import java.util.Locale;

/** What is said about many corpora. */
final class MatrixSentences {

    private MatrixSentences() {}

    static String title(CorpusMatrix matrix, Texts texts) {
        return texts.plural("matrix.title", matrix.corpora().size());
    }

    /** The closest and the farthest pair. */
    static String extremes(CorpusMatrix matrix, Texts texts) {
        int count = matrix.corpora().size();
        if (count < 2) {
            return texts.get("matrix.single");
        }
        int[] near = {0, 1};
        int[] far = {0, 1};
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (distance(matrix, i, j) < distance(matrix, near[0], near[1])) {
                    near = new int[] {i, j};
                }
                if (distance(matrix, i, j) > distance(matrix, far[0], far[1])) {
                    far = new int[] {i, j};
                }
            }
        }
        return texts.get(
                "matrix.closest",
                "a",
                name(matrix, near[0], texts),
                "b",
                name(matrix, near[1], texts),
                "distance",
                number(distance(matrix, near[0], near[1])),
                "c",
                name(matrix, far[0], texts),
                "d",
                name(matrix, far[1], texts),
                "far",
                number(distance(matrix, far[0], far[1])));
    }

    private static String name(CorpusMatrix matrix, int corpus, Texts texts) {
        return texts.get("quote", "text", Untrusted.shown(names(matrix).get(corpus), 40));
    }

    /** The corpora's names without the folders that all of them are in. */
    static List<String> names(CorpusMatrix matrix) {
        List<String> sources = matrix.corpora().stream().map(CorpusSide::source).toList();
        int shared = shared(sources);
        return sources.stream().anyMatch(source -> source.length() == shared)
                ? sources
                : sources.stream().map(source -> source.substring(shared)).toList();
    }

    /** Length of the folders that all sources begin with. */
    private static int shared(List<String> sources) {
        if (sources.size() < 2) {
            return 0;
        }
        String first = sources.get(0);
        int shared = first.lastIndexOf('/') + 1;
        for (String source : sources) {
            while (!source.startsWith(first.substring(0, shared))) {
                shared = first.lastIndexOf('/', shared - 2) + 1;
            }
        }
        return shared;
    }

    static double distance(CorpusMatrix matrix, int i, int j) {
        return matrix.distances().get(i).get(j);
    }

    static double nullDistance(CorpusMatrix matrix, int i, int j) {
        return matrix.nullDistances().get(i).get(j);
    }

    /** Whether two corpora are no farther apart than chance alone gives. */
    static boolean isChance(CorpusMatrix matrix, int i, int j) {
        return i != j && distance(matrix, i, j) <= nullDistance(matrix, i, j);
    }

    /** A distance with two decimals. */
    static String number(double distance) {
        return Double.isNaN(distance) ? Numbers.NONE : String.format(Locale.ROOT, "%.2f", distance);
    }
}
