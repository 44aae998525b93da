package io.mediant.calibration.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogGamma;

/** Pairs of laws in many dimensions whose densities are known: how a point of either side is drawn, and its log-odds. */
enum CloudPair {
    NULL("none") {
        @Override
        void draw(double[] point, boolean reference, RandomGenerator random) {
            normal(point, random);
        }

        @Override
        double logOdds(double[] point) {
            return 0;
        }
    },
    SHIFT("mean shift 1") {
        @Override
        void draw(double[] point, boolean reference, RandomGenerator random) {
            normal(point, random);
            move(point, reference ? 0 : 1);
        }

        @Override
        double logOdds(double[] point) {
            return 0.5 - along(point);
        }
    },
    SCALE("scale 1.2") {
        @Override
        void draw(double[] point, boolean reference, RandomGenerator random) {
            normal(point, random);
            for (int k = 0; k < point.length; k++) {
                point[k] *= reference ? 1 : SPREAD;
            }
        }

        @Override
        double logOdds(double[] point) {
            return point.length * Math.log(SPREAD) - 0.5 * square(point) * (1 - 1 / (SPREAD * SPREAD));
        }
    },
    CLUSTER("20 % in a cluster at distance 4") {
        @Override
        void draw(double[] point, boolean reference, RandomGenerator random) {
            normal(point, random);
            move(point, !reference && random.nextDouble() < SHARE ? DISTANCE : 0);
        }

        @Override
        double logOdds(double[] point) {
            return -Math.log(1 - SHARE + SHARE * Math.exp(DISTANCE * along(point) - 0.5 * DISTANCE * DISTANCE));
        }
    },
    ROTATION("rotation of 9° or 4°") {
        @Override
        void draw(double[] point, boolean reference, RandomGenerator random) {
            normal(point, random);
            double turn = reference ? 0 : angle(point);
            for (int k = 0; k + 1 < point.length; k += 2) {
                double a = WIDE * point[k];
                double b = NARROW * point[k + 1];
                point[k] = a * Math.cos(turn) - b * Math.sin(turn);
                point[k + 1] = a * Math.sin(turn) + b * Math.cos(turn);
            }
        }

        @Override
        double logOdds(double[] point) {
            double turn = angle(point);
            double sum = 0;
            for (int k = 0; k + 1 < point.length; k += 2) {
                double a = point[k] * Math.cos(turn) + point[k + 1] * Math.sin(turn);
                double b = point[k + 1] * Math.cos(turn) - point[k] * Math.sin(turn);
                sum += 0.5 * (a * a - point[k] * point[k]) / (WIDE * WIDE)
                        + 0.5 * (b * b - point[k + 1] * point[k + 1]) / (NARROW * NARROW);
            }
            return sum;
        }

        private double angle(double[] point) {
            return Math.toRadians(point.length <= FEW ? 9 : 4);
        }
    },
    TAILS("tails of t with 10 or 40 degrees of freedom") {
        @Override
        void draw(double[] point, boolean reference, RandomGenerator random) {
            normal(point, random);
            double freedom = freedom(point);
            double chiSquare = 0;
            for (int k = 0; k < freedom; k++) {
                double z = random.nextGaussian();
                chiSquare += z * z;
            }
            for (int k = 0; k < point.length; k++) {
                point[k] *= reference ? 1 : Math.sqrt((freedom - 2) / chiSquare);
            }
        }

        @Override
        double logOdds(double[] point) {
            double d = point.length;
            double freedom = freedom(point);
            double normal = -0.5 * d * Math.log(2 * Math.PI) - 0.5 * square(point);
            double t = logGamma(0.5 * (freedom + d))
                    - logGamma(0.5 * freedom)
                    - 0.5 * d * Math.log((freedom - 2) * Math.PI)
                    - 0.5 * (freedom + d) * Math.log1p(square(point) / (freedom - 2));
            return normal - t;
        }

        private double freedom(double[] point) {
            return point.length <= FEW ? 10 : 40;
        }
    },
    ANISOTROPIC("shift along axes of little spread") {
        @Override
        void draw(double[] point, boolean reference, RandomGenerator random) {
            normal(point, random);
            int first = first(point);
            for (int k = 0; k < point.length; k++) {
                point[k] += !reference && k >= first ? 1 / Math.sqrt(point.length - first) : 0;
                point[k] *= spread(k, point);
            }
        }

        @Override
        double logOdds(double[] point) {
            int first = first(point);
            double sum = 0;
            for (int k = first; k < point.length; k++) {
                sum += point[k] / spread(k, point);
            }
            return 0.5 - sum / Math.sqrt(point.length - first);
        }

        private int first(double[] point) {
            return point.length - point.length / 4;
        }

        /** From 1 to 0.1. */
        private double spread(int axis, double[] point) {
            return Math.pow(0.1, axis / (point.length - 1.0));
        }
    };

    private static final double SPREAD = 1.2;
    private static final double SHARE = 0.2;
    private static final double DISTANCE = 4;
    private static final double WIDE = Math.sqrt(2);
    private static final double NARROW = Math.sqrt(0.4);
    private static final int FEW = 64;

    private final String title;

    CloudPair(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Fills in a point of the reference or the current side. */
    abstract void draw(double[] point, boolean reference, RandomGenerator random);

    /** ln p(x) - ln q(x). */
    abstract double logOdds(double[] point);

    PointCloud cloud(int rows, int dimension, boolean reference, RandomGenerator random) {
        double[][] points = new double[rows][dimension];
        for (double[] point : points) {
            draw(point, reference, random);
        }
        return PointCloud.of(points);
    }

    /** The divergence in nats, from so many points a side. */
    double truth(int dimension, int points, RandomGenerator random) {
        double[] point = new double[dimension];
        double loss = 0;
        for (int i = 0; i < points; i++) {
            draw(point, true, random);
            loss += Math.log1p(Math.exp(-logOdds(point)));
            draw(point, false, random);
            loss += Math.log1p(Math.exp(logOdds(point)));
        }
        return Math.log(2) - 0.5 * loss / points;
    }

    private static void normal(double[] point, RandomGenerator random) {
        for (int k = 0; k < point.length; k++) {
            point[k] = random.nextGaussian();
        }
    }

    /** Moves a point along the diagonal. */
    private static void move(double[] point, double distance) {
        for (int k = 0; k < point.length; k++) {
            point[k] += distance / Math.sqrt(point.length);
        }
    }

    private static double along(double[] point) {
        double sum = 0;
        for (double x : point) {
            sum += x;
        }
        return sum / Math.sqrt(point.length);
    }

    private static double square(double[] point) {
        double sum = 0;
        for (double x : point) {
            sum += x * x;
        }
        return sum;
    }

    private static double logGamma(double x) {
        return LogGamma.value(x);
    }
}
