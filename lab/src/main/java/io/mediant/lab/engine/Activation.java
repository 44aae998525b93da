package io.mediant.lab.engine;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What stands between the layers of a network. */
public enum Activation {
    /** max(0, x). */
    RELU,
    /** x above 0, 0.2 x below. */
    LEAKY_RELU,
    /** The hyperbolic tangent. */
    TANH,
    /** ln(1 + e^x). */
    SOFTPLUS;

    private static final double LEAK = 0.2;

    Tensor apply(Tensor input) {
        return switch (this) {
            case RELU -> torch.relu(input);
            case LEAKY_RELU -> torch.leaky_relu(input, new Scalar(LEAK));
            case TANH -> torch.tanh(input);
            case SOFTPLUS -> torch.softplus(input);
        };
    }
}
