package io.mediant.core.inference.corpus;

import io.mediant.core.inference.internal.MonteCarlo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Search for changes along an ordered row of documents, such as chapters or years: the plug-in Jensen-Shannon divergence (nats, equal
 * weights) of the documents before each split from those after it.
 *
 * <p>A plug-in divergence is large where one side is short, so every split is held against its own null: the same split of documents in
 * random order. One random order serves all splits, and the largest z of each order makes the null of the search, so p is valid although
 * the split was looked for: p = (1 + #{orders whose largest z reaches the observed one})/(1 + R). For that, z is standardised by all
 * R + 1 orders alike, which makes the level exact where any order is as probable.
 *
 * <p>A drift without a break is significant too: the test says that order matters, the split says where it does most. Documents without
 * tokens are passed over. Of more than 400 possible splits 400 are tried, evenly spread. Source: A. N. Pettitt (1979), doi:10.2307/2346729,
 * for the search over splits; L. Y. Vostrikova (1981), "Detecting 'disorder' in multidimensional random processes", for several changes by
 * binary segmentation. Immutable.
 */
public final class ChangePoints {
    private static final int LEAST_SEGMENT = 5;
    private static final int SHARE = 12;
    private static final int MOST_SPLITS = 400;
    private static final int PART = 16;
    private static final double TIE = 1e-9;
    private static final ChangePoints DEFAULT = new ChangePoints(199, 0, 42);

    private final int permutations;
    private final int leastSegment;
    private final long seed;

    private ChangePoints(int permutations, int leastSegment, long seed) {
        this.permutations = permutations;
        this.leastSegment = leastSegment;
        this.seed = seed;
    }

    /** Outcome of a scan. */
    public sealed interface Outcome permits Scan, TooFewDocuments {}

    /**
     * One split.
     *
     * @param position how many documents of the corpus come before it
     * @param divergence of the documents before it from those after it
     * @param nullMean the mean divergence at this split of documents in random order
     * @param nullSd their standard deviation
     */
    public record Split(int position, double divergence, double nullMean, double nullSd) {
        /** The divergence over its null mean; 1 where order does not matter. */
        public double ratio() {
            return nullMean > 0 ? divergence / nullMean : 1;
        }

        /** The divergence less its null mean, in null standard deviations; 0 where they do not vary. */
        public double z() {
            return nullSd > 0 ? (divergence - nullMean) / nullSd : 0;
        }
    }

    /**
     * A scan that was made.
     *
     * @param splits all that were tried, in order
     * @param peak the split of the largest z
     * @param p of a row whose order does not matter, for the search over all splits; never 0
     * @param permutations number of random orders that were drawn
     * @param seed that they were drawn from
     */
    public record Scan(List<Split> splits, Split peak, double p, int permutations, long seed) implements Outcome {
        public Scan {
            splits = List.copyOf(splits);
        }
    }

    /**
     * Too few documents for two segments.
     *
     * @param documents with tokens
     * @param least number of documents that two segments need
     */
    public record TooFewDocuments(int documents, int least) implements Outcome {}

    /**
     * A change that was found.
     *
     * @param split where, with divergences between its neighbouring segments as they were when it was found
     * @param from number of the first document of the two segments
     * @param to number of the document after their last one
     * @param p of a row without change in the two segments
     */
    public record Change(Split split, int from, int to, double p) {}

    /** Returns the scan with 199 random orders from seed 42, and segments of at least 5 documents and a twelfth of them. */
    public static ChangePoints withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the scan with R random orders; the smallest possible p is 1/(1 + R).
     *
     * @throws IllegalArgumentException if {@code count} is below 2
     */
    public ChangePoints withPermutations(int count) {
        if (count < 2) {
            throw new IllegalArgumentException("permutations is " + count + "; give at least 2, such as 199");
        }
        return new ChangePoints(count, leastSegment, seed);
    }

    /**
     * Returns the scan whose segments have at least so many documents.
     *
     * @throws IllegalArgumentException if {@code documents} is below 1
     */
    public ChangePoints withLeastSegment(int documents) {
        if (documents < 1) {
            throw new IllegalArgumentException("the least segment is " + documents + " documents; give at least 1");
        }
        return new ChangePoints(permutations, documents, seed);
    }

    /** Returns the scan that draws its orders from another seed. */
    public ChangePoints withSeed(long value) {
        return new ChangePoints(permutations, leastSegment, value);
    }

    /** Scans all splits of a corpus whose documents are in order. */
    public Outcome scan(DocumentCounts corpus) {
        int[] documents = occupied(corpus);
        return scan(corpus, documents, segment(documents.length));
    }

    /**
     * Finds several changes by binary segmentation: a row is parted at its peak as long as p is at most {@code level}, and its two segments
     * are scanned alike. The least segment is that of the whole row. Where nothing changes, at least one change is found with probability
     * {@code level} at most; later ones are each tested at the same level.
     *
     * @param level in (0, 1), such as 0.05; not below 1/(1 + R), where nothing could be found
     * @return the changes in order; none if the row is too short
     * @throws IllegalArgumentException if the level is outside that range
     */
    public List<Change> find(DocumentCounts corpus, double level) {
        if (!(level >= 1.0 / (1 + permutations) && level < 1)) {
            throw new IllegalArgumentException("the level is " + level + "; with " + permutations
                    + " permutations give a number from " + 1.0 / (1 + permutations) + " to below 1, such as 0.05");
        }
        int[] documents = occupied(corpus);
        List<Change> found = new ArrayList<>();
        find(corpus, documents, segment(documents.length), level, found);
        found.sort(Comparator.comparingInt(change -> change.split().position()));
        return List.copyOf(found);
    }

    private void find(DocumentCounts corpus, int[] documents, int segment, double level, List<Change> found) {
        if (scan(corpus, documents, segment) instanceof Scan scan && scan.p() <= level) {
            int position = scan.peak().position();
            found.add(new Change(scan.peak(), documents[0], documents[documents.length - 1] + 1, scan.p()));
            int before = (int) Arrays.stream(documents)
                    .filter(document -> document < position)
                    .count();
            find(corpus, Arrays.copyOf(documents, before), segment, level, found);
            find(corpus, Arrays.copyOfRange(documents, before, documents.length), segment, level, found);
        }
    }

    private static int[] occupied(DocumentCounts corpus) {
        return IntStream.range(0, corpus.documents())
                .filter(document -> corpus.tokens(document) > 0)
                .toArray();
    }

    private int segment(int documents) {
        return leastSegment > 0 ? leastSegment : Math.max(LEAST_SEGMENT, documents / SHARE);
    }

    private Outcome scan(DocumentCounts corpus, int[] documents, int segment) {
        int possible = documents.length - 2 * segment + 1;
        if (possible < 1) {
            return new TooFewDocuments(documents.length, 2 * segment);
        }
        int tried = Math.min(possible, MOST_SPLITS);
        int[] splits = IntStream.range(0, tried)
                .map(i -> segment + (int) ((long) i * (possible - 1) / Math.max(1, tried - 1)))
                .toArray();
        double[][] scans = new double[permutations + 1][];
        scans[0] = new ChangeScan(corpus, documents, splits).divergences(documents);
        IntStream.rangeClosed(0, (permutations - 1) / PART).parallel().forEach(part -> {
            ChangeScan scanner = new ChangeScan(corpus, documents, splits);
            for (int r = 1 + part * PART; r <= Math.min(permutations, (part + 1) * PART); r++) {
                scans[r] = scanner.divergences(shuffled(documents, MonteCarlo.generator(seed, r)));
            }
        });
        List<Split> results = new ArrayList<>();
        for (int i = 0; i < splits.length; i++) {
            int split = i;
            Spread spread = Spread.of(scans, 1, split);
            results.add(new Split(documents[splits[i]], scans[0][split], spread.mean, spread.deviation));
        }
        Split peak = results.stream().max(Comparator.comparingDouble(Split::z)).orElseThrow();
        return new Scan(results, peak, p(scans), permutations, seed);
    }

    private static int[] shuffled(int[] documents, RandomGenerator random) {
        int[] order = documents.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private record Spread(double mean, double deviation) {
        /** Mean and standard deviation of the scans from {@code from} on at one split. */
        static Spread of(double[][] scans, int from, int split) {
            double mean = Arrays.stream(scans, from, scans.length)
                    .mapToDouble(scan -> scan[split])
                    .average()
                    .orElseThrow();
            double squares = Arrays.stream(scans, from, scans.length)
                    .mapToDouble(scan -> (scan[split] - mean) * (scan[split] - mean))
                    .sum();
            return new Spread(mean, Math.sqrt(squares / (scans.length - from - 1)));
        }
    }

    /** The share of scans, the observed one among them, whose largest z reaches the observed one's. */
    private static double p(double[][] scans) {
        double[] largest = new double[scans.length];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int split = 0; split < scans[0].length; split++) {
            Spread spread = Spread.of(scans, 0, split);
            for (int r = 0; r < scans.length; r++) {
                double z = spread.deviation > 0 ? (scans[r][split] - spread.mean) / spread.deviation : 0;
                largest[r] = Math.max(largest[r], z);
            }
        }
        double bar = largest[0] - TIE;
        return Arrays.stream(largest).filter(value -> value >= bar).count() / (double) scans.length;
    }
}
