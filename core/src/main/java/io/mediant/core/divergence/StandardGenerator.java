package io.mediant.core.divergence;

import io.mediant.core.internal.EntropyFunctions;

/**
 * The generators of the usual f-divergences, with conjugates, activations and thresholds as in the table of f-GANs. Those of Taneja and of Kumar
 * and Johnson are not in it; their conjugates have no closed form and are found by bisection.
 *
 * <p>Conjugates are the suprema over u ≥ 0, so they are defined for every t below f'(∞): where the table's domain ends from below, they are
 * constant.
 *
 * <p>Source: S. Nowozin, B. Cseke, R. Tomioka, "f-GAN: Training generative neural samplers using variational divergence minimization" (2016),
 * arXiv:1606.00709, tables 1, 2, 5 and 6.
 */
public enum StandardGenerator implements KnownGenerator {
    /** KL(p‖q): f(u) = u ln u, f*(t) = e^(t-1), threshold 1. */
    KULLBACK_LEIBLER(1, 0, Double.POSITIVE_INFINITY) {
        @Override
        public double value(double u) {
            return u * Math.log(u);
        }

        @Override
        public double slope(double u) {
            return Math.log(u) + 1;
        }

        @Override
        public double conjugate(double t) {
            return Math.exp(t - 1);
        }
    },
    /** KL(q‖p): f(u) = -ln u, f*(t) = -1 - ln(-t) for t < 0, threshold -1. */
    REVERSE_KULLBACK_LEIBLER(1, Double.POSITIVE_INFINITY, 0) {
        @Override
        public double value(double u) {
            return -Math.log(u);
        }

        @Override
        public double slope(double u) {
            return -1 / u;
        }

        @Override
        public double conjugate(double t) {
            return -1 - Math.log(-t);
        }

        @Override
        public double activation(double v) {
            return -Math.exp(-v);
        }
    },
    /** {@link ChiSquare}: f(u) = (u-1)², f*(t) = t + t²/4, -1 for t < -2, threshold 0. */
    PEARSON(1, 1, Double.POSITIVE_INFINITY) {
        @Override
        public double value(double u) {
            return (u - 1) * (u - 1);
        }

        @Override
        public double slope(double u) {
            return 2 * (u - 1);
        }

        @Override
        public double conjugate(double t) {
            return t < -2 ? -1 : t + t * t / 4;
        }
    },
    /** {@link NeymanChiSquare}: f(u) = (1-u)²/u, f*(t) = 2 - 2√(1-t) for t ≤ 1, threshold 0. */
    NEYMAN(1, Double.POSITIVE_INFINITY, 1) {
        @Override
        public double value(double u) {
            return (1 - u) / u * (1 - u);
        }

        @Override
        public double slope(double u) {
            return 1 - 1 / (u * u);
        }

        @Override
        public double conjugate(double t) {
            return 2 - 2 * Math.sqrt(1 - t);
        }

        @Override
        public double activation(double v) {
            return 1 - Math.exp(-v);
        }
    },
    /** Σ (√p - √q)² = 2 H², H the {@link Hellinger} distance: f(u) = (√u - 1)², f*(t) = t/(1-t) for t < 1, threshold 0. */
    SQUARED_HELLINGER(0.5, 1, 1) {
        @Override
        public double value(double u) {
            return (Math.sqrt(u) - 1) * (Math.sqrt(u) - 1);
        }

        @Override
        public double slope(double u) {
            return 1 - 1 / Math.sqrt(u);
        }

        @Override
        public double conjugate(double t) {
            return t / (1 - t);
        }

        @Override
        public double activation(double v) {
            return 1 - Math.exp(-v);
        }
    },
    /** {@link Jeffreys}: f(u) = (u-1) ln u, f*(t) = w + 1/w + t - 2 with w + ln w = 1 - t, threshold 0. */
    JEFFREYS(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY) {
        @Override
        public double value(double u) {
            return (u - 1) * Math.log(u);
        }

        @Override
        public double slope(double u) {
            return Math.log(u) + 1 - 1 / u;
        }

        @Override
        public double conjugate(double t) {
            return jeffreysConjugate(t);
        }
    },
    /** Twice the {@link JensenShannon} divergence: f(u) = u ln u - (u+1) ln((u+1)/2), f*(t) = -ln(2 - e^t) for t < ln 2, threshold 0. */
    JENSEN_SHANNON(2, EntropyFunctions.LN2, EntropyFunctions.LN2) {
        @Override
        public double value(double u) {
            return u * Math.log(u) - (u + 1) * Math.log((u + 1) / 2);
        }

        @Override
        public double slope(double u) {
            return Math.log(2 * (u / (u + 1)));
        }

        @Override
        public double conjugate(double t) {
            return -Math.log(2 - Math.exp(t));
        }
    },
    /** The original adversarial loss, twice the {@link JensenShannon} divergence less 2 ln 2, which is f(1): f(u) = u ln u - (u+1) ln(u+1),
     * f*(t) = -ln(1 - e^t) for t < 0, threshold -ln 2. */
    GAN(2, 0, 0) {
        @Override
        public double value(double u) {
            return u * Math.log(u) - (u + 1) * Math.log1p(u);
        }

        @Override
        public double slope(double u) {
            return -Math.log1p(1 / u);
        }

        @Override
        public double conjugate(double t) {
            return -Math.log(-Math.expm1(t));
        }
    },
    /** {@link Taneja}: f(u) = (u+1)/2 ln((u+1)/(2√u)), f*(t) = (u-1)/4 - ln((u+1)/(2√u))/2 at f'(u) = t, threshold 0. */
    TANEJA(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY) {
        @Override
        public double value(double u) {
            return 0.5 * (u + 1) * logOfMeans(u);
        }

        @Override
        public double slope(double u) {
            return 0.5 * logOfMeans(u) + 0.25 * (1 - 1 / u);
        }

        @Override
        public double conjugate(double t) {
            double u = SlopeInverse.of(this::slope, t);
            return 0.25 * (u - 1) - 0.5 * logOfMeans(u);
        }
    },
    /** {@link KumarJohnson}: f(u) = (u²-1)²/(2 u^(3/2)), f*(t) = (u²-1)(3u²+5)/(4 u^(3/2)) at f'(u) = t, threshold 0. */
    KUMAR_JOHNSON(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY) {
        @Override
        public double value(double u) {
            double relative = (u - 1 / u) * Math.sqrt(Math.sqrt(u));
            return 0.5 * relative * relative;
        }

        @Override
        public double slope(double u) {
            return ((5 * u - 2 / u) - 3 / (u * u * u)) * (0.25 * Math.sqrt(u));
        }

        @Override
        public double conjugate(double t) {
            double u = SlopeInverse.of(this::slope, t);
            return (u - 1 / u) * ((3 * u + 5 / u) * (0.25 * Math.sqrt(u)));
        }
    },
    /** {@link TotalVariation}: f(u) = |u-1|/2, f*(t) = t for -½ ≤ t ≤ ½, -½ below, threshold 0. */
    TOTAL_VARIATION(1, 0.5, 0.5) {
        @Override
        public double value(double u) {
            return Math.abs(u - 1) / 2;
        }

        @Override
        public double slope(double u) {
            return Math.signum(u - 1) / 2;
        }

        @Override
        public double conjugate(double t) {
            return Math.max(t, -0.5);
        }

        @Override
        public double activation(double v) {
            return Math.tanh(v) / 2;
        }
    };

    private static final int MOST_STEPS = 50;

    private final double factor;
    private final double valueAtZero;
    private final double slopeAtInfinity;

    StandardGenerator(double factor, double valueAtZero, double slopeAtInfinity) {
        this.factor = factor;
        this.valueAtZero = valueAtZero;
        this.slopeAtInfinity = slopeAtInfinity;
    }

    @Override
    public double valueAtZero() {
        return valueAtZero;
    }

    @Override
    public double slopeAtInfinity() {
        return slopeAtInfinity;
    }

    @Override
    public Divergence measure() {
        return switch (this) {
            case KULLBACK_LEIBLER -> KullbackLeibler.withDefaults();
            case REVERSE_KULLBACK_LEIBLER -> AlphaDivergence.ofOrder(0);
            case PEARSON -> ChiSquare.withDefaults();
            case NEYMAN -> NeymanChiSquare.withDefaults();
            case SQUARED_HELLINGER -> AlphaDivergence.ofOrder(0.5);
            case JEFFREYS -> Jeffreys.withDefaults();
            case TANEJA -> Taneja.withDefaults();
            case KUMAR_JOHNSON -> KumarJohnson.withDefaults();
            case TOTAL_VARIATION -> TotalVariation.withDefaults();
            case JENSEN_SHANNON, GAN -> JensenShannon.withDefaults();
        };
    }

    @Override
    public double factor() {
        return factor;
    }

    /** The logarithm of the arithmetic over the geometric mean of u and 1. */
    private static double logOfMeans(double u) {
        return Math.log(0.5 * (Math.sqrt(u) + 1 / Math.sqrt(u)));
    }

    /** w = 1/u at the maximiser u, by Newton's method, which rises to the root from the left after one step. */
    private static double jeffreysConjugate(double t) {
        double goal = 1 - t;
        double w = goal > 1 ? goal : Math.exp(goal);
        double previous = 0;
        for (int step = 0; step < MOST_STEPS && w > 0 && Math.abs(w - previous) > Math.ulp(w); step++) {
            previous = w;
            w = w * ((1 + goal - Math.log(w)) / (1 + w));
        }
        return w + 1 / w + t - 2;
    }
}
