package io.mediant.compare.corpus;

import io.mediant.compare.Progress;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.compare.table.Version;
import io.mediant.core.divergence.Dendrogram;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.inference.corpus.ChangePoints;
import io.mediant.core.inference.corpus.DocumentPermutation;
import io.mediant.data.DataException;
import io.mediant.data.text.Corpus;
import io.mediant.data.text.CorpusSet;
import io.mediant.data.text.DocumentInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares corpora: the entry for programs. */
public final class Corpora {
    private Corpora() {}

    /**
     * Compares two corpora.
     *
     * @param set two corpora over one vocabulary, the reference first
     * @throws IllegalArgumentException if there are not two
     * @throws DataException if one of them has no tokens
     */
    public static CorpusComparison compare(CorpusSet set, PairPolicy policy) {
        if (set.corpora().size() != 2) {
            throw new IllegalArgumentException(
                    "there are " + set.corpora().size() + " corpora; give two, or ask for the matrix of all");
        }
        set.corpora().forEach(Corpora::requireTokens);
        return new CorpusAnalysis(set, policy).comparison();
    }

    private static void requireTokens(Corpus corpus) {
        if (corpus.tokens() == 0) {
            throw new DataException(
                    "\"" + corpus.source() + "\" has no tokens",
                    "there is no text in it, or the tokenizer, the stop words or the patterns leave nothing of it",
                    "name other files, or choose another tokenizer");
        }
    }

    /**
     * Looks for changes along the documents of a corpus, in their order.
     *
     * @return the scan; empty where there are too few documents
     * @throws DataException if the corpus has no tokens
     */
    public static Optional<DocumentScan> scan(Corpus corpus, PairPolicy policy) {
        requireTokens(corpus);
        CorpusDocuments documents = new CorpusDocuments(corpus);
        ChangePoints points = ChangePoints.withDefaults()
                .withPermutations(policy.permutations())
                .withSeed(policy.seed());
        if (!(points.scan(documents) instanceof ChangePoints.Scan scan)) {
            return Optional.empty();
        }
        List<DocumentScan.Split> splits = scan.splits().stream()
                .map(split ->
                        new DocumentScan.Split(split.position(), split.divergence(), split.nullMean(), split.nullSd()))
                .toList();
        int best = 0;
        for (int i = 1; i < splits.size(); i++) {
            best = splits.get(i).ratio() > splits.get(best).ratio() ? i : best;
        }
        double level = Math.max(policy.falseDiscoveryRate(), 1.0 / (1 + policy.permutations()));
        return Optional.of(new DocumentScan(
                corpus.source(),
                corpus.documents().stream().map(DocumentInfo::name).toList(),
                splits,
                best,
                scan.p(),
                scan.permutations(),
                points.find(documents, level).stream()
                        .map(change -> new DocumentScan.Change(change.split().position(), change.p()))
                        .toList()));
    }

    /**
     * Compares several corpora, each with each.
     *
     * @param set two corpora or more
     * @throws DataException if one of them has no tokens
     */
    public static CorpusMatrix matrix(CorpusSet set, PairPolicy policy, Progress progress) {
        List<Corpus> corpora = set.corpora();
        corpora.forEach(Corpora::requireTokens);
        int n = corpora.size();
        double[][] distances = new double[n][n];
        double[][] nullDistances = new double[n][n];
        progress.stage(Progress.Stage.COMPARING, n * (n - 1) / 2);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double[] p = shares(corpora.get(i));
                double[] q = shares(corpora.get(j));
                distances[i][j] = Math.sqrt(JensenShannon.withDefaults().between(p, q) / Math.log(2));
                distances[j][i] = distances[i][j];
                nullDistances[i][j] = Math.sqrt(noise(corpora.get(i), corpora.get(j), policy) / Math.log(2));
                nullDistances[j][i] = nullDistances[i][j];
                progress.step(corpora.get(i).source() + " - " + corpora.get(j).source());
            }
        }
        Dendrogram tree = Dendrogram.of(distances);
        List<CorpusMatrix.Merge> merges = new ArrayList<>();
        tree.joins().forEach(join -> merges.add(new CorpusMatrix.Merge(join.left(), join.right(), join.height())));
        return new CorpusMatrix(
                Version.TEXT,
                corpora.stream().map(CorpusAnalysis::side).toList(),
                policy,
                Tokens.of(set.tokenization()),
                rows(distances),
                rows(nullDistances),
                Arrays.stream(tree.order()).boxed().toList(),
                merges);
    }

    private static List<List<Double>> rows(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private static double noise(Corpus a, Corpus b, PairPolicy policy) {
        return DocumentPermutation.withDefaults()
                                .withPermutations(policy.permutations())
                                .withSeed(policy.seed())
                                .test(new CorpusDocuments(a), new CorpusDocuments(b))
                        instanceof DocumentPermutation.Tested tested
                ? tested.nullMean()
                : CorpusAnalysis.tokenNoise(a, b, policy).mean();
    }

    static double[] shares(Corpus corpus) {
        long[] counts = corpus.counts();
        double[] shares = new double[counts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = counts[i] / (double) corpus.tokens();
        }
        return shares;
    }
}
