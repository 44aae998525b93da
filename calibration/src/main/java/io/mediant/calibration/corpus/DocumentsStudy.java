package io.mediant.calibration.corpus;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.inference.corpus.SparseDocuments;
import io.mediant.testkit.MarkdownTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** False alarms between random parts of one corpus, and coverage of the intervals that come with its documents. */
public final class DocumentsStudy implements Study {
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
     * @param nats the divergence between their sources; 0 if they have one
     * @param ofOrderTwo the divergence of order 2 between them
     */
    record Case(String data, double nats, double ofOrderTwo, Function<RandomGenerator, Pair> draw) {
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
        for (int[] sizes : new int[][] {{4, 4}, {4, 20}, {8, 8}, {8, 30}, {30, 30}, {100, 30}}) {
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
        MarkdownTable divergence = new MarkdownTable(
                "documents",
                "bits, truth",
                "mean plug-in",
                "mean under exchange",
                "mean point",
                "mean width",
                "given %",
                "coverage %");
        MarkdownTable coverage = new MarkdownTable(
                "documents",
                "order 2 × 10⁴, truth",
                "mean estimate from documents",
                "from tokens",
                "coverage %",
                "of shares, terms in ≥ 20 documents");
        for (DocumentsTally tally : settings.map(cases, one -> tally(one, settings))) {
            if (tally.ofCase().nats() == 0) {
                alarms.row(tally.ofCase().data(), tally.alarms());
            }
            divergence.row(tally.ofCase().data(), tally.divergence());
            coverage.row(tally.ofCase().data(), tally.ofOrderTwo());
        }
        return (Files.isDirectory(speeches) ? "" : "There are no speeches at " + speeches + ".\n\n") + alarms + "\n"
                + divergence + "\n" + coverage;
    }

    private static Case parts(Speeches speeches, int first) {
        return new Case("State of the Union, " + first + " v " + (speeches.size() - first), 0, 0, random -> {
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
                0,
                random -> new Pair(text.draw(first, random), text.draw(second, random)));
    }

    /** Made documents of two sources. */
    static Case twoSources(int terms, int first, int second) {
        BurstyText one = new BurstyText(terms, false);
        BurstyText other = new BurstyText(terms, true);
        double[] shares = one.shares(TRUTH_DOCUMENTS, new SplittableRandom(1));
        double[] swapped =
                IntStream.range(0, terms).mapToDouble(term -> shares[term ^ 1]).toArray();
        double ofOrderTwo = IntStream.range(0, terms)
                .mapToDouble(term -> 0.25 * Math.pow(shares[term] - swapped[term], 2))
                .sum();
        return new Case(
                "made, two sources, " + first + " v " + second,
                JensenShannon.withDefaults().between(shares, swapped),
                ofOrderTwo,
                random -> new Pair(one.draw(first, random), other.draw(second, random)));
    }

    /** Draws pairs of one kind and counts. */
    static DocumentsTally tally(Case one, Settings settings) {
        DocumentsTally tally = new DocumentsTally(one);
        for (int draw = 0; draw < settings.draws(); draw++) {
            Pair pair = one.draw().apply(settings.random(one, draw));
            tally.add(pair, draw);
        }
        return tally;
    }
}
