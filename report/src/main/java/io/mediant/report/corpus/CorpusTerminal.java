package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.DocumentScan;
import io.mediant.compare.corpus.OtherTokens;
import io.mediant.compare.corpus.Term;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Ascii;
import io.mediant.report.internal.Blocks;
import io.mediant.report.internal.Paint;
import io.mediant.report.internal.TerminalText;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A comparison of corpora for a terminal: the answer, why, what to know first, and the first terms as bars to the left
 * (p has more) and to the right (q has more). No line is wider than {@link RenderOptions#width()}.
 */
final class CorpusTerminal {

    private static final int TERMS = 20;
    private static final int MORE_TERMS = 100;
    private static final int LONGEST_TERM = 18;
    private static final int NUMBERS = 9;
    private static final int LEAST_FOR_WORDS = 11;
    private static final int RANGE = 14;
    private static final int WIDE = 72;

    private final CorpusComparison comparison;
    private final RenderOptions options;
    private final Sentences sentences;
    private final CorpusSentences answer;
    private final Texts texts;
    private final TerminalText out;

    private CorpusTerminal(CorpusComparison comparison, RenderOptions options) {
        this.comparison = comparison;
        this.options = options;
        sentences = Sentences.of(options.language(), options.unit());
        answer = new CorpusSentences(comparison, sentences);
        texts = sentences.texts();
        out = new TerminalText(options);
    }

    static String render(CorpusComparison comparison, RenderOptions options) {
        CorpusTerminal report = new CorpusTerminal(comparison, options);
        report.head();
        report.terms();
        report.comparison.scan().ifPresent(report::scan);
        report.sensitivity();
        return report.out.toString();
    }

    private void head() {
        out.paragraph(answer.against(Untrusted.LONGEST), Paint.FAINT, "");
        String key = CorpusSentences.statusKey(comparison);
        out.paragraph(Sentences.glyph(key) + " " + answer.verdict(), Paint.ofStatus(key), "");
        out.paragraph(jsd(), null, "  ");
        answer.findings().forEach(finding -> out.paragraph(finding, null, "  "));
        out.paragraph(answer.policy(), Paint.FAINT, "  ");
        out.paragraph(CorpusNotices.tokens(comparison.tokens(), texts), Paint.FAINT, "  ");
        comparison
                .notices()
                .forEach(notice -> out.paragraph("! " + CorpusNotices.sentence(notice, texts), Paint.INCONCLUSIVE, ""));
        out.append("\n");
    }

    private String jsd() {
        StringBuilder line = new StringBuilder(texts.get(
                "corpus.terminal.jsd",
                "jsd",
                sentences.divergence(comparison.jsd().nats()),
                "unit",
                sentences.unitName(),
                "null",
                sentences.divergence(comparison.jsd().nullMeanNats()),
                "excess",
                sentences.divergence(comparison.jsd().excessNats())));
        comparison.jsd().interval().ifPresent(interval -> line.append(" · ")
                .append(texts.get(
                        "corpus.terminal.interval",
                        "interval",
                        answer.interval(),
                        "confidence",
                        sentences.percent(interval.confidence()))));
        comparison.significance().ifPresent(test -> line.append(" · p ")
                .append(Numbers.pValue(test.p(), test.permutations())));
        return line.toString();
    }

    private void terms() {
        List<Term> terms = comparison.terms().first(options.verbose() ? MORE_TERMS : TERMS).stream()
                .filter(term -> term.contributionNats() > 0)
                .toList();
        if (terms.isEmpty()) {
            return;
        }
        boolean wide = options.width() >= WIDE;
        int label = terms.stream()
                .mapToInt(term -> DisplayWidth.of(Untrusted.shown(term.term(), LONGEST_TERM)))
                .max()
                .orElse(1);
        int rest = comparison.terms().size() - terms.size();
        String restLabel = plain(texts.get("corpus.terminal.rest", "count", Numbers.count(rest)));
        label = Math.max(label, rest > 0 ? DisplayWidth.of(restLabel) : 0);
        int numbers = wide ? 3 * NUMBERS : NUMBERS;
        int arm = Math.max(4, (options.width() - label - numbers - 4) / 2);
        header(label, arm, wide);
        double longest = terms.get(0).contributionNats();
        double sum = 0;
        for (Term term : terms) {
            row(term, label, arm, longest, wide);
            sum += term.contributionNats();
        }
        if (rest > 0) {
            double nats = Math.max(0, comparison.jsd().nats() - sum);
            String bits = DisplayWidth.padLeft(plain(answer.contribution(nats)), NUMBERS);
            String share = wide
                    ? DisplayWidth.padLeft(
                            plain(sentences.percent(nats / comparison.jsd().nats())), NUMBERS)
                    : "";
            String text = DisplayWidth.padRight(restLabel, label) + " ".repeat(2 * arm + 3) + bits + share;
            out.append(Paint.FAINT.on(text.stripTrailing(), options.color())).append("\n");
        }
        if (rest > 0 && !options.verbose()) {
            out.paragraph(texts.get("corpus.terms.hidden").strip(), Paint.FAINT, "");
        }
    }

    private void header(int label, int arm, boolean wide) {
        boolean ascii = options.ascii();
        boolean words = arm >= LEAST_FOR_WORDS;
        String left = (ascii ? "< " : "◄ ") + (words ? texts.get("corpus.more_p") : "p");
        String right = (words ? texts.get("corpus.more_q") : "q") + (ascii ? " >" : " ►");
        out.append(" ".repeat(label + 1))
                .append(Paint.REFERENCE.on(DisplayWidth.padLeft(DisplayWidth.cut(left, arm), arm), options.color()))
                .append(" ")
                .append(Paint.CURRENT.on(DisplayWidth.padRight(DisplayWidth.cut(right, arm), arm), options.color()))
                .append(" ")
                .append(DisplayWidth.padLeft(sentences.unitName(), NUMBERS));
        if (wide) {
            out.append(DisplayWidth.padLeft(texts.get("corpus.head.share"), NUMBERS))
                    .append(DisplayWidth.padLeft("q", NUMBERS));
        }
        out.append("\n");
    }

    private void row(Term term, int label, int arm, double longest, boolean wide) {
        boolean right = term.inCurrent();
        double length = term.contributionNats() / longest;
        String bar = Blocks.bar(length, arm, options.ascii());
        String mark = options.ascii() ? "|" : "│";
        String name = DisplayWidth.padRight(plain(Untrusted.shown(term.term(), LONGEST_TERM)), label);
        out.append(name).append(" ");
        String left = right ? "" : Blocks.leftwards(length, arm, options.ascii());
        out.append(" ".repeat(arm - DisplayWidth.of(left))).append(Paint.REFERENCE.on(left, options.color()));
        out.append(mark);
        out.append(
                right
                        ? Paint.CURRENT.on(bar, options.color()) + " ".repeat(arm - DisplayWidth.of(bar))
                        : " ".repeat(arm));
        out.append(" ").append(DisplayWidth.padLeft(plain(answer.contribution(term.contributionNats())), NUMBERS));
        if (wide) {
            String q = term.test().map(test -> Numbers.pValue(test.q(), 0)).orElse(Numbers.NONE);
            out.append(DisplayWidth.padLeft(plain(sentences.percent(term.shareOfJsd())), NUMBERS));
            out.append(DisplayWidth.padLeft(plain(q), NUMBERS));
        }
        out.append("\n");
    }

    private void scan(DocumentScan scan) {
        out.append("\n");
        out.paragraph(texts.get("corpus.scan.title", "source", Untrusted.shown(scan.source())), Paint.BOLD, "");
        int width =
                Math.min(options.width() - RANGE - 4, Math.max(1, scan.splits().size()));
        out.append("  ").append(sparkline(scan, width)).append("\n");
        out.paragraph(answer.bestSplit(scan), null, "  ");
        out.paragraph(answer.changes(scan), null, "  ");
    }

    /** The largest ratio of each stretch of splits, from the least to the largest of all, with these two beside it. */
    private String sparkline(DocumentScan scan, int width) {
        double[] ratios = scan.splits().stream()
                .mapToDouble(DocumentScan.Split::ratio)
                .filter(Double::isFinite)
                .toArray();
        if (ratios.length == 0) {
            return Numbers.NONE;
        }
        double least = Arrays.stream(ratios).min().orElse(0);
        double most = Arrays.stream(ratios).max().orElse(0);
        double[] heights = new double[Math.min(width, ratios.length)];
        for (int i = 0; i < ratios.length; i++) {
            int place = (int) ((long) i * heights.length / ratios.length);
            heights[place] = Math.max(heights[place], ratios[i] - least + (most - least) / 8);
        }
        String range = texts.get("range", "low", Numbers.quantity(least, 3), "high", Numbers.quantity(most, 3));
        return Blocks.line(heights, options.ascii()) + "  " + plain(range);
    }

    private void sensitivity() {
        if (comparison.sensitivity().isEmpty()) {
            return;
        }
        out.append("\n");
        out.paragraph(texts.get("corpus.head.sensitivity"), Paint.BOLD, "");
        for (OtherTokens other : comparison.sensitivity()) {
            String key = other.status().name().toLowerCase(Locale.ROOT);
            String p = Double.isNaN(other.p())
                    ? ""
                    : " · p " + Numbers.pValue(other.p(), comparison.policy().permutations());
            String jsd = texts.get(
                    "corpus.sensitivity.jsd", "jsd", sentences.divergence(other.nats()), "unit", sentences.unitName());
            String line = Sentences.glyph(key) + " " + CorpusNotices.tokensInBrief(other.tokens(), texts) + " · " + jsd
                    + " · " + texts.get("corpus.head.noise_mean") + " " + sentences.divergence(other.nullMeanNats())
                    + p;
            out.paragraph(line, Paint.ofStatus(key), "");
        }
    }

    private String plain(String text) {
        return Ascii.of(text, options.ascii());
    }
}
