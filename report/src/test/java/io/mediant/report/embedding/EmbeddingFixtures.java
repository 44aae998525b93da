package io.mediant.report.embedding;

import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import io.mediant.compare.embedding.CloudTest;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.EmbeddingFinding;
import io.mediant.compare.embedding.EmbeddingNotice;
import io.mediant.compare.embedding.JudgeBound;
import java.util.List;
import java.util.stream.IntStream;

/** Comparisons of embeddings with made numbers; contributions and shares are computed from counts. */
final class EmbeddingFixtures {

    static final String HOSTILE = "<script>alert(1)</script>\"'><img onerror=x>\u001b[31m\n\u202eevil";

    private static final double BIT = Math.log(2);

    private static final List<EmbeddingComparison> ALL =
            List.of(drift(), stable(), tiny(), undecided(), few(), pinned(), hostile());

    private EmbeddingFixtures() {}

    /** One of each kind. */
    static List<EmbeddingComparison> all() {
        return ALL;
    }

    /** Pictures of digits, of which some kinds became more frequent: with everything that a comparison can have. */
    static EmbeddingComparison drift() {
        return new EmbeddingDraft("digits/train.npy", "digits/today.npy", 3823, 1797, 64).made();
    }

    /** Two samples of one source. */
    static EmbeddingComparison stable() {
        EmbeddingDraft draft =
                new EmbeddingDraft("users/week-40.parquet", "users/week-41.parquet", 20_000, 20_000, 128);
        draft.status = Status.STABLE;
        draft.bound = bound(-0.0004, 0.0009, -0.0025, 0.0011, 0.503, 0.502);
        draft.tests = tests(0.41, 0.22, 0.63);
        draft.findings = List.of(
                new EmbeddingFinding.NothingSeen(),
                new EmbeddingFinding.MovedClusters(0, 27),
                new EmbeddingFinding.DifferentDimensions(0, 128));
        draft.notices = List.of();
        draft.difference = 0;
        draft.shift = 0.02;
        draft.pictures = false;
        return draft.made();
    }

    /** A real difference below the tolerance. */
    static EmbeddingComparison tiny() {
        EmbeddingDraft draft = new EmbeddingDraft("a.safetensors", "b.safetensors", 50_000, 50_000, 384);
        draft.status = Status.STABLE;
        draft.bound = bound(0.0061, 0.0009, 0.0040, 0.0082, 0.552, 0.536);
        draft.findings = List.of(new EmbeddingFinding.RealButTiny(), new EmbeddingFinding.MovedClusters(1, 27));
        draft.difference = 0.15;
        draft.pictures = false;
        return draft.made();
    }

    /** Too uncertain for either answer. */
    static EmbeddingComparison undecided() {
        EmbeddingDraft draft = new EmbeddingDraft("a.npy", "b.npy", 900, 700, 32);
        draft.status = Status.INCONCLUSIVE;
        draft.bound = bound(0.024, 0.012, 0.004, 0.052, 0.59, 0.561);
        draft.tests = tests(0.03, 0.08, 0.11);
        draft.findings = List.of(new EmbeddingFinding.Undecided());
        draft.pictures = false;
        draft.difference = 0.3;
        return draft.made();
    }

    /** Few vectors in many dimensions: no clusters, no MAUVE; tests see what judges do not. */
    static EmbeddingComparison few() {
        EmbeddingDraft draft = new EmbeddingDraft("few-a.csv", "few-b.csv", 40, 31, 768);
        draft.status = Status.INCONCLUSIVE;
        draft.regime = Regime.TOO_LITTLE_DATA;
        draft.bound = bound(0.01, 0.07, -0.12, 0.14, 0.55, 0.52);
        draft.tests = tests(0.4, 0.004, 0.012);
        draft.findings = List.of(new EmbeddingFinding.SeenByTestsOnly());
        draft.notices = List.of(new EmbeddingNotice.FewRowsForDimensions(31, 768));
        draft.clusters = 0;
        draft.directions = List.of();
        return draft.made();
    }

    /** Clouds that share nothing. */
    static EmbeddingComparison pinned() {
        EmbeddingDraft draft = new EmbeddingDraft("语料/训练.parquet", "语料/今天.parquet", 20_000, 20_000, 768);
        draft.regime = Regime.PINNED;
        draft.bound = bound(0.981, 0.002, 0.976, 0.985, 0.9999, 0.998);
        draft.tests = tests(0.001, 0.001, 0.001);
        draft.findings = List.of(new EmbeddingFinding.Separable(3.21), new EmbeddingFinding.MovedClusters(27, 27));
        draft.difference = 40;
        draft.shift = 10.35;
        draft.pictures = false;
        draft.texts = true;
        return draft.made();
    }

    /** Names, labels, texts and pictures that try to be markup, commands and formulas. */
    static EmbeddingComparison hostile() {
        EmbeddingDraft draft = new EmbeddingDraft(HOSTILE, "=cmd|' /C calc'!A0", 500, 400, 16);
        draft.labels = List.of(HOSTILE, "=1+1", "a|b`c`@user", "שלום", "x".repeat(5000), "{value}", "\"q\",\n");
        draft.hostile = true;
        draft.texts = true;
        draft.notices = List.of(
                new EmbeddingNotice.DroppedRows(HOSTILE, 9, List.of(1L, 2L)),
                new EmbeddingNotice.Sampled(HOSTILE, 500, 400, 7));
        return draft.made();
    }

    /** As many vectors, dimensions, clusters and large pictures as one may meet. */
    static EmbeddingComparison large() {
        EmbeddingDraft draft = new EmbeddingDraft("large/a.npy", "large/b.npy", 2_000_000, 3_000_000, 4096);
        draft.clusters = 300;
        draft.mapPoints = 20_000;
        draft.pictureSide = 64;
        draft.texts = true;
        draft.labels =
                IntStream.range(0, 300).mapToObj(i -> "标签".repeat(90) + i).toList();
        return draft.made();
    }

    static JudgeBound bound(double bits, double error, double low, double high, double auc, double accuracy) {
        return new JudgeBound(
                bits * BIT,
                error * BIT,
                low * BIT,
                0.95,
                high * BIT,
                "regularised discriminant analysis",
                List.of(
                        new JudgeBound.Family("regularised discriminant analysis", bits * BIT, 4),
                        new JudgeBound.Family("ridge logistic", (bits - 0.011) * BIT, 1),
                        new JudgeBound.Family("nearest neighbours", (bits - 0.03) * BIT, 0)),
                auc,
                accuracy,
                5,
                3058);
    }

    static List<CloudTest> tests(double judge, double kernels, double energy) {
        return List.of(
                new CloudTest(CloudTest.Kind.JUDGE, 11.2, judge, Math.min(1, judge * 1.5), 0, 3823, 1797),
                new CloudTest(CloudTest.Kind.KERNELS, 5.4, kernels, Math.min(1, kernels * 1.5), 999, 1797, 1797),
                new CloudTest(CloudTest.Kind.ENERGY, 0.61, energy, Math.min(1, energy * 1.5), 999, 1797, 1797));
    }
}
