package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.internal.Folds;
import io.mediant.core.inference.internal.HeldOutBound;
import io.mediant.core.inference.internal.Normal;
import io.mediant.core.inference.internal.Steps;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How far learnt judges tell two clouds apart: a lower bound of the Jensen-Shannon divergence, a test that both come from one law, and each row's log-odds.
 *
 * <p>Rows are dealt into folds. For each, the families of judges learn from four fifths of the other folds' rows (of a random part of them where there are
 * many); the last fifth chooses each family's setting, calibrates its log-odds and chooses the family. A judge speaks only where it gains at least one nat on that
 * fifth over saying one half, after ln(number of settings and of families); else it says one half. The held-out rows are judged once, with
 * probabilities within [0.005, 0.995]. Both sides count equally, whatever their sizes.
 *
 * <p>The bound is ln 2 less the mean held-out log-loss and at most 0.688; the truth is at least {@code lower} with the stated confidence, an interval with an upper
 * end there is none. A bound near 0 says that these judges found nothing, which is no evidence of equality. The test compares the sides' mean log-odds (of the best judge
 * of each fold, whatever its gain), with a standard error that is larger by sqrt 2 since judges of different folds share rows to learn from; without it, 7 to 14 % of equal
 * pairs would be called different at a level of 5 %. Sources: I. Goodfellow and others (2014), arXiv:1406.2661, proposition 1; D. Lopez-Paz, M. Oquab (2017), Revisiting classifier two-sample tests, arXiv:1610.06545.
 *
 * <p>Folds are worked on by all cores; the result depends on the seed alone. Immutable.
 */
public final class CrossFittedClassifier {
    private static final int MOST_FOLDS = 20;
    private static final int LEAST_PER_FOLD = 10;
    private static final int LEAST_LEARNING_ROWS = 40;
    private static final double FIT_SHARE = 0.8;
    private static final double NATS_TO_SPEAK = 6;
    private static final CrossFittedClassifier DEFAULT =
            new CrossFittedClassifier(List.of(JudgeFamily.values()), 5, 8000, 0.95);

    private final List<JudgeFamily> families;
    private final int folds;
    private final int learningRows;
    private final double confidence;

    private CrossFittedClassifier(List<JudgeFamily> families, int folds, int learningRows, double confidence) {
        this.families = families;
        this.folds = folds;
        this.learningRows = learningRows;
        this.confidence = confidence;
    }

    /** Returns all families, 5 folds, at most 8000 learning rows a side and fold, and a lower limit of 95 % confidence. */
    public static CrossFittedClassifier withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns one that tries other families.
     *
     * @param tried at least one; none twice
     * @throws IllegalArgumentException if there is none
     */
    public CrossFittedClassifier withFamilies(JudgeFamily... tried) {
        if (tried.length == 0) {
            throw new IllegalArgumentException("there are no families to try; give at least one, such as LINEAR");
        }
        List<JudgeFamily> distinct = List.copyOf(EnumSet.copyOf(Arrays.asList(tried)));
        return new CrossFittedClassifier(distinct, folds, learningRows, confidence);
    }

    /**
     * Returns one with another number of folds.
     *
     * @param number from 2 to 20
     * @throws IllegalArgumentException outside of this range
     */
    public CrossFittedClassifier withFolds(int number) {
        if (number < 2 || number > MOST_FOLDS) {
            throw new IllegalArgumentException("folds are " + number + "; give 2 to " + MOST_FOLDS + ", such as 5");
        }
        return new CrossFittedClassifier(families, number, learningRows, confidence);
    }

    /**
     * Returns one that learns from at most so many rows a side for each fold, drawn at random, the fifth for calibration included. All rows are judged.
     *
     * @param most at least 40
     * @throws IllegalArgumentException if there are fewer
     */
    public CrossFittedClassifier withLearningRows(int most) {
        if (most < LEAST_LEARNING_ROWS) {
            throw new IllegalArgumentException(
                    "learning rows are " + most + "; give at least " + LEAST_LEARNING_ROWS + ", such as 8000");
        }
        return new CrossFittedClassifier(families, folds, most, confidence);
    }

    /**
     * Returns one with a lower limit of another confidence.
     *
     * @param level one-sided, in [0.5, 0.9999]
     * @throws IllegalArgumentException outside of this range
     */
    public CrossFittedClassifier withConfidence(double level) {
        if (!(level >= 0.5 && level <= 0.9999)) {
            throw new IllegalArgumentException(
                    "confidence is " + level + "; give a probability from 0.5 to 0.9999, such as 0.95");
        }
        return new CrossFittedClassifier(families, folds, learningRows, level);
    }

    /**
     * What was found.
     *
     * @param nats the bound, at most 0.688; may be slightly negative
     * @param standardError of {@code nats}, as if one judge had judged all rows
     * @param lower the bound less z sqrt(2) standard errors: the divergence of the laws is at least this, with {@code confidence}
     * @param confidence one-sided
     * @param z the test statistic, about standard normal if both sides come from one law; 0 if no judge found anything
     * @param p the probability of at least {@code z} under one law; never 0
     * @param areaUnderCurve the probability that a row of the reference has higher log-odds than one of the current side; 0.5 is chance
     * @param accuracy the share of rows put on the right side, each side counted equally; 0.5 is chance
     * @param families bound and share of each family
     * @param folds the family chosen in each fold
     * @param scores the log-odds of every row
     * @param learningRows the most rows a side that judges of one fold learnt from or were calibrated by
     * @param sampled whether that is less than there were
     * @param seed of folds and samples
     */
    public record Result(
            double nats,
            double standardError,
            double lower,
            double confidence,
            double z,
            double p,
            double areaUnderCurve,
            double accuracy,
            Map<JudgeFamily, FamilyBound> families,
            List<Fold> folds,
            HeldOutScores scores,
            int learningRows,
            boolean sampled,
            long seed) {

        /**
         * The divergence that judges leave unsaid, about: they speak only if they gain a nat on the rows that calibrate them, after what trying some
         * thirty settings and five families costs, together some 6 nats. A bound of 0 from few rows says no more than that.
         */
        public double unsaid() {
            return Math.min(Math.log(2), NATS_TO_SPEAK / (2 * (1 - FIT_SHARE) * learningRows));
        }
    }

    /**
     * The bound of one family alone.
     *
     * @param nats the bound without the choice among families
     * @param standardError of {@code nats}
     * @param chosen in how many folds this family was chosen
     */
    public record FamilyBound(double nats, double standardError, int chosen) {}

    /**
     * The choice of one fold.
     *
     * @param chosen the family; empty where none gained a nat, so that one half was said of all rows
     * @param gain nats gained on the calibration rows by the best family, less what trying settings and families costs
     */
    public record Fold(Optional<JudgeFamily> chosen, double gain) {}

    /**
     * Compares two clouds.
     *
     * @param reference points without weights, at least 10 for each fold
     * @param current likewise, of as many dimensions
     * @throws IllegalArgumentException if the points do not fit or are too few
     */
    public Result between(PointCloud reference, PointCloud current, long seed) {
        return between(reference, current, seed, share -> {});
    }

    /**
     * Compares two clouds and reports progress.
     *
     * @param progress told the share that is done, up to 1, by one thread at a time
     * @throws IllegalArgumentException if the points do not fit or are too few
     */
    public Result between(PointCloud reference, PointCloud current, long seed, DoubleConsumer progress) {
        Rows.require(reference, current, LEAST_PER_FOLD * folds);
        SplittableRandom random = new SplittableRandom(seed);
        int[] foldsOfP = Folds.dealt(reference.size(), folds, random);
        int[] foldsOfQ = Folds.dealt(current.size(), folds, random);
        long[] seeds = random.longs(folds).toArray();
        Steps steps = new Steps(folds * (1 + families.size()), progress);
        FoldJudgement[] judged = IntStream.range(0, folds)
                .parallel()
                .mapToObj(fold -> judge(reference, foldsOfP, current, foldsOfQ, fold, seeds[fold], steps))
                .toArray(FoldJudgement[]::new);
        int outside = reference.size() - reference.size() / folds;
        int outsideQ = current.size() - current.size() / folds;
        SideOdds all = gathered(judged, FoldJudgement::chosen, foldsOfP, foldsOfQ);
        SideOdds tested = gathered(judged, FoldJudgement::tested, foldsOfP, foldsOfQ);
        HeldOutBound bound = HeldOutBound.of(all.p(), all.q());
        HeldOutScores scores = new HeldOutScores(all.p(), all.q());
        double z = CloudRows.separation(tested.p(), tested.q()) / HeldOutBound.SHARED_LEARNING;
        Map<JudgeFamily, FamilyBound> ofFamilies = new EnumMap<>(JudgeFamily.class);
        for (JudgeFamily family : families) {
            SideOdds own = gathered(judged, fold -> fold.of(family), foldsOfP, foldsOfQ);
            HeldOutBound alone = HeldOutBound.of(own.p(), own.q());
            int chosen = (int) Arrays.stream(judged)
                    .filter(fold -> fold.outcome().chosen().equals(Optional.of(family)))
                    .count();
            ofFamilies.put(family, new FamilyBound(alone.nats(), alone.standardError(), chosen));
        }
        return new Result(
                bound.nats(),
                bound.standardError(),
                bound.lower(confidence),
                confidence,
                z,
                Math.max(Double.MIN_VALUE, Normal.cdf(-z)),
                scores.areaUnderCurve(),
                scores.accuracy(),
                Collections.unmodifiableMap(ofFamilies),
                Arrays.stream(judged).map(FoldJudgement::outcome).toList(),
                scores,
                Math.min(learningRows, Math.max(outside, outsideQ)),
                learningRows < Math.max(outside, outsideQ),
                seed);
    }

    private FoldJudgement judge(
            PointCloud reference,
            int[] foldsOfP,
            PointCloud current,
            int[] foldsOfQ,
            int fold,
            long seed,
            Steps steps) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] p = CloudRows.drawn(foldsOfP, fold, learningRows, random);
        int[] q = CloudRows.drawn(foldsOfQ, fold, learningRows, random);
        int fitP = (int) (FIT_SHARE * p.length);
        int fitQ = (int) (FIT_SHARE * q.length);
        return new FoldJudgement(
                families,
                new SideRows(CloudRows.of(reference, p, 0, fitP), CloudRows.of(current, q, 0, fitQ)),
                new SideRows(CloudRows.of(reference, p, fitP, p.length), CloudRows.of(current, q, fitQ, q.length)),
                new SideRows(CloudRows.inFold(reference, foldsOfP, fold), CloudRows.inFold(current, foldsOfQ, fold)),
                steps);
    }

    /** All rows' log-odds, in the clouds' order. */
    private static SideOdds gathered(
            FoldJudgement[] judged, Function<FoldJudgement, SideOdds> which, int[] foldsOfP, int[] foldsOfQ) {
        List<SideOdds> parts = Arrays.stream(judged).map(which).toList();
        return new SideOdds(
                CloudRows.gathered(parts.stream().map(SideOdds::p).toList(), foldsOfP),
                CloudRows.gathered(parts.stream().map(SideOdds::q).toList(), foldsOfQ));
    }
}
