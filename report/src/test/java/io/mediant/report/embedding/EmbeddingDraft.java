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

/** What a comparison is made from; the defaults are those of {@link EmbeddingFixtures#drift()}. */
final class EmbeddingDraft {
    private static final int PICTURED = 30;
    private static final double BIT = Math.log(2);
    private final Random random = new Random(7);
    private final CloudSide reference;
    private final CloudSide current;
    Status status = Status.DRIFT;
    Regime regime = Regime.INFORMATIVE;
    JudgeBound bound = EmbeddingFixtures.bound(0.1352, 0.0081, 0.1219, 0.1485, 0.742, 0.683);
    List<CloudTest> tests = EmbeddingFixtures.tests(1e-9, 0.001, 0.001);
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

    EmbeddingDraft(String p, String q, long rowsP, long rowsQ, int dimensions) {
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
                    ? EmbeddingFixtures.HOSTILE.repeat(40)
                    : "The state of the union is strong, and the vectors near this centre say so in many words, number "
                            + i;
            examples.add(new CloudClusters.Example(
                    i >= 5,
                    37L * cluster + i + 1,
                    hostile || texts
                            ? Optional.of(hostile ? EmbeddingFixtures.HOSTILE : "doc-" + cluster + "-" + i)
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
                double ring = Math.cos(kind + 7.0 * Math.hypot(x - n / 2.0, y - n / 2.0 * (1 + kind % 3 / 4.0)) / n);
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
