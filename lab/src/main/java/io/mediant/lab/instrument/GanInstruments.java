package io.mediant.lab.instrument;

import io.mediant.lab.engine.Gradients;
import io.mediant.lab.engine.Network;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.objective.Objective.Reading;
import io.mediant.lab.run.Snapshot;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.GanTraining;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * Measures a training from outside: on draws that neither side learns from, the same at every step, so that values move only because the networks do.
 */
public final class GanInstruments {
    private static final int ROWS = 2000;
    private static final int GRADIENT_ROWS = 256;
    private static final int CELLS_ON_A_LINE = 50;
    private static final int CELLS_PER_AXIS = 20;
    private static final int SHOWN_POINTS = 300;
    private static final int FIELD_COLUMNS = 40;

    private final Target target;
    private final long seed;
    private final double[] window;
    private final float[] real;
    /** What two samples of the data show of each distance: the same at every step. */
    private final Map<String, Double> floors = new LinkedHashMap<>();

    private GanInstruments(Target target, long seed, double[] window) {
        this.target = target;
        this.seed = seed;
        this.window = window;
        real = target.draw(ROWS, Streams.of(seed, Purpose.MEASURING, 0));
        distancesTo(target.draw(ROWS, Streams.of(seed, Purpose.MEASURING, 1)), "_floor", floors);
    }

    /** Instruments for trainings towards a target. */
    public static GanInstruments of(Target target, long seed) {
        return new GanInstruments(target, seed, target.window());
    }

    /** Instruments that look at another window, such as one that also holds where the generator begins. */
    public static GanInstruments of(Target target, long seed, double... window) {
        return new GanInstruments(target, seed, window.clone());
    }

    /**
     * All measures of a training as it stands, by name: {@code jsd_nats} with its floor {@code jsd_floor_nats}, {@code w1} or {@code sliced_w1} with
     * its floor, in the data's unit, what the judge's scores say, {@code gradient_norm} of the generator and of each of its layers, {@code modes} and
     * {@code share_near_modes}.
     */
    public Map<String, Double> measure(GanTraining training) {
        Map<String, Double> values = new LinkedHashMap<>();
        float[] fake = training.draw(ROWS, Streams.of(seed, Purpose.MEASURING, 2));
        distances(fake, values);
        try (StepScope scope = new StepScope()) {
            double[] realScores = training.judge().scoresOf(training.tensor(real, ROWS));
            double[] fakeScores = training.judge().scoresOf(training.tensor(fake, ROWS));
            values.putAll(JudgeReading.of(training.settings().objective(), realScores, fakeScores));
            RandomGenerator random = Streams.of(seed, Purpose.MEASURING, 3);
            List<Tensor> gradients = training.generatorGradients(GRADIENT_ROWS, random);
            values.put("gradient_norm", Gradients.norm(gradients));
            double[] layers = Network.layerNorms(gradients);
            for (int layer = 0; layer < layers.length; layer++) {
                values.put("gradient_norm_layer_" + (layer + 1), layers[layer]);
            }
        }
        target.modes().ifPresent(modes -> {
            Coverage coverage = Coverage.of(fake, target.dimensions(), modes);
            values.put("modes", (double) coverage.covered());
            values.put("share_near_modes", coverage.nearShare());
        });
        return values;
    }

    private void distances(float[] fake, Map<String, Double> values) {
        values.putAll(floors);
        distancesTo(fake, "", values);
    }

    /** Distances of draws to the data. @param end of the names */
    private void distancesTo(float[] draws, String end, Map<String, Double> values) {
        int dimensions = target.dimensions();
        if (dimensions <= 2) {
            WindowCells cells = WindowCells.of(window, dimensions == 1 ? CELLS_ON_A_LINE : CELLS_PER_AXIS);
            values.put("jsd" + end + "_nats", cells.jensenShannon(real, draws));
        }
        String name = dimensions == 1 ? "w1" : "sliced_w1";
        values.put(name + end, SampleDistances.wasserstein(real, draws, dimensions, seed));
    }

    /** What a training on the line or in the plane looks like. */
    public Snapshot picture(GanTraining training) {
        int dimensions = target.dimensions();
        float[] fake = training.draw(SHOWN_POINTS, Streams.of(seed, Purpose.MEASURING, 2));
        return new Snapshot(
                Arrays.copyOf(real, SHOWN_POINTS * dimensions),
                fake,
                training.pulls(fake),
                dimensions,
                field(training),
                FIELD_COLUMNS,
                window.clone());
    }

    private float[] field(GanTraining training) {
        int rows = target.dimensions() == 1 ? 1 : FIELD_COLUMNS;
        float[] points = new float[rows * FIELD_COLUMNS * target.dimensions()];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < FIELD_COLUMNS; column++) {
                points[next++] = centre(0, column);
                if (rows > 1) {
                    points[next++] = centre(1, row);
                }
            }
        }
        try (StepScope scope = new StepScope()) {
            double[] scores = training.judge().scoresOf(training.tensor(points, rows * FIELD_COLUMNS));
            boolean probability = training.settings().objective().reading() == Reading.LOG_ODDS;
            float[] field = new float[scores.length];
            for (int i = 0; i < field.length; i++) {
                field[i] = (float) (probability ? 1 / (1 + Math.exp(-scores[i])) : scores[i]);
            }
            return field;
        }
    }

    private float centre(int axis, int index) {
        double low = window[2 * axis];
        return (float) (low + (window[2 * axis + 1] - low) * (index + 0.5) / FIELD_COLUMNS);
    }
}
