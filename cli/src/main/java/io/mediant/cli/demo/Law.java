package io.mediant.cli.demo;

/** A law on the real line that the demonstration draws from: it can be drawn, and its density is known. */
sealed interface Law {

    /** One value. */
    double draw(Draw random);

    /** The probability density at a value. */
    double density(double x);

    /**
     * A mixture of two log-normal laws: everyday purchases and large ones.
     *
     * @param share share of the first
     * @param mu1 mean of the first's logarithm
     * @param sigma1 standard deviation of the first's logarithm
     * @param mu2 mean of the second's logarithm
     * @param sigma2 standard deviation of the second's logarithm
     */
    record LogNormalMixture(double share, double mu1, double sigma1, double mu2, double sigma2) implements Law {
        @Override
        public double draw(Draw random) {
            boolean first = random.uniform() < share;
            double z = random.normal();
            return StrictMath.exp(first ? mu1 + sigma1 * z : mu2 + sigma2 * z);
        }

        @Override
        public double density(double x) {
            return x <= 0 ? 0 : share * logNormal(x, mu1, sigma1) + (1 - share) * logNormal(x, mu2, sigma2);
        }

        private static double logNormal(double x, double mu, double sigma) {
            double z = (StrictMath.log(x) - mu) / sigma;
            return StrictMath.exp(-z * z / 2) / (x * sigma * StrictMath.sqrt(2 * Math.PI));
        }
    }

    /**
     * Four exponential waiting times in a row, after a start.
     *
     * @param start the smallest value
     * @param scale mean of each waiting time
     */
    record FourSteps(double start, double scale) implements Law {
        @Override
        public double draw(Draw random) {
            double sum = start;
            for (int i = 0; i < 4; i++) {
                sum += scale * random.exponential();
            }
            return sum;
        }

        @Override
        public double density(double x) {
            double t = (x - start) / scale;
            return t <= 0 ? 0 : t * t * t * StrictMath.exp(-t) / (6 * scale);
        }
    }

    /**
     * A bell of finite width: the mean of two uniform numbers, a triangle.
     *
     * @param low the smallest value
     * @param high the largest value
     */
    record Triangle(double low, double high) implements Law {
        @Override
        public double draw(Draw random) {
            return low + (high - low) * (random.uniform() + random.uniform()) / 2;
        }

        @Override
        public double density(double x) {
            double half = (high - low) / 2;
            double distance = Math.abs(x - (low + half));
            return distance >= half ? 0 : (1 - distance / half) / half;
        }
    }
}
