package io.mediant.lab.objective;

/** What keeps a judge from becoming too steep. */
public sealed interface Restraint {
    /** Nothing. */
    Restraint NONE = new None();

    /** Nothing. */
    record None() implements Restraint {}

    /**
     * Every weight is drawn back into [-bound, bound] after each step: slopes are then limited, at no known number (M. Arjovsky et al., 2017).
     *
     * @param bound above 0
     */
    record Clipping(double bound) implements Restraint {
        public Clipping {
            requirePositive(bound, "the bound of clipped weights");
        }
    }

    /**
     * λ E (‖∇s(x)‖ - 1)² on the lines between real and fake draws (I. Gulrajani et al., 2017, arXiv:1704.00028). It is a price and not a wall: the
     * slope that pays best over a distance W is 1 + W/(2 λ), and so is the ratio of the critic's estimate to W.
     *
     * @param lambda above 0
     */
    record GradientPenalty(double lambda) implements Restraint {
        public GradientPenalty {
            requirePositive(lambda, "the weight of the gradient penalty");
        }
    }

    /**
     * γ/2 E_p ‖∇s(x)‖²: the judge becomes flat at the data, and training settles there (L. Mescheder et al., 2018, arXiv:1801.04406).
     *
     * @param gamma above 0
     */
    record RealGradientPenalty(double gamma) implements Restraint {
        public RealGradientPenalty {
            requirePositive(gamma, "the weight of R1");
        }
    }

    /**
     * The judge sees all draws through normal noise, so that supports always overlap (C. Sønderby et al., 2017, arXiv:1610.04490).
     *
     * @param deviation above 0, in the unit of the data
     */
    record InstanceNoise(double deviation) implements Restraint {
        public InstanceNoise {
            requirePositive(deviation, "the deviation of instance noise");
        }
    }

    private static void requirePositive(double value, String what) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be above 0, but is " + value);
        }
    }
}
