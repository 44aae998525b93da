package io.mediant.calibration.test;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.core.density.Normal;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.inference.dependence.DesignEffect;
import io.mediant.core.inference.dependence.GroupedCounts;
import io.mediant.core.inference.dependence.GroupedInterval;
import io.mediant.core.inference.dependence.TimeBlocks;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Coverage of the interval for rows in groups or in time, from counts brought to their effective sizes, and from the rows. */
public final class GroupCoverageStudy implements Study {
    private static final double[] SHIFTS = {0, 0.3, 1};

    @Override
    public String name() {
        return "grouped-coverage";
    }

    @Override
    public String question() {
        return "How often does the 95 % interval hold the truth for rows in groups and in time, from effective numbers of rows?";
    }

    private record Case(String data, double truth, Function<RandomGenerator, GroupedCounts> draw) {
        @Override
        public String toString() {
            return data;
        }
    }

    private record Held(Case oneCase, double answered, double effective, double rows, double effectiveShare) {}

    @Override
    public String run(Settings settings) {
        MarkdownTable table = new MarkdownTable(
                "data", "answered %", "coverage %, effective rows", "coverage %, rows", "effective/rows, mean");
        for (Held held : settings.map(cases(), one -> measure(one, settings))) {
            table.row(held.oneCase().data(), held.answered(), held.effective(), held.rows(), held.effectiveShare());
        }
        return table.toString();
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (double shift : SHIFTS) {
            for (double correlation : new double[] {0, 0.1, 0.4}) {
                for (Dependent.Groups groups : List.of(
                        new Dependent.Groups(10, 10, 20, false, correlation, shift),
                        new Dependent.Groups(40, 40, 20, false, correlation, shift),
                        new Dependent.Groups(150, 30, 20, true, correlation, shift))) {
                    cases.add(new Case(groups + ", shift " + shift, truth(shift), groups::draw));
                }
            }
            for (double correlation : new double[] {0, 0.6, 0.8}) {
                cases.add(new Case(
                        "series of 4000 rows, correlation " + correlation + ", shift " + shift,
                        truth(shift),
                        random -> TimeBlocks.of(
                                        Dependent.series(4000, correlation, 0, random),
                                        Dependent.series(4000, correlation, shift, random),
                                        Dependent.CELLS)
                                .counts()));
            }
        }
        return cases;
    }

    private static double truth(double shift) {
        return Divergences.jensenShannon(probabilities(0), probabilities(shift));
    }

    private static double[] probabilities(double shift) {
        Normal law = Normal.of(shift, 1);
        double[] probabilities = new double[Dependent.CELLS];
        double below = 0;
        for (int k = 0; k < probabilities.length; k++) {
            double upTo = k < Dependent.CUTS.length ? law.cdf(Dependent.CUTS[k]) : 1;
            probabilities[k] = upTo - below;
            below = upTo;
        }
        return probabilities;
    }

    private static Held measure(Case one, Settings settings) {
        int answered = 0;
        int held = 0;
        int byRows = 0;
        double share = 0;
        for (int draw = 0; draw < settings.draws(); draw++) {
            GroupedCounts counts = one.draw().apply(settings.random(one, draw));
            if (counts.referenceGroups() < 2 || counts.currentGroups() < 2) {
                continue;
            }
            DesignEffect effect = DesignEffect.of(counts);
            IntervalEstimate interval = GroupedInterval.withDefaults().estimate(counts);
            IntervalEstimate naive =
                    JensenShannonInterval.withDefaults().estimate(counts.reference(), counts.current());
            share += 1 / effect.reference().along();
            if (interval.sufficient()) {
                answered++;
                held += holds(interval, one.truth()) ? 1 : 0;
                byRows += holds(naive, one.truth()) ? 1 : 0;
            }
        }
        return new Held(
                one,
                100.0 * answered / settings.draws(),
                100.0 * held / answered,
                100.0 * byRows / answered,
                share / settings.draws());
    }

    private static boolean holds(IntervalEstimate interval, double truth) {
        return interval.low() <= truth && truth <= interval.high();
    }
}
