package io.mediant.core.density;

import io.mediant.core.distribution.Sample;
import java.util.ArrayList;
import java.util.List;

/** The values of a sample of positive weight with their mirror images at the ends of a support, as far as a kernel reaches. */
final class MirrorImages {
    private MirrorImages() {}

    /** The values and images within {@code reach} of the interval from {@code lower} to {@code upper}; ends may be infinite. */
    static Sample of(Sample sample, double lower, double upper, double reach) {
        List<double[]> images = new ArrayList<>(sample.size());
        for (int i = 0; i < sample.size(); i++) {
            if (sample.weight(i) > 0) {
                double value = sample.value(i);
                for (double image : imagesOf(value, lower, upper, reach)) {
                    if (image >= lower - reach && image <= upper + reach) {
                        images.add(new double[] {image, sample.weight(i)});
                    }
                }
            }
        }
        return Sample.weighted(
                images.stream().mapToDouble(image -> image[0]).toArray(),
                images.stream().mapToDouble(image -> image[1]).toArray());
    }

    private static double[] imagesOf(double value, double lower, double upper, double reach) {
        if (Double.isInfinite(lower)) {
            return Double.isInfinite(upper) ? new double[] {value} : new double[] {value, 2 * upper - value};
        }
        if (Double.isInfinite(upper)) {
            return new double[] {value, 2 * lower - value};
        }
        double period = 2 * (upper - lower);
        int turns = (int) Math.ceil(reach / period) + 1;
        double[] images = new double[2 * (2 * turns + 1)];
        for (int turn = -turns, i = 0; turn <= turns; turn++) {
            images[i++] = value + turn * period;
            images[i++] = 2 * lower - value + turn * period;
        }
        return images;
    }
}
