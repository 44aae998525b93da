package io.mediant.core.transport;

import io.mediant.core.distribution.Sample;
import io.mediant.core.internal.CompensatedSum;

/**
 * A single pass over the distinct values of two samples in ascending order, from which all their distances follow.
 *
 * <p>Between neighbouring values the gap F - G of the distribution functions is constant, so each integral is a sum of gap
 * times width. The gap is (a B - b A)/(AB) with running weights a, b and totals A, B, all compensated; for whole-number
 * weights with AB below 2^53 its numerator is exact. Memory is constant: values may come from a stream.
 *
 * <p>Infinite values are allowed: a gap next to one makes the integrals infinite, an equal share on both sides does not
 * (shares that differ by less than 2^-50 count as equal there). SciPy returns NaN in that case. Finite values whose difference overflows
 * are infinitely far apart.
 *
 * <p>Sources: S. S. Vallender (1974), doi:10.1137/1118101 (Wasserstein); G. J. Székely, M. L. Rizzo (2013),
 * doi:10.1016/j.jspi.2013.03.018 (energy); T. W. Anderson (1962), doi:10.1214/aoms/1177704477 (Cramér-von Mises).
 */
public final class OrderedWalk {
    private static final double ENDS_MEET = 1e-9;
    private static final double EQUAL_SHARES = 0x1p-50;

    private final double totalReference;
    private final double restReference;
    private final double totalCurrent;
    private final double restCurrent;
    private final double scaleReference;
    private final double scaleCurrent;
    private final CompensatedSum reference = new CompensatedSum();
    private final CompensatedSum current = new CompensatedSum();
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
        this(totalReference, 0, totalCurrent, 0);
    }

    private OrderedWalk(double totalReference, double restReference, double totalCurrent, double restCurrent) {
        scaleReference = scale(totalReference, "reference");
        scaleCurrent = scale(totalCurrent, "current side");
        this.totalReference = totalReference * scaleReference;
        this.restReference = restReference * scaleReference;
        this.totalCurrent = totalCurrent * scaleCurrent;
        this.restCurrent = restCurrent * scaleCurrent;
    }

    private static double scale(double total, String role) {
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException(
                    "the weights of the " + role + " sum to " + total + "; a positive finite total is needed");
        }
        return total < 0x1p-400 || total > 0x1p400 ? Math.scalb(1.0, -Math.getExponent(total)) : 1;
    }

    /** Walks through two samples. */
    public static OrderedDistances over(Sample reference, Sample current) {
        CompensatedSum totalReference = total(reference);
        CompensatedSum totalCurrent = total(current);
        OrderedWalk walk = new OrderedWalk(
                totalReference.value(), totalReference.rest(), totalCurrent.value(), totalCurrent.rest());
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
        double a = weightReference * scaleReference;
        double b = weightCurrent * scaleCurrent;
        reference.add(a);
        current.add(b);
        gap = currentGap();
        if (Math.abs(gap) > largest || Double.isNaN(gapAt)) {
            largest = Math.abs(gap);
            gapAt = value;
            gapShareReference = Math.min(1, reference.value() / totalReference);
            gapShareCurrent = Math.min(1, current.value() / totalCurrent);
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

    private double currentGap() {
        double a = reference.value();
        double b = current.value();
        double first = a * totalCurrent;
        double second = b * totalReference;
        double rounding = Math.fma(a, totalCurrent, -first) - Math.fma(b, totalReference, -second);
        double rests = (reference.rest() * totalCurrent + a * restCurrent)
                - (current.rest() * totalReference + b * restReference);
        return ((first - second) + (rounding + rests)) / (totalReference * totalCurrent);
    }

    /**
     * The distances of all that was walked.
     *
     * @throws IllegalStateException if the weights do not add up to the totals within 1e-9
     */
    public OrderedDistances result() {
        requireComplete(reference.value(), totalReference, "reference");
        requireComplete(current.value(), totalCurrent, "current side");
        boolean unbounded = infinite != 0;
        double n = totalReference / scaleReference;
        double m = totalCurrent / scaleCurrent;
        return new OrderedDistances(
                unbounded ? Double.POSITIVE_INFINITY : absolute.value(),
                unbounded ? Double.POSITIVE_INFINITY : Math.sqrt(2 * squared.value()),
                Math.min(largest, 1),
                pooled.value() / (n + m),
                unbounded ? infinite : signed.value(),
                gapAt,
                gapShareReference,
                gapShareCurrent);
    }

    private static void requireComplete(double seen, double total, String role) {
        if (Math.abs(seen - total) > ENDS_MEET * total) {
            throw new IllegalStateException("the walk saw the share " + seen / total + " of the weight of the " + role
                    + "; accept every value before asking for the result");
        }
    }
}
