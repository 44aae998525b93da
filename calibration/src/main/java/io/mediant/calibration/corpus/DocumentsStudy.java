package io.mediant.calibration.corpus;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.core.inference.corpus.ChangePoints;
import io.mediant.core.inference.corpus.DocumentCounts;
import io.mediant.core.inference.corpus.DocumentPermutation;
import io.mediant.core.inference.corpus.QuadraticJensenShannon;
import io.mediant.core.inference.corpus.SparseDocuments;
import io.mediant.core.inference.corpus.TermPermutation;
import io.mediant.core.inference.corpus.TermShares;
import io.mediant.core.inference.corpus.TermTests;
import io.mediant.core.inference.test.GTest;
import io.mediant.testkit.MarkdownTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** False alarms between random parts of one corpus, and coverage of the intervals that come with its documents. */
public final class DocumentsStudy implements Study {
    private static final double LEVEL = 0.05;
    private static final double STRICT = 0.01;
    private static final int PERMUTATIONS = 199;
    private static final int OFTEN = 20;
    private static final double SCALE = 1e4;
    private static final int TRUTH_DOCUMENTS = 20_000;

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public String question() {
        return "How often do the tests of corpora raise an alarm between random parts of one corpus, and how often do the intervals hold the truth?";
    }

    /** Two corpora. */
    record Pair(SparseDocuments first, SparseDocuments second) {}

    /**
     * A kind of pairs of corpora.
     *
     * @param truth the divergence of order 2 between their sources; 0 if they have one
     */
    record Case(String data, double truth, Function<RandomGenerator, Pair> draw) {
        @Override
        public String toString() {
            return data;
        }
    }

    @Override
    public String run(Settings settings) {
        Path speeches = settings.data().resolve("state-union");
        List<Case> cases = new ArrayList<>();
        if (Files.isDirectory(speeches)) {
            Speeches read = Speeches.read(speeches);
            for (int first : new int[] {read.size() / 2, 15, 8}) {
                cases.add(parts(read, first));
            }
        }
        for (int[] sizes : new int[][] {{8, 8}, {8, 30}, {30, 30}, {100, 30}}) {
            cases.add(oneSource(2000, sizes[0], sizes[1]));
            cases.add(twoSources(2000, sizes[0], sizes[1]));
        }
        MarkdownTable alarms = new MarkdownTable(
                "one source",
                "terms tested",
                "terms with p ≤ 5 %",
                "p ≤ 1 %",
                "G² p ≤ 5 %",
                "runs with a q ≤ 5 %",
                "total p ≤ 5 %",
                "change p ≤ 5 %");
        MarkdownTable coverage = new MarkdownTable(
                "documents",
                "order 2 × 10⁴, truth",
                "mean estimate from documents",
                "from tokens",
                "coverage % of the interval",
                "of shares, terms in ≥ 20 documents");
        for (Tally tally : settings.map(cases, one -> tally(one, settings))) {
            if (tally.oneCase.truth() == 0) {
                alarms.row(tally.oneCase.data(), tally.alarms());
            }
            coverage.row(tally.oneCase.data(), tally.coverage());
        }
        return (Files.isDirectory(speeches) ? "" : "There are no speeches at " + speeches + ".\n\n") + alarms + "\n"
                + coverage;
    }

    private static Case parts(Speeches speeches, int first) {
        return new Case("State of the Union, " + first + " v " + (speeches.size() - first), 0, random -> {
            List<Map<Integer, Integer>> order = speeches.shuffled(random);
            return new Pair(
                    speeches.corpus(order.subList(0, first)), speeches.corpus(order.subList(first, order.size())));
        });
    }

    /** Made documents of one source. */
    static Case oneSource(int terms, int first, int second) {
        BurstyText text = new BurstyText(terms, false);
        return new Case(
                "made, " + first + " v " + second,
                0,
                random -> new Pair(text.draw(first, random), text.draw(second, random)));
    }

    /** Made documents of two sources. */
    static Case twoSources(int terms, int first, int second) {
        BurstyText one = new BurstyText(terms, false);
        BurstyText other = new BurstyText(terms, true);
        double[] shares = one.shares(TRUTH_DOCUMENTS, new SplittableRandom(1));
        double truth = IntStream.range(0, terms)
                .mapToDouble(term -> 0.25 * Math.pow(shares[term] - shares[term ^ 1], 2))
                .sum();
        return new Case(
                "made, two sources, " + first + " v " + second,
                truth,
                random -> new Pair(one.draw(first, random), other.draw(second, random)));
    }

    /** Draws pairs of one kind and counts. */
    static Tally tally(Case one, Settings settings) {
        Tally tally = new Tally(one);
        for (int draw = 0; draw < settings.draws(); draw++) {
            Pair pair = one.draw().apply(settings.random(one, draw));
            tally.add(pair, draw);
        }
        return tally;
    }

    /** Answers about pairs of one kind, counted. */
    static final class Tally {
        private final Case oneCase;
        private int draws;
        private double tested;
        private double atLevel;
        private double atStrict;
        private double byTokens;
        private double runsWithTerm;
        private double total;
        private double change;
        private double fromDocuments;
        private double fromTokens;
        private double held;
        private double shares;
        private double sharesHeld;

        Tally(Case oneCase) {
            this.oneCase = oneCase;
        }

        void add(Pair pair, long seed) {
            draws++;
            if (oneCase.truth() == 0) {
                addTests(pair, seed);
            }
            QuadraticJensenShannon quadratic = QuadraticJensenShannon.withDefaults();
            QuadraticJensenShannon.Interval interval =
                    quadratic.estimate(pair.first(), pair.second()).divergence();
            fromDocuments += interval.point();
            fromTokens += quadratic
                    .estimate(pair.first().totals(), pair.second().totals())
                    .unbiased();
            held += interval.low() <= oneCase.truth() && oneCase.truth() <= interval.high() ? 1 : 0;
        }

        private void addTests(Pair pair, long seed) {
            TermTests tests = TermPermutation.withDefaults().test(pair.first(), pair.second());
            TermShares intervals = TermShares.of(pair.first(), pair.second(), 1 - LEVEL);
            long[] a = pair.first().totals();
            long[] b = pair.second().totals();
            long n = Arrays.stream(a).sum();
            long m = Arrays.stream(b).sum();
            for (int term : tests.terms()) {
                TermTests.TermTest test = tests.get(term);
                tested++;
                atLevel += test.p() <= LEVEL ? 1 : 0;
                atStrict += test.p() <= STRICT ? 1 : 0;
                byTokens += GTest.of(new long[] {a[term], n - a[term]}, new long[] {b[term], m - b[term]})
                                        .p()
                                <= LEVEL
                        ? 1
                        : 0;
                if (test.documents() >= OFTEN) {
                    TermShares.Interval difference = intervals.get(term).difference();
                    shares++;
                    sharesHeld += difference.low() <= 0 && 0 <= difference.high() ? 1 : 0;
                }
            }
            runsWithTerm += tests.found(LEVEL).length > 0 ? 1 : 0;
            total += DocumentPermutation.withDefaults()
                                            .withPermutations(PERMUTATIONS)
                                            .withSeed(seed)
                                            .test(pair.first(), pair.second())
                                    instanceof DocumentPermutation.Tested result
                            && result.p() <= LEVEL
                    ? 1
                    : 0;
            change += ChangePoints.withDefaults()
                                            .withPermutations(PERMUTATIONS / 2)
                                            .withSeed(seed)
                                            .scan(larger(pair))
                                    instanceof ChangePoints.Scan scan
                            && scan.p() <= LEVEL
                    ? 1
                    : 0;
        }

        private static DocumentCounts larger(Pair pair) {
            return pair.first().documents() > pair.second().documents() ? pair.first() : pair.second();
        }

        double termsAtLevel() {
            return 100 * atLevel / tested;
        }

        double totalAtLevel() {
            return 100 * total / draws;
        }

        double coverageOfOrderTwo() {
            return 100 * held / draws;
        }

        double[] alarms() {
            return new double[] {
                tested / draws,
                termsAtLevel(),
                100 * atStrict / tested,
                100 * byTokens / tested,
                100 * runsWithTerm / draws,
                totalAtLevel(),
                100 * change / draws
            };
        }

        double[] coverage() {
            return new double[] {
                SCALE * oneCase.truth(),
                SCALE * fromDocuments / draws,
                SCALE * fromTokens / draws,
                coverageOfOrderTwo(),
                shares > 0 ? 100 * sharesHeld / shares : Double.NaN
            };
        }
    }
}
