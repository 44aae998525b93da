package io.mediant.calibration.measure;

import java.util.random.RandomGenerator;

/** Pairs of distributions on the line of which the Wasserstein-1 distance is known, 0 where {@code size} is 0. */
enum LinePair {
    /** Normal laws, one of them shifted by {@code size}. */
    NORMAL_SHIFT {
        @Override
        double draw(RandomGenerator random, double size) {
            return random.nextGaussian() + size;
        }

        @Override
        double distance(double size) {
            return size;
        }
    },
    /** Normal laws with standard deviations 1 and 1 + {@code size}: the distribution functions cross. */
    NORMAL_SCALE {
        @Override
        double draw(RandomGenerator random, double size) {
            return (1 + size) * random.nextGaussian();
        }

        @Override
        double distance(double size) {
            return size * Math.sqrt(2 / Math.PI);
        }
    },
    /** Log-normal laws of log-sd 0.75, one of them stretched by 1 + {@code size}. */
    LOG_NORMAL_STRETCH {
        @Override
        double draw(RandomGenerator random, double size) {
            return (1 + size) * Math.exp(LOG_DEVIATION * random.nextGaussian());
        }

        @Override
        double distance(double size) {
            return size * Math.exp(0.5 * LOG_DEVIATION * LOG_DEVIATION);
        }
    },
    /** Normal laws, a tenth of one of them shifted by 10 times {@code size}: the others do not differ. */
    TENTH_SHIFTED {
        @Override
        double draw(RandomGenerator random, double size) {
            return random.nextGaussian() + (random.nextInt(10) == 0 ? 10 * size : 0);
        }

        @Override
        double distance(double size) {
            return size;
        }
    },
    /** Normal laws cut down to halves, one of them shifted by {@code size} rounded up to a half. */
    TIES {
        @Override
        double draw(RandomGenerator random, double size) {
            return Math.floor(2 * random.nextGaussian()) / 2 + distance(size);
        }

        @Override
        double distance(double size) {
            return Math.ceil(2 * size) / 2;
        }
    };

    private static final double LOG_DEVIATION = 0.75;

    /** A value of the changed law; of the other one at size 0. */
    abstract double draw(RandomGenerator random, double size);

    abstract double distance(double size);

    double[] sample(int rows, double size, RandomGenerator random) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = draw(random, size);
        }
        return values;
    }
}
