package io.mediant.report.embedding;

import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import io.mediant.compare.embedding.CloudClusters;
import io.mediant.compare.embedding.CloudDistances;
import io.mediant.compare.embedding.CloudMap;
import io.mediant.compare.embedding.CloudOverlap;
import io.mediant.compare.embedding.CloudSide;
import io.mediant.compare.embedding.CloudTest;
import io.mediant.compare.embedding.DimensionRow;
import io.mediant.compare.embedding.Direction;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.EmbeddingFinding;
import io.mediant.compare.embedding.EmbeddingNotice;
import io.mediant.compare.embedding.JudgeBound;
import io.mediant.compare.embedding.MauveScore;
import io.mediant.compare.embedding.RowScores;
import io.mediant.compare.policy.PairPolicy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Comparisons of embeddings with made numbers; contributions and shares are computed from counts. */
final class EmbeddingFixtures {

    static final String HOSTILE = "<script>alert(1)</script>\"'><img onerror=x>\u001b[31m\n\u202eevil";

    private static final double BIT = Math.log(2);
    private static final int PICTURED = 30;

    private static final List<EmbeddingComparison> ALL =
            List.of(drift(), stable(), tiny(), undecided(), few(), pinned(), hostile());

    private EmbeddingFixtures() {}

    /** One of each kind. */
    static List<EmbeddingComparison> all() {
        return ALL;
    }

    /** Pictures of digits, of which some kinds became more frequent: with everything that a comparison can have. */
    static EmbeddingComparison drift() {
        return new Draft("digits/train.npy", "digits/today.npy", 3823, 1797, 64).made();
    }

    /** Two samples of one source. */
    static EmbeddingComparison stable() {
        Draft draft = new Draft("users/week-40.parquet", "users/week-41.parquet", 20_000, 20_000, 128);
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
        Draft draft = new Draft("a.safetensors", "b.safetensors", 50_000, 50_000, 384);
        draft.status = Status.STABLE;
        draft.bound = bound(0.0061, 0.0009, 0.0040, 0.0082, 0.552, 0.536);
        draft.findings = List.of(new EmbeddingFinding.RealButTiny(), new EmbeddingFinding.MovedClusters(1, 27));
        draft.difference = 0.15;
        draft.pictures = false;
        return draft.made();
    }

    /** Too uncertain for either answer. */
    static EmbeddingComparison undecided() {
        Draft draft = new Draft("a.npy", "b.npy", 900, 700, 32);
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
        Draft draft = new Draft("few-a.csv", "few-b.csv", 40, 31, 768);
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
        Draft draft = new Draft("语料/训练.parquet", "语料/今天.parquet", 20_000, 20_000, 768);
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
        Draft draft = new Draft(HOSTILE, "=cmd|' /C calc'!A0", 500, 400, 16);
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
        Draft draft = new Draft("large/a.npy", "large/b.npy", 2_000_000, 3_000_000, 4096);
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

    /** What a comparison is made from; the defaults are those of {@link #drift()}. */
    private static final class Draft {
        private final Random random = new Random(7);
        private final CloudSide reference;
        private final CloudSide current;
        Status status = Status.DRIFT;
        Regime regime = Regime.INFORMATIVE;
        JudgeBound bound = bound(0.1352, 0.0081, 0.1219, 0.1485, 0.742, 0.683);
        List<CloudTest> tests = tests(1e-9, 0.001, 0.001);
        List<EmbeddingFinding> findings = List.of(
                new EmbeddingFinding.MovedClusters(9, 27),
                new EmbeddingFinding.ShiftedMean(-1.24),
                new EmbeddingFinding.ChangedSpread(1.43),
                new EmbeddingFinding.DifferentDimensions(41, 62));
        List<EmbeddingNotice> notices = List.of(
                new EmbeddingNotice.DroppedRows("digits/today.npy", 7, List.of(12L, 190L, 1204L)),
                new EmbeddingNotice.Sampled("digits/train.npy", 48_000, 3823, 42),
                new EmbeddingNotice.SharedVectors(2),
                new EmbeddingNotice.ConstantDimensions(2));
        List<Direction> directions = List.of(
                new Direction(Direction.Kind.MEAN, -1.24, List.of(21, 42, 36, 5), List.of(0.41, -0.38, 0.22, 0.2)),
                new Direction(Direction.Kind.SPREAD, 1.43, List.of(60, 3), List.of(0.7, 0.5)),
                new Direction(Direction.Kind.SPREAD, 0.62, List.of(11, 8), List.of(0.6, 0.5)));
        List<String> labels = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        int clusters = 27;
        int mapPoints = 3000;
        int pictureSide = 8;
        double difference = 1;
        double shift = 0.5;
        boolean pictures = true;
        boolean texts;
        boolean hostile;

        Draft(String p, String q, long rowsP, long rowsQ, int dimensions) {
            reference = new CloudSide(p, rowsP, (int) Math.min(20_000, rowsP), dimensions, "float32");
            current = new CloudSide(q, rowsQ, (int) Math.min(20_000, rowsQ), dimensions, "float32");
        }

        EmbeddingComparison made() {
            Optional<CloudClusters> codebook = clusters == 0 ? Optional.empty() : Optional.of(codebook());
            double spread = 4.33;
            return new EmbeddingComparison(
                    "0.1.0",
                    reference,
                    current,
                    PairPolicy.defaults(),
                    status,
                    regime,
                    bound,
                    tests,
                    new CloudDistances(
                            spread,
                            0.31 * shift * spread,
                            256,
                            1.9 * shift * spread,
                            22.662855,
                            1.31,
                            21.9,
                            0.612,
                            0.0131,
                            0.0125,
                            21.4,
                            1.1 * shift * spread,
                            reference.used(),
                            current.used()),
                    new CloudOverlap(0.912, 0.874, 0.942, 0.813, 5, reference.used(), current.used()),
                    clusters == 0
                            ? Optional.empty()
                            : Optional.of(new MauveScore(0.9214, 0.0213, 180, 0.025 * BIT, 1797, 1797)),
                    codebook,
                    directions,
                    dimensions(),
                    map(),
                    scores(),
                    findings,
                    notices);
        }

        private CloudClusters codebook() {
            long[] p = new long[clusters];
            long[] q = new long[clusters];
            for (int i = 0; i < clusters; i++) {
                double size = 60.0 + 40 * Math.sin(3.1 * i);
                double tilt = Math.exp(difference * 1.6 * Math.sin(2.3 * i) / (1 + i / 6.0));
                p[i] = Math.round(size * Math.sqrt(tilt)) + 1;
                q[i] = Math.round(size / Math.sqrt(tilt)) + 1;
            }
            double sumP = IntStream.range(0, clusters).mapToLong(i -> p[i]).sum();
            double sumQ = IntStream.range(0, clusters).mapToLong(i -> q[i]).sum();
            double[] parts = new double[clusters];
            double jsd = 0;
            for (int i = 0; i < clusters; i++) {
                parts[i] = part(p[i] / sumP, q[i] / sumQ) + part(q[i] / sumQ, p[i] / sumP);
                jsd += parts[i];
            }
            List<Integer> order = IntStream.range(0, clusters)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> parts[i]).reversed())
                    .toList();
            List<CloudClusters.Cluster> made = new ArrayList<>();
            for (int k = 0; k < clusters; k++) {
                int i = order.get(k);
                double gap = q[i] / sumQ - p[i] / sumP;
                double error = Math.sqrt(p[i] / sumP / sumP + q[i] / sumQ / sumQ);
                double pValue = Math.max(1e-12, Math.min(1, Math.exp(-Math.pow(gap / error, 2) / 2)));
                made.add(new CloudClusters.Cluster(
                        k + 1,
                        p[i],
                        q[i],
                        p[i] / sumP,
                        q[i] / sumQ,
                        parts[i],
                        parts[i] / jsd,
                        gap - 1.96 * error,
                        gap + 1.96 * error,
                        pValue,
                        Math.min(1, pValue * clusters / (k + 1)),
                        labelsOf(k),
                        examples(k)));
            }
            return new CloudClusters(jsd, Math.min(jsd, 0.008), 0.004, 10, made);
        }

        private List<CloudClusters.LabelShare> labelsOf(int cluster) {
            if (labels.isEmpty()) {
                return List.of();
            }
            String first = labels.get(cluster % labels.size());
            String second = labels.get((cluster + 3) % labels.size());
            return List.of(new CloudClusters.LabelShare(first, 0.62), new CloudClusters.LabelShare(second, 0.204));
        }

        private List<CloudClusters.Example> examples(int cluster) {
            List<CloudClusters.Example> examples = new ArrayList<>();
            String picture = pictures && !hostile && cluster < PICTURED ? picture(cluster) : "";
            for (int i = 0; i < 10; i++) {
                String label = labels.get(cluster % labels.size());
                String text = hostile
                        ? HOSTILE.repeat(40)
                        : "The state of the union is strong, and the vectors near this centre say so in many words, number "
                                + i;
                examples.add(new CloudClusters.Example(
                        i >= 5,
                        37L * cluster + i + 1,
                        hostile || texts
                                ? Optional.of(hostile ? HOSTILE : "doc-" + cluster + "-" + i)
                                : Optional.empty(),
                        Optional.of(label),
                        texts ? Optional.of(text) : Optional.empty(),
                        pictures ? Optional.of(hostile ? badPicture(i) : picture) : Optional.empty()));
            }
            return examples;
        }

        private static String badPicture(int i) {
            return switch (i % 4) {
                case 0 -> "data:image/svg+xml;base64,PHN2Zz4=";
                case 1 -> "https://example.org/x.png";
                case 2 -> "data:image/png;base64,AAAA\" onload=\"alert(1)";
                default -> "javascript:alert(1)";
            };
        }

        private String picture(int kind) {
            int n = pictureSide;
            BufferedImage image = new BufferedImage(n, n, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < n; x++) {
                for (int y = 0; y < n; y++) {
                    double ring =
                            Math.cos(kind + 7.0 * Math.hypot(x - n / 2.0, y - n / 2.0 * (1 + kind % 3 / 4.0)) / n);
                    int grey = (int) Math.max(0, Math.min(255, 128 + 127 * ring + 20 * random.nextGaussian()));
                    image.setRGB(x, y, grey << 16 | grey << 8 | grey);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        }

        private List<DimensionRow> dimensions() {
            List<DimensionRow> rows = new ArrayList<>();
            for (int i = 0; i < reference.dimensions(); i++) {
                boolean constant = reference.dimensions() == 64 && i % 40 == 0;
                double moved = shift * Math.pow(random.nextDouble(), 4) * (i % 3 == 0 ? -1 : 1);
                double mean = 8 * random.nextGaussian();
                double p = Math.min(1, Math.exp(-30 * Math.abs(moved)) + 1e-9);
                rows.add(new DimensionRow(
                        i,
                        mean,
                        constant ? 0 : 4.1,
                        mean + (constant ? 0 : 4.1 * moved),
                        constant ? 0 : 4.4,
                        constant ? Double.NaN : moved,
                        constant ? Double.NaN : Math.abs(moved) + 0.01,
                        constant ? 1 : p,
                        constant ? 1 : Math.min(1, 2 * p)));
            }
            return rows;
        }

        private CloudMap map() {
            List<CloudMap.Point> points = new ArrayList<>();
            int size = Math.min(mapPoints, reference.used() + current.used());
            for (int i = 0; i < size; i++) {
                boolean inCurrent = i % 3 == 0;
                int kind = random.nextInt(9);
                double far = i == 18 ? 60 : 0;
                double x = 6 * Math.cos(kind) + random.nextGaussian() + (inCurrent ? shift : 0) + far;
                double y = 4 * Math.sin(2.1 * kind) + random.nextGaussian() + (inCurrent ? shift / 2 : 0);
                points.add(new CloudMap.Point(inCurrent, x, y, clusters == 0 ? 0 : kind + 1));
            }
            return new CloudMap(0.143, 0.098, points);
        }

        private RowScores scores() {
            int p = Math.min(3000, reference.used());
            int q = Math.min(2500, current.used());
            double reach = 8 * (bound.auc() - 0.5);
            return new RowScores(
                    IntStream.rangeClosed(1, p).mapToLong(i -> i).toArray(),
                    IntStream.range(0, p)
                            .mapToDouble(i -> clip(random.nextGaussian() * 0.9 - reach / 2))
                            .toArray(),
                    IntStream.rangeClosed(1, q).mapToLong(i -> i).toArray(),
                    IntStream.range(0, q)
                            .mapToDouble(i -> clip(random.nextGaussian() * 0.9 + reach / 2))
                            .toArray());
        }

        private static double clip(double score) {
            return Math.max(-5.29, Math.min(5.29, score));
        }

        private static double part(double p, double q) {
            return p == 0 ? 0 : 0.5 * p * Math.log(2 * p / (p + q));
        }
    }
}
