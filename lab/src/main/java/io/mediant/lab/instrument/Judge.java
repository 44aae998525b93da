package io.mediant.lab.instrument;

import io.mediant.core.divergence.FDivergence;
import io.mediant.core.divergence.StandardGenerator;
import io.mediant.core.divergence.VariationalBound;
import io.mediant.lab.LabException;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.Network;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.target.Rows;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.JudgeNetwork;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * The lab's instruments for anybody's samples: made once for the real draws, it judges generated ones as often as a training loop likes.
 *
 * <p>Two judges learn, each from one half of both sides, and are read on the other half; a fifth of what each learns from is set aside to say when to
 * stop and how sure to be. So (V + ln 4)/2 is, in expectation, at most JSD, however many parameters they have. Draws are scaled by the real ones' mean and deviation for
 * them. Every number follows from the seed.
 */
public final class Judge {
    private static final int LEAST_ROWS = 20;
    private static final List<Integer> LAYERS = List.of(64, 64);
    private static final int BATCH = 256;
    private static final int MOST_STEPS = 1500;
    private static final int STEPS_TO_NEXT_LOOK = 50;
    private static final int LOOKS_WITHOUT_GAIN = 6;
    private static final double LEAST_CONFIDENCE = 1.0 / 64;
    private static final int CELLS_ON_A_LINE = 50;
    private static final int CELLS_PER_AXIS = 20;

    private final float[] real;
    private final int dimensions;
    private final long seed;
    private final Target rows;

    private Judge(float[] real, int dimensions, long seed, Target rows) {
        this.real = real;
        this.dimensions = dimensions;
        this.seed = seed;
        this.rows = rows;
    }

    /**
     * A judge of draws like these.
     *
     * @param real row by row, at least 20 rows
     * @param dimensions numbers per row, at least 1
     * @throws LabException if there are fewer rows, or a value is not finite
     */
    public static Judge of(float[] real, int dimensions, long seed) {
        Target rows = checked(real, dimensions, "real");
        return new Judge(shuffled(real, dimensions, Streams.of(seed, Purpose.OTHER, 0)), dimensions, seed, rows);
    }

    private static Target checked(float[] values, int dimensions, String side) {
        Target rows = Rows.of(values, dimensions);
        int count = Math.floorDiv(values.length, dimensions);
        if (count < LEAST_ROWS) {
            throw new LabException(
                    LabException.Kind.DATA,
                    "there are too few " + side + " rows to judge by",
                    count + " rows, and judges learn from one half and are read on the other",
                    "give at least " + LEAST_ROWS + " rows of each side");
        }
        return rows;
    }

    private static float[] shuffled(float[] values, int dimensions, RandomGenerator random) {
        float[] mixed = values.clone();
        for (int i = Math.floorDiv(values.length, dimensions) - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            for (int k = 0; k < dimensions; k++) {
                float kept = mixed[i * dimensions + k];
                mixed[i * dimensions + k] = mixed[other * dimensions + k];
                mixed[other * dimensions + k] = kept;
            }
        }
        return mixed;
    }

    /**
     * Judges generated draws.
     *
     * @param generated row by row, at least 20 rows of as many numbers as the real ones
     * @throws LabException if there are fewer rows, or a value is not finite
     */
    public Judgement judge(float[] generated) {
        checked(generated, dimensions, "generated");
        float[] fake = shuffled(generated, dimensions, Streams.of(seed, Purpose.OTHER, 1));
        float[] scaledReal = scaled(real);
        float[] scaledFake = scaled(fake);
        double[] realScores = new double[Math.floorDiv(real.length, dimensions)];
        double[] fakeScores = new double[Math.floorDiv(fake.length, dimensions)];
        for (int half = 0; half < 2; half++) {
            read(scaledReal, scaledFake, half, realScores, fakeScores);
        }
        VariationalBound bound = FDivergence.of(StandardGenerator.GAN)
                .variationalForm()
                .lowerBound(logSigmoids(realScores), logSigmoids(fakeScores));
        int middle = half(real, dimensions) * dimensions;
        float[] first = Arrays.copyOfRange(real, 0, middle);
        float[] second = Arrays.copyOfRange(real, middle, real.length);
        return new Judgement(
                bound.value() / 2,
                bound.standardError() / 2,
                JudgeReading.accuracy(realScores, fakeScores, 0),
                cells(real, fake),
                cells(first, second),
                SampleDistances.wasserstein(real, fake, dimensions, seed),
                SampleDistances.wasserstein(first, second, dimensions, seed),
                realScores.length,
                fakeScores.length,
                seed);
    }

    private OptionalDouble cells(float[] reference, float[] current) {
        if (dimensions > 2) {
            return OptionalDouble.empty();
        }
        WindowCells cells = WindowCells.of(rows.window(), dimensions == 1 ? CELLS_ON_A_LINE : CELLS_PER_AXIS);
        return OptionalDouble.of(cells.jensenShannon(reference, current));
    }

    private static double[] logSigmoids(double[] scores) {
        return Arrays.stream(scores).map(JudgeReading::logSigmoid).toArray();
    }

    private float[] scaled(float[] values) {
        float[] scaled = values.clone();
        for (int k = 0; k < dimensions; k++) {
            double sum = 0;
            double squares = 0;
            int count = Math.floorDiv(real.length, dimensions);
            for (int i = k; i < real.length; i += dimensions) {
                sum += real[i];
            }
            double mean = sum / count;
            for (int i = k; i < real.length; i += dimensions) {
                squares += (real[i] - mean) * (real[i] - mean);
            }
            double deviation = squares > 0 ? Math.sqrt(squares / count) : 1;
            for (int i = k; i < values.length; i += dimensions) {
                scaled[i] = (float) ((values[i] - mean) / deviation);
            }
        }
        return scaled;
    }

    private static int half(float[] values, int dimensions) {
        return Math.floorDiv(values.length, 2 * dimensions);
    }

    /** Learns from one half and scores the other. */
    private void read(float[] scaledReal, float[] scaledFake, int half, double[] realScores, double[] fakeScores) {
        Parts ofReal = new Parts(scaledReal, half(scaledReal, dimensions), half, dimensions);
        Parts ofFake = new Parts(scaledFake, half(scaledFake, dimensions), half, dimensions);
        try (Network best = learnt(ofReal, ofFake, half);
                StepScope scope = new StepScope()) {
            double confidence = look(best, ofReal, ofFake).confidence();
            ofReal.put(scaled(scores(best, ofReal.held()), confidence), realScores);
            ofFake.put(scaled(scores(best, ofFake.held()), confidence), fakeScores);
        }
    }

    private static double[] scaled(double[] scores, double factor) {
        return Arrays.stream(scores).map(score -> factor * score).toArray();
    }

    private double[] scores(Network network, float[] draws) {
        return Tensors.doubles(network.evaluate(matrix(draws)));
    }

    private Tensor matrix(float[] draws) {
        return Tensors.matrix(draws, Math.floorDiv(draws.length, dimensions), dimensions);
    }

    private Network learnt(Parts ofReal, Parts ofFake, int half) {
        Target real = Rows.of(ofReal.learnt(), dimensions);
        Target fake = Rows.of(ofFake.learnt(), dimensions);
        RandomGenerator weights = Streams.of(seed, Purpose.JUDGE_WEIGHTS, half);
        try (JudgeNetwork judge = JudgeNetwork.of(
                dimensions, LAYERS, LogOdds.NON_SATURATING, Restraint.NONE, Descent.adam(1e-3), weights)) {
            Network best = judge.network().copy();
            double most = look(best, ofReal, ofFake).bound();
            int looks = 0;
            for (int step = 1; step <= MOST_STEPS && looks < LOOKS_WITHOUT_GAIN; step++) {
                try (StepScope scope = new StepScope()) {
                    RandomGenerator random = Streams.of(seed, Purpose.JUDGE_STEP, 2L * step + half);
                    judge.learn(matrix(real.draw(BATCH, random)), matrix(fake.draw(BATCH, random)), random);
                }
                if (step % STEPS_TO_NEXT_LOOK == 0) {
                    double bound = look(judge.network(), ofReal, ofFake).bound();
                    looks++;
                    if (bound > most) {
                        most = bound;
                        looks = 0;
                        best.close();
                        best = judge.network().copy();
                    }
                }
            }
            return best;
        }
    }

    /**
     * What a network reads on the rows that were set aside.
     *
     * @param bound the greatest bound of all confidences
     * @param confidence what its scores are multiplied by for it: networks that learnt from few rows are surer than they should be
     */
    private record Look(double bound, double confidence) {}

    private Look look(Network network, Parts ofReal, Parts ofFake) {
        try (StepScope scope = new StepScope()) {
            double[] real = scores(network, ofReal.choosing());
            double[] fake = scores(network, ofFake.choosing());
            Look best = new Look(Double.NEGATIVE_INFINITY, 0);
            for (double confidence = 1; confidence >= LEAST_CONFIDENCE; confidence /= 2) {
                double bound = JudgeReading.logOddsBound(scaled(real, confidence), scaled(fake, confidence));
                best = bound > best.bound() ? new Look(bound, confidence) : best;
            }
            return best;
        }
    }

    /** One side's rows: the half that is held out, and of the other what is learnt from and what says when to stop. */
    private static final class Parts {
        private static final int CHOOSING = 5;

        private final float[] values;
        private final int dimensions;
        private final int from;
        private final int to;

        Parts(float[] values, int middle, int half, int dimensions) {
            this.values = values;
            this.dimensions = dimensions;
            from = half == 0 ? 0 : middle;
            to = half == 0 ? middle : Math.floorDiv(values.length, dimensions);
        }

        float[] held() {
            return Arrays.copyOfRange(values, from * dimensions, to * dimensions);
        }

        void put(double[] scores, double[] all) {
            System.arraycopy(scores, 0, all, from, scores.length);
        }

        private float[] others() {
            float[] others = new float[values.length - (to - from) * dimensions];
            System.arraycopy(values, 0, others, 0, from * dimensions);
            System.arraycopy(values, to * dimensions, others, from * dimensions, values.length - to * dimensions);
            return others;
        }

        float[] choosing() {
            float[] others = others();
            return Arrays.copyOfRange(others, 0, chosen(others));
        }

        float[] learnt() {
            float[] others = others();
            return Arrays.copyOfRange(others, chosen(others), others.length);
        }

        private int chosen(float[] others) {
            return Math.max(2, Math.floorDiv(others.length, CHOOSING * dimensions)) * dimensions;
        }
    }
}
