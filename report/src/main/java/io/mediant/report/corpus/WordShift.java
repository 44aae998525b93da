package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.Term;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Untrusted;
import java.util.List;

/**
 * The word shift: a bar for each of the first terms, as long as its contribution to the divergence, to the left where p
 * has the larger share and to the right where q has; one more bar sums the rest, so that all bars together are the
 * divergence. After Gallagher and others (2021), generalized word shift graphs.
 */
final class WordShift {

    /** Terms with a bar of their own. */
    static final int TERMS = 30;

    static final int WIDTH = 480;

    private static final int ROW = 21;
    private static final int TOP = 26;
    private static final int LABEL = 124;
    private static final int CENTER = 304;
    private static final int REACH = 98;
    private static final int LABEL_COLUMNS = 15;
    private static final int LEAST_FOR_NUMBER = 36;
    private static final double LONGEST_REST = 1.25;

    private final CorpusComparison comparison;
    private final List<Term> terms;
    private final double rest;
    private final double longest;

    WordShift(CorpusComparison comparison) {
        this.comparison = comparison;
        terms = comparison.terms().first(TERMS).stream()
                .filter(term -> term.contributionNats() > 0)
                .toList();
        double shown = terms.stream().mapToDouble(Term::contributionNats).sum();
        rest = terms.size() == comparison.terms().size()
                ? 0
                : Math.max(0, comparison.jsd().nats() - shown);
        longest = terms.stream().mapToDouble(Term::contributionNats).max().orElse(0);
    }

    /** The terms with a bar. */
    List<Term> terms() {
        return terms;
    }

    /** What all terms without a bar add to the divergence, in nats. */
    double restNats() {
        return rest;
    }

    /** How many terms have no bar. */
    int restCount() {
        return comparison.terms().size() - terms.size();
    }

    /** The longest bar of a single term, in nats. */
    double longestNats() {
        return longest;
    }

    /** Whether the bar of the rest is too long to be drawn to scale. */
    boolean isRestShortened() {
        return longest > 0 && rest > 2 * LONGEST_REST * longest * 0.92;
    }

    int height() {
        return TOP + (terms.size() + (restCount() > 0 ? 1 : 0)) * ROW + 6;
    }

    /** The bars. */
    Svg draw(Svg.Words words) {
        Svg svg = new Svg(words);
        svg.words("pl", CENTER - 10, 13, Anchor.END, s -> "◄ " + s.texts().get("corpus.more_p"));
        svg.words("ql", CENTER + 10, 13, Anchor.START, s -> s.texts().get("corpus.more_q") + " ►");
        svg.line("l", CENTER, TOP - 4, CENTER, height() - 4);
        for (int i = 0; i < terms.size(); i++) {
            bar(svg, terms.get(i), TOP + i * ROW);
        }
        if (restCount() > 0) {
            rest(svg, TOP + terms.size() * ROW);
        }
        return svg;
    }

    private void bar(Svg svg, Term term, int y) {
        boolean right = term.inCurrent();
        double length = Math.max(1, REACH * term.contributionNats() / longest);
        double end = right ? CENTER + length : CENTER - length;
        double middle = y + ROW / 2.0;
        svg.beginTip(s -> tip(term, s));
        svg.text("", LABEL, middle + 4.5, Anchor.END, Untrusted.shown(term.term(), LABEL_COLUMNS));
        svg.rectangle(right ? "qb" : "pb", CENTER, y + 4, end - CENTER, ROW - 8);
        if (right) {
            svg.diamond("qb", end, middle, 7);
        } else {
            svg.circle("pb", end, middle, 5.5);
        }
        svg.words(
                "k",
                right ? end + 10 : end - 9,
                middle + 4.5,
                right ? Anchor.START : Anchor.END,
                s -> contribution(term.contributionNats(), s));
        svg.end();
    }

    private void rest(Svg svg, int y) {
        double middle = y + ROW / 2.0;
        double scale = longest > 0 ? REACH / longest : 1;
        double half = isRestShortened() ? 0.92 * LONGEST_REST * REACH : Math.max(0.5, rest * scale / 2);
        svg.words("k", LABEL, middle + 4.5, Anchor.END, s -> s.texts().plural("corpus.shift.rest", restCount()));
        svg.rectangle("g", CENTER - half, y + 4, 2 * half, ROW - 8);
        if (isRestShortened()) {
            for (int side : new int[] {-1, 1}) {
                double x = CENTER + side * half * 0.82;
                svg.line("brk", x - 3, y + ROW - 2, x + 3, y + 2);
            }
        }
        boolean inside = half >= LEAST_FOR_NUMBER;
        svg.words(
                "r",
                inside ? CENTER : CENTER + half + 8,
                middle + 4.5,
                inside ? Anchor.MIDDLE : Anchor.START,
                s -> contribution(rest, s));
    }

    private String contribution(double nats, Sentences s) {
        return new CorpusSentences(comparison, s).contribution(nats);
    }

    private String tip(Term term, Sentences s) {
        return s.texts()
                .get(
                        "corpus.shift.tip",
                        "term",
                        Untrusted.shown(term.term()),
                        "rate_p",
                        CorpusSentences.rate(term.referenceShare()),
                        "rate_q",
                        CorpusSentences.rate(term.currentShare()),
                        "bits",
                        s.divergence(term.contributionNats()),
                        "unit",
                        s.unitName(),
                        "share",
                        s.percent(term.shareOfJsd()));
    }

    String title(Sentences s) {
        return s.texts()
                .get(
                        "corpus.shift.title",
                        "current",
                        Untrusted.shown(comparison.current().source(), 40),
                        "reference",
                        Untrusted.shown(comparison.reference().source(), 40));
    }

    String caption(Sentences s) {
        String caption = s.texts()
                .get(
                        "corpus.shift.caption",
                        "jsd",
                        s.divergence(comparison.jsd().nats()),
                        "unit",
                        s.unitName());
        return isRestShortened()
                ? caption + s.texts().get("sentence.separator") + s.texts().get("corpus.shift.shortened")
                : caption;
    }
}
