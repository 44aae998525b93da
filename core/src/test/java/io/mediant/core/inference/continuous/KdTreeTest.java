package io.mediant.core.inference.continuous;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KdTreeTest {

    /** Every search must give what comparing with all points gives, also with many ties. */
    @ParameterizedTest
    @CsvSource({"1, 1, 100", "13, 1, 100", "500, 1, 5", "500, 2, 1000", "300, 5, 3", "12, 3, 2"})
    void findsWhatComparingWithAllFinds(int size, int dimension, int steps) {
        SplittableRandom random = new SplittableRandom(size + dimension);
        double[] rows = random.doubles((long) size * dimension)
                .map(u -> Math.floor(u * steps) / steps)
                .toArray();
        PointCloud points = PointCloud.ofRows(rows, dimension);
        KdTree tree = KdTree.of(points);
        for (int i = 0; i < size; i++) {
            double[] centre = points.point(i);
            double[] squares = squares(points, centre, i);
            double[] expected = Arrays.copyOf(squares, 4);
            Arrays.fill(expected, Math.min(4, squares.length), 4, Double.POSITIVE_INFINITY);

            assertArrayEquals(expected, tree.nearest(centre, 4, i), 0);
            double radius = squares.length > 0 ? squares[squares.length / 2] : 0;
            double[] inside = Arrays.stream(squares).filter(s -> s <= radius).toArray();
            KdTree.Ball ball = tree.within(centre, radius, i);
            assertEquals(inside.length, ball.count());
            assertEquals(Arrays.stream(inside).max().orElse(-1), ball.farthest());
            assertEquals(0, tree.nearest(centre, 1, KdTree.NONE)[0]);
        }
    }

    private static double[] squares(PointCloud points, double[] centre, int leftOut) {
        double[] squares = new double[points.size() - 1];
        int next = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i != leftOut) {
                double sum = 0;
                for (int axis = 0; axis < centre.length; axis++) {
                    double gap = centre[axis] - points.coordinate(i, axis);
                    sum += gap * gap;
                }
                squares[next++] = sum;
            }
        }
        Arrays.sort(squares);
        return squares;
    }
}
