package io.mediant.core.inference.continuous;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.internal.Folds;
import io.mediant.core.inference.internal.HeldOutBound;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A lower bound for the Jensen-Shannon divergence of two clouds: what a learnt judge who did not see the points can tell.
 *
 * <p>Whatever the judge's probabilities D of "reference", JSD is at least ln 2 - (E_p[-ln D] + E_q[-ln(1 - D)])/2, with
 * equality for the ideal judge p/(p + q). The points are dealt into folds; each fold is judged by what was learnt from the
 * others, so the mean over all points is nearly free of the bias of judging what one has learnt. The lower limit is one-sided:
 * the mean less z sqrt(2) standard errors, where the factor allows for folds that share their learning points.
 *
 * <p>Sound in any number of dimensions, as a bound: near 0 it says that this family of judges found nothing, which is no
 * evidence of equality. It may be negative. Source: I. Goodfellow and others (2014), Generative adversarial nets,
 * arXiv:1406.2661, proposition 1; cross-fitting: V. Chernozhukov and others (2018), doi:10.1111/ectj.12097. Immutable.
 */
public final class ClassifierBound {
    private static final double LARGEST_ODDS = 12;
    private static final int MOST_FOLDS = 100;
    private static final int LEAST_PER_FOLD = 5;
    private static final ClassifierBound DEFAULT = new ClassifierBound(5, 0.95);

    private final int folds;
    private final double confidence;

    private ClassifierBound(int folds, double confidence) {
        this.folds = folds;
        this.confidence = confidence;
    }

    /** Returns the bound with 5 folds and a lower limit of 95 % confidence. */
    public static ClassifierBound withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the bound with another number of folds.
     *
     * @param number from 2 to 100
     * @throws IllegalArgumentException outside of this range
     */
    public ClassifierBound withFolds(int number) {
        if (number < 2 || number > MOST_FOLDS) {
            throw new IllegalArgumentException("folds are " + number + "; give 2 to " + MOST_FOLDS + ", such as 5");
        }
        return new ClassifierBound(number, confidence);
    }

    /**
     * Returns the bound with a lower limit of another confidence.
     *
     * @param level in [0.5, 0.9999]
     * @throws IllegalArgumentException outside of this range
     */
    public ClassifierBound withConfidence(double level) {
        if (!(level >= 0.5 && level <= 0.9999)) {
            throw new IllegalArgumentException(
                    "confidence is " + level + "; give a probability from 0.5 to 0.9999, such as 0.95");
        }
        return new ClassifierBound(folds, level);
    }

    /**
     * The bound.
     *
     * @param nats the mean over all points, at most ln 2; may be negative
     * @param lower its lower confidence limit, at most {@code nats}
     * @param confidence one-sided
     * @param family the family's name
     * @param folds number of folds
     * @param seed of the deal into folds
     */
    public record Estimate(double nats, double lower, double confidence, String family, int folds, long seed) {}

    /**
     * Estimates the bound.
     *
     * @param reference points without weights, at least 5 for each fold
     * @param current points without weights, likewise, of as many dimensions
     * @throws IllegalArgumentException if the points do not fit or are too few
     */
    public Estimate between(PointCloud reference, PointCloud current, ClassifierFamily family, long seed) {
        Clouds.require(reference, current, LEAST_PER_FOLD * folds);
        SplittableRandom random = new SplittableRandom(seed);
        int[] foldsOfP = Folds.dealt(reference.size(), folds, random);
        int[] foldsOfQ = Folds.dealt(current.size(), folds, random);
        double[] oddsOfP = new double[reference.size()];
        double[] oddsOfQ = new double[current.size()];
        for (int fold = 0; fold < folds; fold++) {
            ClassifierFamily.LogOdds judge = family.fit(part(reference, foldsOfP, fold), part(current, foldsOfQ, fold));
            judge(judge, reference, foldsOfP, fold, oddsOfP);
            judge(judge, current, foldsOfQ, fold, oddsOfQ);
        }
        HeldOutBound bound = HeldOutBound.of(oddsOfP, oddsOfQ);
        return new Estimate(bound.nats(), bound.lower(confidence), confidence, family.name(), folds, seed);
    }

    /** The points outside of a fold. */
    private static PointCloud part(PointCloud points, int[] dealt, int fold) {
        return PointCloud.of(IntStream.range(0, dealt.length)
                .filter(i -> dealt[i] != fold)
                .mapToObj(points::point)
                .toArray(double[][]::new));
    }

    /** Sets the log-odds of a fold's points. */
    private static void judge(ClassifierFamily.LogOdds judge, PointCloud points, int[] dealt, int fold, double[] odds) {
        for (int i = 0; i < dealt.length; i++) {
            if (dealt[i] == fold) {
                odds[i] = Math.max(-LARGEST_ODDS, Math.min(LARGEST_ODDS, judge.of(points.point(i))));
            }
        }
    }
}
