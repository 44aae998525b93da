package io.mediant.core.inference.cloud;

import io.mediant.core.inference.internal.Steps;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one fold's judges learnt, and what they say of the rows that were held out. */
final class FoldJudgement {
    private static final double LARGEST_ODDS = Math.log(0.995 / 0.005);
    private static final double WORTH_A_JUDGE = 1;

    private final Map<JudgeFamily, SideOdds> families = new EnumMap<>(JudgeFamily.class);
    private final SideOdds chosen;
    private final SideOdds tested;
    private final CrossFittedClassifier.Fold outcome;

    private record Batches(Learning.Batch p, Learning.Batch q) {
        static Batches of(Learning learning, SideRows rows) {
            return new Batches(learning.batch(rows.p()), learning.batch(rows.q()));
        }
    }

    private record Candidate(JudgeFamily family, Calibration calibration, double gain, SideOdds raw) {
        SideOdds calibrated() {
            return new SideOdds(clipped(calibration.of(raw.p())), clipped(calibration.of(raw.q())));
        }
    }

    /**
     * Learns, calibrates and judges.
     *
     * @param fit rows to learn from, of both sides; the calibration's and the held-out rows likewise
     */
    FoldJudgement(List<JudgeFamily> tried, SideRows fit, SideRows calibration, SideRows heldOut, Steps steps) {
        Learning learning = new Learning(fit.p(), fit.q());
        Batches calibrating = Batches.of(learning, calibration);
        Batches judged = Batches.of(learning, heldOut);
        steps.step();
        SideOdds silent = new SideOdds(new double[heldOut.p().length], new double[heldOut.q().length]);
        Candidate best = null;
        for (JudgeFamily family : tried) {
            Candidate candidate = candidate(family, family.learn(learning), calibrating, judged);
            families.put(family, candidate.gain >= WORTH_A_JUDGE ? candidate.calibrated() : silent);
            if (best == null || candidate.gain > best.gain) {
                best = candidate;
            }
            steps.step();
        }
        double gain = best.gain - Math.log(tried.size());
        boolean worth = gain >= WORTH_A_JUDGE;
        tested = best.calibrated();
        chosen = worth ? tested : silent;
        outcome = new CrossFittedClassifier.Fold(worth ? Optional.of(best.family) : Optional.empty(), gain);
    }

    /** A judge in the setting that gains most, its gain less the logarithm of the number of settings. */
    private static Candidate candidate(JudgeFamily family, LearntJudge judge, Batches calibrating, Batches judged) {
        double[][] scoresP = judge.scores(calibrating.p);
        double[][] scoresQ = judge.scores(calibrating.q);
        int setting = 0;
        Calibration found = Calibration.of(scoresP[0], scoresQ[0]);
        for (int s = 1; s < judge.settings(); s++) {
            Calibration other = Calibration.of(scoresP[s], scoresQ[s]);
            if (other.gain() > found.gain()) {
                found = other;
                setting = s;
            }
        }
        SideOdds raw = new SideOdds(judge.scores(judged.p, setting), judge.scores(judged.q, setting));
        return new Candidate(family, found, found.gain() - Math.log(judge.settings()), raw);
    }

    private static double[] clipped(double[] odds) {
        return Arrays.stream(odds)
                .map(u -> Math.max(-LARGEST_ODDS, Math.min(LARGEST_ODDS, u)))
                .toArray();
    }

    /** Log-odds of a family's best setting; 0 where it was not worth a nat. */
    SideOdds of(JudgeFamily family) {
        return families.get(family);
    }

    /** Log-odds of the chosen family; 0 where none was worth a nat. */
    SideOdds chosen() {
        return chosen;
    }

    /** Log-odds of the best family, even if it was not worth a nat. */
    SideOdds tested() {
        return tested;
    }

    CrossFittedClassifier.Fold outcome() {
        return outcome;
    }
}
