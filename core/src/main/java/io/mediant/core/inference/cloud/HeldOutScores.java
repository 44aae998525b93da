package io.mediant.core.inference.cloud;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Log-odds of "reference" of every row of two clouds, by judges that did not learn from that row; 0 is undecided. Rows keep the order of the clouds. Immutable. */
public final class HeldOutScores {
    private final double[] reference;
    private final double[] current;

    HeldOutScores(double[] reference, double[] current) {
        this.reference = reference;
        this.current = current;
    }

    /** The log-odds of a row of the reference. */
    public double ofReference(int row) {
        return reference[row];
    }

    /** The log-odds of a row of the current side. */
    public double ofCurrent(int row) {
        return current[row];
    }

    /** The log-odds of all rows of the reference, a new array. */
    public double[] reference() {
        return reference.clone();
    }

    /** The log-odds of all rows of the current side, a new array. */
    public double[] current() {
        return current.clone();
    }

    /**
     * The rows of the current side that look least like the reference: those of lowest log-odds, all below 0, lowest first.
     *
     * @param most how many at most
     */
    public int[] leastLikeReference(int most) {
        return lowest(current, 1, most);
    }

    /**
     * The rows of the reference that look least like the current side: those of highest log-odds, all above 0, highest first.
     *
     * @param most how many at most
     */
    public int[] leastLikeCurrent(int most) {
        return lowest(reference, -1, most);
    }

    private static int[] lowest(double[] odds, int sign, int most) {
        return IntStream.range(0, odds.length)
                .filter(i -> sign * odds[i] < 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * odds[i]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The probability that a row of the reference has higher log-odds than one of the current side, ties counted half. */
    double areaUnderCurve() {
        double[] ascending = current.clone();
        Arrays.sort(ascending);
        double sum = 0;
        for (double u : reference) {
            sum += 0.5 * below(ascending, u, false) + 0.5 * below(ascending, u, true);
        }
        return sum / reference.length / current.length;
    }

    /** How many of ascending values are below a limit, or at most the limit. */
    private static int below(double[] ascending, double limit, boolean orEqual) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < limit || (orEqual && ascending[middle] == limit)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The mean over both sides of the share of rows that are put on the right side, undecided ones counted half. */
    double accuracy() {
        return 0.5 * right(reference, 1) + 0.5 * right(current, -1);
    }

    private static double right(double[] odds, int sign) {
        return Arrays.stream(odds)
                .map(u -> 0.5 + 0.5 * Math.signum(sign * u))
                .average()
                .orElseThrow();
    }
}
