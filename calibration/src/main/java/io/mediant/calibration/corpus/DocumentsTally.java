package io.mediant.calibration.corpus;

import io.mediant.calibration.corpus.DocumentsStudy.Case;
import io.mediant.calibration.corpus.DocumentsStudy.Pair;
import io.mediant.core.inference.corpus.ChangePoints;
import io.mediant.core.inference.corpus.DocumentCounts;
import io.mediant.core.inference.corpus.DocumentJackknife;
import io.mediant.core.inference.corpus.DocumentPermutation;
import io.mediant.core.inference.corpus.QuadraticJensenShannon;
import io.mediant.core.inference.corpus.TermPermutation;
import io.mediant.core.inference.corpus.TermShares;
import io.mediant.core.inference.corpus.TermTests;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.test.GTest;
import java.util.Arrays;

/** Answers about pairs of corpora of one kind, counted. */
final class DocumentsTally {
    private static final double LEVEL = 0.05;
    private static final double STRICT = 0.01;
    private static final int PERMUTATIONS = 199;
    private static final int OFTEN = 20;
    private static final double SCALE = 1e4;
    private static final double BIT = Math.log(2);

    private final Case ofCase;
    private int draws;
    private double tested;
    private double atLevel;
    private double atStrict;
    private double byTokens;
    private double runsWithTerm;
    private double total;
    private double change;
    private double plugIn;
    private double underExchange;
    private double point;
    private double width;
    private double given;
    private double held;
    private double fromDocuments;
    private double fromTokens;
    private double heldOfOrderTwo;
    private double shares;
    private double sharesHeld;

    DocumentsTally(Case ofCase) {
        this.ofCase = ofCase;
    }

    Case ofCase() {
        return ofCase;
    }

    void add(Pair pair, long seed) {
        draws++;
        if (DocumentPermutation.withDefaults()
                        .withPermutations(PERMUTATIONS)
                        .withSeed(seed)
                        .test(pair.first(), pair.second())
                instanceof DocumentPermutation.Tested exchanged) {
            total += exchanged.p() <= LEVEL ? 1 : 0;
            addInterval(DocumentJackknife.withDefaults().estimate(pair.first(), pair.second(), exchanged));
        }
        if (ofCase.nats() == 0) {
            addTests(pair, seed);
        }
        QuadraticJensenShannon quadratic = QuadraticJensenShannon.withDefaults();
        QuadraticJensenShannon.Interval interval =
                quadratic.estimate(pair.first(), pair.second()).divergence();
        fromDocuments += interval.point();
        fromTokens += quadratic
                .estimate(pair.first().totals(), pair.second().totals())
                .unbiased();
        heldOfOrderTwo += interval.low() <= ofCase.ofOrderTwo() && ofCase.ofOrderTwo() <= interval.high() ? 1 : 0;
    }

    private void addInterval(IntervalEstimate estimate) {
        plugIn += estimate.plugIn();
        underExchange += estimate.nullMean();
        point += estimate.point();
        if (estimate.sufficient()) {
            given++;
            width += estimate.high() - estimate.low();
            held += estimate.low() <= ofCase.nats() && ofCase.nats() <= estimate.high() ? 1 : 0;
        }
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

    double coverage() {
        return 100 * held / given;
    }

    double coverageOfOrderTwo() {
        return 100 * heldOfOrderTwo / draws;
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

    double[] divergence() {
        return new double[] {
            ofCase.nats() / BIT,
            plugIn / draws / BIT,
            underExchange / draws / BIT,
            point / draws / BIT,
            width / given / BIT,
            100 * given / draws,
            coverage()
        };
    }

    double[] ofOrderTwo() {
        return new double[] {
            SCALE * ofCase.ofOrderTwo(),
            SCALE * fromDocuments / draws,
            SCALE * fromTokens / draws,
            coverageOfOrderTwo(),
            shares > 0 ? 100 * sharesHeld / shares : Double.NaN
        };
    }
}
