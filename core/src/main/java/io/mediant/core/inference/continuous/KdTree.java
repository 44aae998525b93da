package io.mediant.core.inference.continuous;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;

/**
 * Points sorted for nearest-neighbour search: a balanced k-d tree over the point numbers, cut at the median of the widest axis.
 * Immutable, serves many threads; distances are Euclidean. Source: J. L. Bentley (1975), doi:10.1145/361002.361007.
 */
final class KdTree {
    /** No point is left out of a search. */
    static final int NONE = -1;

    private static final int LEAF = 12;

    private final int dimension;
    private final double[] coordinates;
    private final int[] order;
    private final int[] axes;

    private KdTree(int dimension, double[] coordinates) {
        this.dimension = dimension;
        this.coordinates = coordinates;
        order = new int[coordinates.length / dimension];
        Arrays.setAll(order, i -> i);
        axes = new int[order.length];
    }

    static KdTree of(PointCloud points) {
        KdTree tree = new KdTree(points.dimension(), points.coordinates());
        tree.build(0, tree.order.length);
        return tree;
    }

    private double at(int place, int axis) {
        return coordinates[order[place] * dimension + axis];
    }

    private void build(int from, int to) {
        if (to - from <= LEAF) {
            return;
        }
        int axis = widestAxis(from, to);
        int middle = (from + to) >>> 1;
        select(from, to - 1, middle, axis);
        axes[middle] = axis;
        build(from, middle);
        build(middle + 1, to);
    }

    private int widestAxis(int from, int to) {
        int widest = 0;
        double width = -1;
        for (int axis = 0; axis < dimension; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, at(i, axis));
                high = Math.max(high, at(i, axis));
            }
            if (high - low > width) {
                width = high - low;
                widest = axis;
            }
        }
        return widest;
    }

    /** Hoare's selection: afterwards no place before {@code wanted} is larger on the axis, and none after it smaller. */
    private void select(int from, int to, int wanted, int axis) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = at((low + high) >>> 1, axis);
            int i = low;
            int j = high;
            while (i <= j) {
                while (at(i, axis) < pivot) {
                    i++;
                }
                while (at(j, axis) > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swap = order[i];
                    order[i++] = order[j];
                    order[j--] = swap;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** Returns the squared distances to the nearest points, growing; infinite where there are too few points. */
    double[] nearest(double[] centre, int count, int leftOut) {
        double[] best = new double[count];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        nearest(centre, leftOut, best, 0, order.length);
        return best;
    }

    private void nearest(double[] centre, int leftOut, double[] best, int from, int to) {
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                offer(centre, leftOut, best, i);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double gap = centre[axes[middle]] - at(middle, axes[middle]);
        offer(centre, leftOut, best, middle);
        boolean below = gap < 0;
        nearest(centre, leftOut, best, below ? from : middle + 1, below ? middle : to);
        if (gap * gap <= best[best.length - 1]) {
            nearest(centre, leftOut, best, below ? middle + 1 : from, below ? to : middle);
        }
    }

    private void offer(double[] centre, int leftOut, double[] best, int place) {
        double square = square(centre, place);
        if (square >= best[best.length - 1] || order[place] == leftOut) {
            return;
        }
        int i = best.length - 1;
        while (i > 0 && best[i - 1] > square) {
            best[i] = best[i - 1];
            i--;
        }
        best[i] = square;
    }

    /**
     * The points of a ball.
     *
     * @param count how many there are
     * @param farthest the largest of their squared distances from the centre; negative where there is none
     */
    record Ball(int count, double farthest) {}

    /** Returns what lies within a squared distance, the border included. */
    Ball within(double[] centre, double square, int leftOut) {
        Search search = new Search(centre, square, leftOut);
        search.over(0, order.length);
        return new Ball(search.count, search.farthest);
    }

    private final class Search {
        private final double[] centre;
        private final double square;
        private final int leftOut;
        private int count;
        private double farthest = -1;

        Search(double[] centre, double square, int leftOut) {
            this.centre = centre;
            this.square = square;
            this.leftOut = leftOut;
        }

        void over(int from, int to) {
            if (to - from <= LEAF) {
                for (int i = from; i < to; i++) {
                    take(i);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            double gap = centre[axes[middle]] - at(middle, axes[middle]);
            take(middle);
            if (gap <= 0 || gap * gap <= square) {
                over(from, middle);
            }
            if (gap >= 0 || gap * gap <= square) {
                over(middle + 1, to);
            }
        }

        private void take(int place) {
            double distance = square(centre, place);
            if (distance <= square && order[place] != leftOut) {
                count++;
                farthest = Math.max(farthest, distance);
            }
        }
    }

    private double square(double[] centre, int place) {
        double sum = 0;
        int at = order[place] * dimension;
        for (int axis = 0; axis < dimension; axis++) {
            double gap = centre[axis] - coordinates[at + axis];
            sum += gap * gap;
        }
        return sum;
    }
}
