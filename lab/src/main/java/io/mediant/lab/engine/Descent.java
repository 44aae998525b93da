package io.mediant.lab.engine;

/** How an optimizer goes down the gradient. */
public sealed interface Descent {

    /** The size of a step. */
    double rate();

    /**
     * Adam: steps of about the rate in each weight, whatever the size of its gradient (D. P. Kingma, J. Ba, 2015, arXiv:1412.6980).
     *
     * @param rate above 0
     * @param beta1 how long the mean of gradients remembers, in [0, 1)
     * @param beta2 how long the mean of their squares remembers, in [0, 1)
     */
    record Adam(double rate, double beta1, double beta2) implements Descent {
        public Adam {
            requireRate(rate);
            requireShare(beta1, "beta1");
            requireShare(beta2, "beta2");
        }
    }

    /**
     * Stochastic gradient descent: steps proportional to the gradient, so that a gradient that vanishes moves nothing.
     *
     * @param rate above 0
     * @param momentum the share of the last step that is added, in [0, 1)
     */
    record Sgd(double rate, double momentum) implements Descent {
        public Sgd {
            requireRate(rate);
            requireShare(momentum, "momentum");
        }
    }

    /** Adam with β1 = 0.9, β2 = 0.999. */
    static Descent adam(double rate) {
        return new Adam(rate, 0.9, 0.999);
    }

    /** Gradient descent without momentum. */
    static Descent sgd(double rate) {
        return new Sgd(rate, 0);
    }

    private static void requireRate(double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the learning rate must be above 0, but is " + rate);
        }
    }

    private static void requireShare(double value, String name) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie in [0, 1), but is " + value);
        }
    }
}
