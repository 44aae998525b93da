package io.mediant.report.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusFinding;
import io.mediant.compare.corpus.CorpusSide;
import io.mediant.compare.corpus.DocumentScan;
import io.mediant.compare.corpus.Term;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** The one place where a comparison of corpora becomes sentences, in one language and one unit. */
final class CorpusSentences {

    /** Terms stand in a rate per so many tokens. */
    static final double PER = 10_000;

    private static final int MOST_DECIMALS = 7;

    private final CorpusComparison comparison;
    private final Sentences sentences;
    private final Texts texts;

    CorpusSentences(CorpusComparison comparison, Sentences sentences) {
        this.comparison = comparison;
        this.sentences = sentences;
        this.texts = sentences.texts();
    }

    /** The key of the answer's sign and colour. */
    static String statusKey(CorpusComparison comparison) {
        return statusKey(comparison.status(), comparison.regime());
    }

    private static String statusKey(Status status, Regime regime) {
        return status == Status.DRIFT && regime == Regime.PINNED
                ? "pinned"
                : status.name().toLowerCase(Locale.ROOT);
    }

    /** What was compared with what. @param width most columns of a source's name */
    String against(int width) {
        return texts.get(
                "corpus.against",
                "reference",
                Untrusted.shown(comparison.reference().source(), width),
                "sizes_p",
                sizes(comparison.reference()),
                "current",
                Untrusted.shown(comparison.current().source(), width),
                "sizes_q",
                sizes(comparison.current()));
    }

    /** Documents, tokens and types of a side; a side without documents has the other two. */
    String sizes(CorpusSide side) {
        String tokens = texts.plural("corpus.tokens", side.tokens());
        String types = texts.plural("corpus.types", side.types());
        return side.documents() == 0
                ? tokens + texts.get("part.separator") + types
                : texts.plural("corpus.documents", side.documents())
                        + texts.get("part.separator")
                        + tokens
                        + texts.get("part.separator")
                        + types;
    }

    /** The answer in one sentence. */
    String verdict() {
        String key =
                switch (comparison.status()) {
                    case DRIFT -> differ();
                    case STABLE -> stable();
                    case INCONCLUSIVE, SKIPPED -> undecided();
                };
        return texts.get(key, "value", value());
    }

    private String differ() {
        if (has(CorpusFinding.NothingShared.class)) {
            return "corpus.verdict.nothing_shared";
        }
        return comparison.regime() == Regime.PINNED ? "corpus.verdict.pinned" : "corpus.verdict.differ";
    }

    private String stable() {
        if (has(CorpusFinding.WithinNoise.class)) {
            return "corpus.verdict.within_noise";
        }
        return has(CorpusFinding.RealButTiny.class) ? "corpus.verdict.tiny" : "corpus.verdict.stable";
    }

    /** With three digits, since an end may be as good as the tolerance. */
    private String containsTheTolerance(Jsd.Interval interval) {
        return texts.get(
                "corpus.finding.undecided",
                "low",
                sentences.tolerance(interval.lowNats()),
                "high",
                sentences.tolerance(interval.highNats()),
                "tolerance",
                tolerance(),
                "unit",
                sentences.unitName());
    }

    private String undecided() {
        if (comparison.significance().isEmpty()) {
            return hasDocuments() ? "corpus.verdict.few_documents" : "corpus.verdict.no_documents";
        }
        return has(CorpusFinding.WithinNoise.class) ? "corpus.verdict.undecided_noise" : "corpus.verdict.undecided";
    }

    /** Whether both sides have documents. */
    boolean hasDocuments() {
        return comparison.reference().documents() > 0 && comparison.current().documents() > 0;
    }

    private boolean has(Class<? extends CorpusFinding> type) {
        return comparison.findings().stream().anyMatch(type::isInstance);
    }

    /** The divergence with its unit, and how many times the noise it is where there is a test. */
    private String value() {
        double ratio = comparison.jsd().nats() / comparison.jsd().nullMeanNats();
        String jsd = sentences.divergence(comparison.jsd().nats());
        return comparison.significance().isPresent() && Double.isFinite(ratio)
                ? texts.get(
                        "corpus.times_noise",
                        "jsd",
                        jsd,
                        "unit",
                        sentences.unitName(),
                        "ratio",
                        Numbers.quantity(ratio, 2))
                : texts.get("corpus.value", "jsd", jsd, "unit", sentences.unitName());
    }

    /** The rules that were applied. */
    String policy() {
        return texts.get(
                "corpus.policy",
                "tolerance",
                tolerance(),
                "unit",
                sentences.unitName(),
                "rate",
                sentences.percent(comparison.policy().falseDiscoveryRate()),
                "confidence",
                sentences.percent(comparison.policy().confidence()));
    }

    String tolerance() {
        double bits = comparison.policy().toleranceBits();
        return sentences.unit() == InformationUnit.BITS ? Numbers.exact(bits) : Numbers.divergence(bits * Math.log(2));
    }

    /** All findings as sentences, in their order. */
    List<String> findings() {
        return comparison.findings().stream().map(this::finding).toList();
    }

    private String finding(CorpusFinding finding) {
        if (finding instanceof CorpusFinding.WithinNoise) {
            return texts.get(
                    "corpus.finding.within_noise",
                    "mean",
                    sentences.divergence(comparison.jsd().nullMeanNats()),
                    "most",
                    sentences.divergence(comparison.jsd().null95Nats()),
                    "unit",
                    sentences.unitName());
        } else if (finding instanceof CorpusFinding.RealButTiny) {
            return texts.get("corpus.finding.tiny", "tolerance", tolerance(), "unit", sentences.unitName());
        } else if (finding instanceof CorpusFinding.TooFewDocuments few) {
            return !hasDocuments()
                    ? texts.get("corpus.finding.no_documents")
                    : texts.get(
                            "corpus.finding.few_documents",
                            "reference",
                            Numbers.count(few.reference()),
                            "current",
                            Numbers.count(few.current()));
        } else if (finding instanceof CorpusFinding.Undecided) {
            return comparison
                    .jsd()
                    .interval()
                    .map(this::containsTheTolerance)
                    .orElseGet(() -> texts.get("corpus.finding.no_interval"));
        } else if (finding instanceof CorpusFinding.MostlyNoise noise) {
            return texts.get("corpus.finding.mostly_noise", "share", sentences.percent(Math.min(1, noise.share())));
        } else if (finding instanceof CorpusFinding.NothingShared) {
            return texts.get("corpus.finding.nothing_shared");
        } else if (finding instanceof CorpusFinding.Covered covered) {
            return covered(covered.terms(), covered.share());
        } else if (finding instanceof CorpusFinding.DifferentTerms terms) {
            return texts.plural(
                    "corpus.finding.different_terms",
                    terms.significant(),
                    "tested",
                    Numbers.count(terms.tested()),
                    "rate",
                    sentences.percent(comparison.policy().falseDiscoveryRate()));
        } else if (finding instanceof CorpusFinding.ChangeAfter change) {
            return texts.get(
                    "corpus.finding.change",
                    "name",
                    quoted(change.before()),
                    "document",
                    Numbers.count(change.documents()),
                    "ratio",
                    Numbers.quantity(change.ratio(), 3),
                    "p",
                    Numbers.pValue(
                            change.p(),
                            comparison.scan().map(DocumentScan::permutations).orElse(0)));
        }
        throw new IllegalArgumentException("no sentence for " + finding);
    }

    /** How much of the divergence the first terms explain. */
    String covered(int terms, double share) {
        return texts.plural("corpus.covered", terms, "share", sentences.percent(share));
    }

    /** The best split of a scan. */
    String bestSplit(DocumentScan scan) {
        DocumentScan.Split best = scan.bestSplit();
        return texts.get(
                "corpus.scan.best",
                "name",
                quoted(documentBefore(scan, best.after())),
                "document",
                Numbers.count(best.after()),
                "total",
                Numbers.count(scan.documents().size()),
                "ratio",
                Numbers.quantity(best.ratio(), 3),
                "p",
                Numbers.pValue(scan.p(), scan.permutations()));
    }

    /** The changes that a scan found. */
    String changes(DocumentScan scan) {
        if (scan.changes().isEmpty()) {
            return texts.get("corpus.scan.no_change");
        }
        List<String> changes = scan.changes().stream()
                .map(change -> texts.get(
                        "corpus.scan.change",
                        "name",
                        quoted(documentBefore(scan, change.after())),
                        "p",
                        Numbers.pValue(change.p(), scan.permutations())))
                .toList();
        return texts.get("corpus.scan.changes", "list", texts.list(changes));
    }

    /** The name of the last document before a split. */
    static String documentBefore(DocumentScan scan, int after) {
        return scan.documents().get(after - 1);
    }

    /** The interval of the divergence, "—" where there is none. */
    String interval() {
        return sentences.interval(comparison.jsd());
    }

    /** A share of tokens as a rate per {@link #PER} tokens. */
    static String rate(double share) {
        return Numbers.quantity(PER * share, 3);
    }

    /** The interval of the difference of rates, "—" without a test. */
    String difference(Term term) {
        return term.test()
                .map(test -> signed(rate(test.low())) + " … " + signed(rate(test.high())))
                .orElse(Numbers.NONE);
    }

    private static String signed(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number.equals("0") ? number : "+" + number;
    }

    /** What a term adds to the divergence, with as many decimals as the largest needs for three digits. */
    String contribution(double nats) {
        double largest = comparison.terms().size() == 0
                ? 0
                : sentences.unit().fromNats(comparison.terms().term(1).contributionNats());
        int decimals = largest > 0 ? Math.max(3, 2 - (int) Math.floor(Math.log10(largest))) : 3;
        return BigDecimal.valueOf(sentences.unit().fromNats(nats))
                .setScale(Math.min(decimals, MOST_DECIMALS), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** A name in this language's quotation marks, on one line. */
    String quoted(String name) {
        return texts.get("quote", "text", Untrusted.shown(name, 40));
    }

    /** The sign of the side that has more of a term. */
    static String side(Term term) {
        return term.inCurrent() ? "◆ q" : term.currentShare() < term.referenceShare() ? "● p" : "=";
    }
}
