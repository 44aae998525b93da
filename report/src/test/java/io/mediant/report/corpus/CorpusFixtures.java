package io.mediant.report.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.Measures;
import io.mediant.compare.Regime;
import io.mediant.compare.Significance;
import io.mediant.compare.Status;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusComparison.Context;
import io.mediant.compare.corpus.CorpusComparison.TermContexts;
import io.mediant.compare.corpus.CorpusFinding;
import io.mediant.compare.corpus.CorpusNotice;
import io.mediant.compare.corpus.CorpusSide;
import io.mediant.compare.corpus.DocumentScan;
import io.mediant.compare.corpus.MatchedSize;
import io.mediant.compare.corpus.OtherTokens;
import io.mediant.compare.corpus.Quadratic;
import io.mediant.compare.corpus.Term;
import io.mediant.compare.corpus.TermTable;
import io.mediant.compare.corpus.Tokens;
import io.mediant.compare.policy.PairPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Comparisons of corpora with made counts; contributions and shares are computed from the counts. */
final class CorpusFixtures {

    static final String HOSTILE = "<script>alert(1)</script>\"'><img onerror=x>\u001b[31m\n\u202eevil";

    static final Tokens WORDS =
            new Tokens("icu", "ICU4J 77.1", true, false, 1, List.of("[0-9]+"), Optional.of("en"), 174, 1);

    private static final String[] SHIP = {
        "the",
        "whale",
        "ship",
        "sea",
        "ahab",
        "captain",
        "boat",
        "upon",
        "white",
        "men",
        "old",
        "deck",
        "thou",
        "stubb",
        "queequeg",
        "harpoon",
        "ye",
        "sperm",
        "starbuck",
        "oil"
    };
    private static final String[] HOUSE = {
        "her",
        "she",
        "mr",
        "elizabeth",
        "darcy",
        "bennet",
        "mrs",
        "very",
        "jane",
        "bingley",
        "sister",
        "lady",
        "miss",
        "herself",
        "wickham",
        "collins",
        "family",
        "lydia",
        "marriage",
        "ball"
    };

    private CorpusFixtures() {}

    /** Two novels by chapter: different, with everything that a comparison can have. */
    static CorpusComparison novels() {
        return build(
                new CorpusSide("novels/moby-dick", 135, 210_000, 17_000),
                new CorpusSide("novels/pride-and-prejudice", 61, 122_000, 6_500),
                SHIP,
                HOUSE,
                5_000,
                Status.DRIFT);
    }

    /** Two Chinese corpora. */
    static CorpusComparison chinese() {
        String[] p = {"宝玉", "贾母", "黛玉", "凤姐", "笑", "丫头", "太太", "姑娘", "袭人", "宝钗", "吃", "老太太", "听见", "园", "道"};
        String[] q = {"玄德", "曹操", "孔明", "军", "马", "关公", "张飞", "吕布", "兵", "城", "将军", "丞相", "寨", "引", "大破"};
        return build(
                new CorpusSide("红楼梦", 120, 480_000, 21_000),
                new CorpusSide("三国演义", 120, 360_000, 16_500),
                p,
                q,
                3_000,
                Status.DRIFT);
    }

    /** Terms, sources and contexts that try to be markup, commands and formulas. */
    static CorpusComparison hostile() {
        CorpusComparison made = build(
                new CorpusSide(HOSTILE, 12, 1000, 30),
                new CorpusSide("=cmd|' /C calc'!A0", 12, 1000, 30),
                new String[] {HOSTILE, "=1+1", "a|b`c`@user", "שלום", "x".repeat(5000)},
                new String[] {"{value}", "\"q\",\n", "</title>"},
                20,
                Status.INCONCLUSIVE);
        return made.withContexts(Map.of(
                HOSTILE,
                new TermContexts(
                        List.of(new Context(HOSTILE, "x ".repeat(9000) + HOSTILE, HOSTILE, HOSTILE)), List.of()),
                "שלום",
                new TermContexts(List.of(new Context("a", "אמר", "שלום", "לכולם")), List.of())));
    }

    /** A vocabulary of a size. */
    static CorpusComparison large(int terms) {
        return build(
                new CorpusSide("large/a", 5000, 80_000_000, terms),
                new CorpusSide("large/b", 5000, 90_000_000, terms),
                SHIP,
                HOUSE,
                terms - SHIP.length - HOUSE.length,
                Status.DRIFT);
    }

    /** Ready counts: no documents, so no test, no interval, no spread. */
    static CorpusComparison counts() {
        CorpusComparison c = build(
                new CorpusSide("a.counts.tsv", 0, 210_000, 17_000),
                new CorpusSide("b.counts.tsv", 0, 122_000, 6_500),
                SHIP,
                HOUSE,
                100,
                Status.INCONCLUSIVE);
        Jsd jsd = c.jsd();
        TermTable terms = new TermTable(
                IntStream.rangeClosed(1, c.terms().size())
                        .mapToDouble(rank -> c.terms().term(rank).cumulativeShare())
                        .toArray(),
                place -> untested(c.terms().term(place + 1)));
        return new CorpusComparison(
                c.version(),
                c.reference(),
                c.current(),
                c.policy(),
                c.tokens(),
                Status.INCONCLUSIVE,
                c.regime(),
                new Jsd(
                        jsd.nats(),
                        jsd.nullMeanNats(),
                        jsd.null95Nats(),
                        jsd.correctedNats(),
                        "null mean",
                        Optional.empty()),
                c.measures(),
                Optional.empty(),
                Optional.empty(),
                terms,
                c.rarefaction(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(new CorpusFinding.TooFewDocuments(0, 0)),
                List.of(new CorpusNotice.NoDocuments(), new CorpusNotice.ReadyCounts("a.counts.tsv")));
    }

    private static Term untested(Term term) {
        return new Term(
                term.rank(),
                term.term(),
                term.reference(),
                term.current(),
                term.referenceShare(),
                term.currentShare(),
                term.contributionNats(),
                term.shareOfJsd(),
                term.cumulativeShare(),
                term.logOdds(),
                term.g2(),
                Optional.empty(),
                Optional.empty());
    }

    /** Two sides with the same counts. */
    static CorpusComparison same() {
        return build(
                new CorpusSide("a", 40, 20_000, 20),
                new CorpusSide("b", 40, 20_000, 20),
                new String[0],
                new String[0],
                20,
                Status.STABLE);
    }

    private static CorpusComparison build(
            CorpusSide p, CorpusSide q, String[] moreInP, String[] moreInQ, int tail, Status status) {
        int size = moreInP.length + moreInQ.length + tail;
        long[] a = new long[size];
        long[] b = new long[size];
        String[] names = new String[size];
        for (int i = 0; i < size; i++) {
            int k = i - moreInP.length;
            int t = k - moreInQ.length;
            if (k < 0) {
                names[i] = moreInP[i];
                a[i] = 60_000 / (i + 12);
                b[i] = 60_000 / (i + 12) / (4 + 3L * i);
            } else if (t < 0) {
                names[i] = moreInQ[k];
                b[i] = 60_000 / (k + 12);
                a[i] = 60_000 / (k + 12) / (6 + 4L * k);
            } else {
                names[i] = "term" + t;
                boolean differs = moreInP.length > 0;
                a[i] = 1 + 40_000L / (t + 20) + (differs && t % 3 == 0 ? 2 : 0);
                b[i] = 1 + 40_000L / (t + 20) + (differs && t % 3 == 1 ? 2 : 0);
            }
        }
        double sumA = Arrays.stream(a).sum();
        double sumB = Arrays.stream(b).sum();
        double[] nats = new double[size];
        double jsd = 0;
        double variation = 0;
        for (int i = 0; i < size; i++) {
            nats[i] = part(a[i] / sumA, b[i] / sumB) + part(b[i] / sumB, a[i] / sumA);
            jsd += nats[i];
            variation += Math.abs(a[i] / sumA - b[i] / sumB) / 2;
        }
        double total = jsd;
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> nats[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] cumulative = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += nats[order[i]];
            cumulative[i] = total > 0 ? Math.min(1, sum / total) : 0;
        }
        TermTable terms = new TermTable(cumulative, place -> {
            int i = order[place];
            double z = (b[i] / sumB - a[i] / sumA) / Math.sqrt((a[i] + b[i] + 1.0)) * sumA;
            boolean tested = a[i] + b[i] >= 10;
            double gap = b[i] / sumB - a[i] / sumA;
            double q0 = place < 400 ? 0.0002 : Math.min(1, place / (double) size);
            return new Term(
                    place + 1,
                    names[i],
                    a[i],
                    b[i],
                    a[i] / sumA,
                    b[i] / sumB,
                    nats[i],
                    total > 0 ? nats[i] / total : 0,
                    cumulative[place],
                    z,
                    Math.signum(z) * z * z,
                    Optional.of(new Term.Spread(
                            (int) Math.min(p.documents(), a[i] / 3 + 1),
                            (int) Math.min(q.documents(), b[i] / 3 + 1),
                            0.1 + 0.8 * (i % 11) / 11.0)),
                    tested ? Optional.of(new Term.Test(q0, q0, gap - 2e-4, gap + 2e-4)) : Optional.empty());
        });
        List<MatchedSize> rarefaction = new ArrayList<>();
        for (long n = 100; n < Math.min(p.tokens(), q.tokens()); n *= 2) {
            double noise = 0.5 * Math.pow(n / 100.0, -0.35);
            rarefaction.add(new MatchedSize(n, Math.min(0.69, total + noise * 0.9), noise));
        }
        double noise = status == Status.DRIFT ? total / 4 : 0.01;
        Jsd divergence = new Jsd(
                total,
                noise,
                noise * 1.2,
                Math.max(0, total - noise),
                "path inversion, effective rows",
                Optional.of(new Jsd.Interval(
                        Math.max(0, total * 0.7), total * 0.92 + 0.001, 0.95, "path inversion, effective rows")));
        return new CorpusComparison(
                "0.1.0",
                p,
                q,
                PairPolicy.defaults(),
                WORDS,
                status,
                Regime.INFORMATIVE,
                divergence,
                new Measures(
                        total * 0.95,
                        Double.POSITIVE_INFINITY,
                        0.9,
                        List.of("whale"),
                        variation,
                        Math.sqrt(total),
                        Double.POSITIVE_INFINITY,
                        0.5 + variation / 2),
                Optional.of(new Quadratic(
                        0.0021, 0.0020, 0.11, Optional.of(new Quadratic.FromDocuments(0.0019, 0.0015, 0.0024, 0.95)))),
                Optional.of(new Significance("permutation of whole documents", 0.001, 0.001, 999)),
                terms,
                rarefaction,
                Optional.of(scan()),
                List.of(
                        new OtherTokens(
                                new Tokens("char:2", "", true, false, 1, List.of(), Optional.empty(), 0, 1),
                                total * 0.6,
                                noise * 0.5,
                                0.001,
                                status),
                        new OtherTokens(
                                new Tokens("whitespace", "", false, true, 2, List.of(), Optional.empty(), 0, 5),
                                total * 1.3,
                                noise * 2,
                                Double.NaN,
                                Status.INCONCLUSIVE)),
                contexts(moreInP, moreInQ),
                List.of(
                        new CorpusFinding.DifferentTerms(312, 5_120),
                        new CorpusFinding.Covered(Math.min(50, size), terms.coverage(50))),
                List.of(
                        new CorpusNotice.UntestedTerms(12_345, 5, 3),
                        new CorpusNotice.SharedDocuments(2),
                        new CorpusNotice.EmptyDocuments(p.source(), List.of("a.txt", "b.txt"), 7),
                        new CorpusNotice.GuessedEncoding("old/letters.txt", "GB18030", 61),
                        new CorpusNotice.TokensCut(q.source(), "dump.txt", 3),
                        new CorpusNotice.RareTermsDropped(5, 1200, 3400)));
    }

    private static double part(double p, double q) {
        return p == 0 ? 0 : 0.5 * p * Math.log(2 * p / (p + q));
    }

    private static Map<String, TermContexts> contexts(String[] moreInP, String[] moreInQ) {
        Map<String, TermContexts> contexts = new HashMap<>();
        for (String[] side : List.of(moreInP, moreInQ)) {
            for (String term : side) {
                List<Context> found = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    found.add(new Context(
                            "chapter-" + (i + 1) + ".txt",
                            "and so, with many a word that went before it and meant little, came at last the ",
                            term,
                            ", which was followed by as many words again, all of them to show what stands after"));
                }
                contexts.put(term, new TermContexts(found, found.subList(0, 5)));
            }
        }
        return contexts;
    }

    private static DocumentScan scan() {
        List<String> names = new ArrayList<>();
        List<DocumentScan.Split> splits = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            names.add("chapter-" + i + ".txt");
            if (i >= 3 && i <= 117) {
                double ratio = 1 + 0.25 * Math.exp(-Math.pow((i - 80) / 18.0, 2)) + 0.03 * Math.sin(i * 1.7);
                double nullMean = 0.02 + 1.0 / (i * (121.0 - i));
                splits.add(new DocumentScan.Split(i, ratio * nullMean, nullMean, 0.002));
            }
        }
        int best = 0;
        for (int i = 0; i < splits.size(); i++) {
            best = splits.get(i).ratio() > splits.get(best).ratio() ? i : best;
        }
        return new DocumentScan(
                "红楼梦",
                names,
                splits,
                best,
                0.001,
                999,
                List.of(new DocumentScan.Change(splits.get(best).after(), 0.001)));
    }
}
