package io.mediant.core.transport;

import io.mediant.core.distribution.Sample;
import io.mediant.core.internal.CompensatedSum;

/**
 * A single pass over the distinct values of two samples in ascending order, from which all their distances follow.
 *
 * <p>Between neighbouring values the gap F - G of the distribution functions ({@link ShareGap}) is constant, so each integral is a sum
 * of gap times width. Memory is constant: values may come from a stream.
 *
 * <p>Infinite values are allowed: a gap next to one makes the integrals infinite, an equal share on both sides does not
 * (shares that differ by less than 2^-50 count as equal there). SciPy returns NaN in that case. Finite values whose difference overflows
 * are infinitely far apart.
 *
 * <p>Sources: S. S. Vallender (1974), doi:10.1137/1118101 (Wasserstein); G. J. Székely, M. L. Rizzo (2013),
 * doi:10.1016/j.jspi.2013.03.018 (energy); T. W. Anderson (1962), doi:10.1214/aoms/1177704477 (Cramér-von Mises).
 */
public final class OrderedWalk {
    private static final double EQUAL_SHARES = 0x1p-50;

    private final ShareGap shares;
    private final CompensatedSum absolute = new CompensatedSum();
    private final CompensatedSum squared = new CompensatedSum();
    private final CompensatedSum signed = new CompensatedSum();
    private final CompensatedSum pooled = new CompensatedSum();
    private double infinite;
    private double largest;
    private double gap;
    private double gapAt = Double.NaN;
    private double gapShareReference;
    private double gapShareCurrent;
    private double previous = Double.NaN;

    /**
     * A walk that has seen nothing yet. Fractional totals are rounded, so its gaps are good to 1e-16 of the mass;
     * {@link #over} and whole-number totals do not lose anything.
     *
     * @param totalReference the sum of all weights of the reference, positive and finite
     * @param totalCurrent the sum of all weights of the current side, positive and finite
     * @throws IllegalArgumentException if a total is not positive and finite
     */
    public OrderedWalk(double totalReference, double totalCurrent) {
        this(new ShareGap(totalReference, 0, totalCurrent, 0));
    }

    private OrderedWalk(ShareGap shares) {
        this.shares = shares;
    }

    /** Walks through two samples. */
    public static OrderedDistances over(Sample reference, Sample current) {
        CompensatedSum totalReference = total(reference);
        CompensatedSum totalCurrent = total(current);
        OrderedWalk walk = new OrderedWalk(ShareGap.of(totalReference, totalCurrent));
        int i = 0;
        int j = 0;
        while (i < reference.size() || j < current.size()) {
            double value = i == reference.size() || (j < current.size() && current.value(j) < reference.value(i))
                    ? current.value(j)
                    : reference.value(i);
            double weightReference = 0;
            double weightCurrent = 0;
            for (; i < reference.size() && reference.value(i) == value; i++) {
                weightReference += reference.weight(i);
            }
            for (; j < current.size() && current.value(j) == value; j++) {
                weightCurrent += current.weight(j);
            }
            walk.accept(value, weightReference, weightCurrent);
        }
        return walk.result();
    }

    private static CompensatedSum total(Sample sample) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < sample.size(); i++) {
            sum.add(sample.weight(i));
        }
        return sum;
    }

    /**
     * The next value with its weight on each side.
     *
     * @param value above the value before, not NaN
     * @param weightReference finite, at least 0
     * @param weightCurrent finite, at least 0
     * @throws IllegalArgumentException if the value does not ascend or a weight is not allowed
     */
    public void accept(double value, double weightReference, double weightCurrent) {
        if (!(weightReference >= 0
                && weightCurrent >= 0
                && weightReference + weightCurrent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weights " + weightReference + " and " + weightCurrent + " at value "
                    + value + " are not allowed; weights are finite and at least 0");
        }
        if (value <= previous || Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    "value " + value + " after " + previous + " does not ascend; merge equal values and sort them");
        }
        if (gap != 0) {
            integrate(value - previous);
        }
        previous = value;
        shares.add(weightReference, weightCurrent);
        gap = shares.value();
        if (Math.abs(gap) > largest || Double.isNaN(gapAt)) {
            largest = Math.abs(gap);
            gapAt = value;
            gapShareReference = shares.ofReference();
            gapShareCurrent = shares.ofCurrent();
        }
        pooled.add(gap * gap * (weightReference + weightCurrent));
    }

    private void integrate(double width) {
        if (width < Double.POSITIVE_INFINITY) {
            double step = gap * width;
            signed.add(step);
            absolute.add(Math.abs(step));
            squared.add(gap * step);
        } else if (Math.abs(gap) > EQUAL_SHARES) {
            infinite += gap * width;
        }
    }

    /**
     * The distances of all that was walked.
     *
     * @throws IllegalStateException if the weights do not add up to the totals within 1e-9
     */
    public OrderedDistances result() {
        shares.requireComplete();
        boolean unbounded = infinite != 0;
        return new OrderedDistances(
                unbounded ? Double.POSITIVE_INFINITY : absolute.value(),
                unbounded ? Double.POSITIVE_INFINITY : Math.sqrt(2 * squared.value()),
                Math.min(largest, 1),
                pooled.value() / shares.totalWeight(),
                unbounded ? infinite : signed.value(),
                gapAt,
                gapShareReference,
                gapShareCurrent);
    }
}
