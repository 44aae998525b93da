package io.mediant.calibration.test;

import io.mediant.calibration.Settings;
import java.util.random.RandomGenerator;

/**
 * A test of data of one kind.
 *
 * @param test what is tested with
 * @param data what is drawn
 * @param once draws both sides, tests them and returns p; NaN where the test gives no answer
 */
record Trial(String test, String data, Once once) {

    /** One simulation. */
    @FunctionalInterface
    interface Once {
        double p(RandomGenerator random);
    }

    /** Repeats the trial. */
    Rejections repeat(Settings settings) {
        Rejections.Builder counted = new Rejections.Builder(this);
        for (int draw = 0; draw < settings.draws(); draw++) {
            counted.add(once.p(settings.random(this, draw)));
        }
        return counted.build();
    }

    @Override
    public String toString() {
        return test + ", " + data;
    }
}
