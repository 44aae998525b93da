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
import io.mediant.core.inference.planning.CellRule;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Coverage of the interval for rows in groups or in time, from effective numbers of rows, and as if rows were independent. */
public final class GroupCoverageStudy implements Study {
    private static final double[] SHIFTS = {0, 0.3, 1};
    private static final int[] FEW = {4, 6, 8};

    @Override
    public String name() {
        return "grouped-coverage";
    }

    @Override
    public String question() {
        return "How often does the 95 % interval hold the truth for rows in groups and in time, from effective numbers of rows?";
    }

    /** Counts and the divergence of the populations in their cells. */
    private record Drawn(GroupedCounts counts, double truth) {
        static Drawn of(GroupedCounts counts, double[] cuts, double shift) {
            double truth = Divergences.jensenShannon(probabilities(cuts, 0), probabilities(cuts, shift));
            return new Drawn(counts, truth);
        }

        private static double[] probabilities(double[] cuts, double shift) {
            Normal law = Normal.of(shift, 1);
            double[] probabilities = new double[cuts.length + 1];
            double below = 0;
            for (int k = 0; k < probabilities.length; k++) {
                double upTo = k < cuts.length ? law.cdf(cuts[k]) : 1;
                probabilities[k] = upTo - below;
                below = upTo;
            }
            return probabilities;
        }
    }

    private record Case(String data, Function<RandomGenerator, Drawn> draw) {
        @Override
        public String toString() {
            return data;
        }
    }

    private record Held(
            Case oneCase, double cells, double answered, double effective, double rows, double effectiveShare) {}

    @Override
    public String run(Settings settings) {
        MarkdownTable table = new MarkdownTable(
                "data",
                "cells, mean",
                "answered %",
                "coverage %, effective rows",
                "coverage %, rows",
                "effective/rows, mean");
        for (Held held : settings.map(cases(), one -> measure(one, settings))) {
            table.row(
                    held.oneCase().data(),
                    held.cells(),
                    held.answered(),
                    held.effective(),
                    held.rows(),
                    held.effectiveShare());
        }
        return table.toString();
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (double shift : SHIFTS) {
            for (double correlation : new double[] {0, 0.1, 0.4}) {
                for (int few : FEW) {
                    Dependent.Groups groups = new Dependent.Groups(few, few, 20, false, correlation, shift);
                    cases.add(fixedCells(groups));
                    cases.add(defaultCells(groups));
                }
                for (Dependent.Groups groups : List.of(
                        new Dependent.Groups(10, 10, 20, false, correlation, shift),
                        new Dependent.Groups(40, 40, 20, false, correlation, shift),
                        new Dependent.Groups(150, 30, 20, true, correlation, shift))) {
                    cases.add(fixedCells(groups));
                    cases.add(defaultCells(groups));
                }
                cases.add(defaultCells(new Dependent.Groups(50, 50, 200, false, correlation, shift)));
            }
            for (double correlation : new double[] {0, 0.6, 0.8}) {
                cases.add(series(correlation, shift));
            }
        }
        return cases;
    }

    private static Case fixedCells(Dependent.Groups groups) {
        return new Case(
                groups + ", shift " + groups.shift(),
                random -> Drawn.of(groups.draw(random), Dependent.CUTS, groups.shift()));
    }

    /** Cells by the default rule, at the rows' own quantiles: as many as the effective rows in the cells for all rows ask for. */
    private static Case defaultCells(Dependent.Groups groups) {
        return new Case(groups + ", shift " + groups.shift() + ", default cells", random -> {
            Dependent.Values values = groups.values(random);
            GroupedCounts byRows = values.counts(values.cuts(cells(1, 1, values)));
            DesignEffect effect = DesignEffect.of(byRows);
            int cells = cells(effect.reference().mean(), effect.current().mean(), values);
            double[] cuts = values.cuts(cells);
            return Drawn.of(values.counts(cuts), cuts, groups.shift());
        });
    }

    private static int cells(double effectOfReference, double effectOfCurrent, Dependent.Values values) {
        return CellRule.automatic(
                (long) (values.rows(true) / effectOfReference), (long) (values.rows(false) / effectOfCurrent));
    }

    private static Case series(double correlation, double shift) {
        return new Case("series of 4000 rows, correlation " + correlation + ", shift " + shift, random -> {
            TimeBlocks blocks = TimeBlocks.of(
                    Dependent.series(4000, correlation, 0, random),
                    Dependent.series(4000, correlation, shift, random),
                    Dependent.CELLS);
            return Drawn.of(blocks.counts(), Dependent.CUTS, shift);
        });
    }

    private static Held measure(Case one, Settings settings) {
        int answered = 0;
        int held = 0;
        int byRows = 0;
        int withEffect = 0;
        double cells = 0;
        double share = 0;
        for (int draw = 0; draw < settings.draws(); draw++) {
            Drawn drawn = one.draw().apply(settings.random(one, draw));
            GroupedCounts counts = drawn.counts();
            cells += counts.cells();
            if (counts.referenceGroups() < 2 || counts.currentGroups() < 2) {
                continue;
            }
            withEffect++;
            share += 1 / DesignEffect.of(counts).reference().along();
            IntervalEstimate interval = GroupedInterval.withDefaults().estimate(counts);
            if (interval.sufficient()) {
                IntervalEstimate naive =
                        JensenShannonInterval.withDefaults().estimate(counts.reference(), counts.current());
                answered++;
                held += holds(interval, drawn.truth()) ? 1 : 0;
                byRows += holds(naive, drawn.truth()) ? 1 : 0;
            }
        }
        return new Held(
                one,
                cells / settings.draws(),
                100.0 * answered / settings.draws(),
                percent(held, answered),
                percent(byRows, answered),
                withEffect == 0 ? Double.NaN : share / withEffect);
    }

    private static double percent(int part, int all) {
        return all == 0 ? Double.NaN : 100.0 * part / all;
    }

    private static boolean holds(IntervalEstimate interval, double truth) {
        return interval.low() <= truth && truth <= interval.high();
    }
}
