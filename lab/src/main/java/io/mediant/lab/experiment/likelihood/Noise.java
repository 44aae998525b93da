package io.mediant.lab.experiment.likelihood;

import java.util.SplittableRandom;

/** Independent draws of the standard normal law. */
final class Noise {
    private final SplittableRandom random;

    Noise(SplittableRandom random) {
        this.random = random;
    }

    float[] draw(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** Draws of which the second half is the first with the sign changed: their mean is 0, so means over them scatter less. */
    float[] drawMirrored(int pairs) {
        float[] values = new float[2 * pairs];
        for (int i = 0; i < pairs; i++) {
            values[i] = (float) random.nextGaussian();
            values[pairs + i] = -values[i];
        }
        return values;
    }
}
