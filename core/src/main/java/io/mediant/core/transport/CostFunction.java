package io.mediant.core.transport;

/**
 * The cost of moving a unit of mass from one point to another: a power of a metric, c(x, y) = ρ(x, y)^p with p ≥ 1.
 *
 * <p>The optimal cost to the power 1/p is then a metric of distributions, the Wasserstein distance of order p. Cost has the unit of
 * the coordinates to the power p. Sums of squares are formed from differences of coordinates, so a common shift of all points costs
 * no digits; differences between 1e-150 and 1e150 are safe.
 */
public final class CostFunction {
    private enum Metric {
        EUCLIDEAN,
        MANHATTAN,
        CHEBYSHEV
    }

    private static final CostFunction EUCLIDEAN = new CostFunction(Metric.EUCLIDEAN, 1);
    private static final CostFunction SQUARED_EUCLIDEAN = new CostFunction(Metric.EUCLIDEAN, 2);
    private static final CostFunction MANHATTAN = new CostFunction(Metric.MANHATTAN, 1);
    private static final CostFunction CHEBYSHEV = new CostFunction(Metric.CHEBYSHEV, 1);

    private final Metric metric;
    private final double power;

    private CostFunction(Metric metric, double power) {
        this.metric = metric;
        this.power = power;
    }

    /** ‖x - y‖, the straight-line distance. */
    public static CostFunction euclidean() {
        return EUCLIDEAN;
    }

    /** ‖x - y‖², the cost of the Wasserstein distance of order 2. */
    public static CostFunction squaredEuclidean() {
        return SQUARED_EUCLIDEAN;
    }

    /** Σ |x_k - y_k|, the L1 distance. */
    public static CostFunction manhattan() {
        return MANHATTAN;
    }

    /** max |x_k - y_k|, the L∞ distance. */
    public static CostFunction chebyshev() {
        return CHEBYSHEV;
    }

    /**
     * The same metric to the power p.
     *
     * @param p finite, at least 1
     * @throws IllegalArgumentException naming another value
     */
    public CostFunction withPower(double p) {
        if (!(p >= 1) || Double.isInfinite(p)) {
            throw new IllegalArgumentException("a power of " + p
                    + " is not allowed; it is finite and at least 1, so that the root of the cost is a metric");
        }
        return new CostFunction(metric, p);
    }

    /** The power p to which the metric is raised. */
    public double power() {
        return power;
    }

    /**
     * The cost between two points.
     *
     * @throws IllegalArgumentException if the points differ in their number of coordinates
     */
    public double between(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "points of " + x.length + " and " + y.length + " coordinates; both need the same number");
        }
        return between(x, 0, y, 0, x.length);
    }

    /** The Wasserstein distance that belongs to an optimal cost: its root of order p. */
    double rootOf(double cost) {
        if (power == 1) {
            return cost;
        }
        return power == 2 ? Math.sqrt(cost) : Math.pow(cost, 1 / power);
    }

    /** The costs from the point at {@code xStart} to the points {@code first} up to {@code end} of {@code y}. */
    void fill(double[] x, int xStart, double[] y, int dimension, int first, int end, double[] into, int at) {
        if (metric == Metric.EUCLIDEAN && power == 2) {
            for (int j = first; j < end; j++) {
                into[at + j - first] = squares(x, xStart, y, j * dimension, dimension);
            }
            return;
        }
        for (int j = first; j < end; j++) {
            into[at + j - first] = between(x, xStart, y, j * dimension, dimension);
        }
    }

    private double between(double[] x, int xStart, double[] y, int yStart, int dimension) {
        return switch (metric) {
            case EUCLIDEAN -> powerOfRoot(squares(x, xStart, y, yStart, dimension));
            case MANHATTAN -> power(sum(x, xStart, y, yStart, dimension));
            case CHEBYSHEV -> {
                int k = widest(x, xStart, y, yStart, dimension);
                yield power(Math.abs(x[xStart + k] - y[yStart + k]));
            }
        };
    }

    private double power(double distance) {
        if (power == 1) {
            return distance;
        }
        return power == 2 ? distance * distance : Math.pow(distance, power);
    }

    private double powerOfRoot(double square) {
        if (power == 2) {
            return square;
        }
        return power == 1 ? Math.sqrt(square) : Math.pow(square, power / 2);
    }

    private static double squares(double[] x, int xStart, double[] y, int yStart, int dimension) {
        double sum = 0;
        for (int k = 0; k < dimension; k++) {
            double difference = x[xStart + k] - y[yStart + k];
            sum += difference * difference;
        }
        return sum;
    }

    private static double sum(double[] x, int xStart, double[] y, int yStart, int dimension) {
        double sum = 0;
        for (int k = 0; k < dimension; k++) {
            sum += Math.abs(x[xStart + k] - y[yStart + k]);
        }
        return sum;
    }

    /** The coordinate in which two points differ most, the first of several. */
    private static int widest(double[] x, int xStart, double[] y, int yStart, int dimension) {
        int widest = 0;
        double most = -1;
        for (int k = 0; k < dimension; k++) {
            double difference = Math.abs(x[xStart + k] - y[yStart + k]);
            if (difference > most) {
                most = difference;
                widest = k;
            }
        }
        return widest;
    }

    /**
     * Adds mass times the gradient of the cost with respect to y to {@code into}, from {@code yStart} on. Where the metric has a kink, the
     * subgradient of least size: 0 where a coordinate, or the point, is the same on both sides.
     */
    void addGradient(double[] x, int xStart, double[] y, int yStart, int dimension, double mass, double[] into) {
        switch (metric) {
            case EUCLIDEAN -> {
                double square = power == 2 ? 1 : squares(x, xStart, y, yStart, dimension);
                double slope = square == 0 ? 0 : mass * power * Math.pow(square, power / 2 - 1);
                for (int k = 0; k < dimension; k++) {
                    into[yStart + k] += slope * (y[yStart + k] - x[xStart + k]);
                }
            }
            case MANHATTAN -> {
                double slope = mass * slope(sum(x, xStart, y, yStart, dimension));
                for (int k = 0; k < dimension; k++) {
                    into[yStart + k] += slope * Math.signum(y[yStart + k] - x[xStart + k]);
                }
            }
            case CHEBYSHEV -> {
                int k = widest(x, xStart, y, yStart, dimension);
                double difference = y[yStart + k] - x[xStart + k];
                into[yStart + k] += mass * slope(Math.abs(difference)) * Math.signum(difference);
            }
        }
    }

    private double slope(double distance) {
        return power == 1 ? 1 : power * Math.pow(distance, power - 1);
    }

    @Override
    public String toString() {
        return metric + (power == 1 ? "" : "^" + power);
    }
}
