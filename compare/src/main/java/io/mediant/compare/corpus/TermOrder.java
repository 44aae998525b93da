package io.mediant.compare.corpus;

import io.mediant.data.text.Corpus;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The order of the terms of two corpora. Terms of equal counts contribute the same, so a large vocabulary has few distinct contributions:
 * terms are sorted as whole numbers by the place of theirs, and only those of equal contributions are compared one by one, if their counts
 * differ at all.
 */
final class TermOrder {
    private TermOrder() {}

    /** Terms that occur by falling contribution, those of equal ones by falling count and then by number. */
    static int[] byContribution(Corpus reference, Corpus current, double[] contributions) {
        double[] rising = distinct(contributions);
        long[] keys = IntStream.range(0, contributions.length)
                .filter(term -> count(reference, current, term) > 0)
                .mapToLong(term ->
                        ((long) (rising.length - Arrays.binarySearch(rising, contributions[term])) << Integer.SIZE)
                                | term)
                .sorted()
                .toArray();
        int[] order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            boolean alike = true;
            while (to < order.length && keys[to] >>> Integer.SIZE == keys[from] >>> Integer.SIZE) {
                alike &= count(reference, current, order[to]) == count(reference, current, order[from]);
                to++;
            }
            if (!alike) {
                byCount(reference, current, order, from, to);
            }
            from = to;
        }
        return order;
    }

    private static double[] distinct(double[] values) {
        double[] rising = values.clone();
        Arrays.sort(rising);
        int size = 0;
        for (double value : rising) {
            if (size == 0 || value > rising[size - 1]) {
                rising[size++] = value;
            }
        }
        return Arrays.copyOf(rising, size);
    }

    private static void byCount(Corpus reference, Corpus current, int[] order, int from, int to) {
        int[] sorted = Arrays.stream(order, from, to)
                .boxed()
                .sorted((a, b) -> {
                    int byCount = Long.compare(count(reference, current, b), count(reference, current, a));
                    return byCount != 0 ? byCount : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }

    private static long count(Corpus reference, Corpus current, int term) {
        return reference.count(term) + current.count(term);
    }
}
