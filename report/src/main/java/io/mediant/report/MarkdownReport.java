package io.mediant.report;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Notice;
import io.mediant.compare.Status;
import io.mediant.report.internal.MarkdownText;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import io.mediant.report.text.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A comparison as a comment on a pull request: the verdict, a table of what drifted or is undecided, and the rest
 * folded. At most {@link #MOST_BYTES} bytes of UTF-8; columns that do not fit are counted. It begins with
 * {@link #MARKER}, by which a script finds the comment of an earlier run and replaces it.
 */
public final class MarkdownReport {

    /** The first line: an HTML comment that is not shown. */
    public static final String MARKER = "<!-- mediant -->";

    /** The largest size in bytes; a comment on GitHub may have 65 536 characters. */
    public static final int MOST_BYTES = 60_000;

    private static final int RESERVE = 600;

    private final Comparison comparison;
    private final Sentences sentences;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();
    private int bytes;
    private int cut;

    private MarkdownReport(Comparison comparison, RenderOptions options) {
        this.comparison = comparison;
        this.sentences = Sentences.of(options.language(), options.unit());
        this.texts = sentences.texts();
    }

    /** The comment, in GitHub's Markdown. */
    public static String render(Comparison comparison, RenderOptions options) {
        MarkdownReport report = new MarkdownReport(comparison, options);
        report.head();
        report.tables();
        return report.out.toString();
    }

    private void head() {
        String key = comparison.verdict().status().name().toLowerCase(Locale.ROOT);
        put(MARKER + "\n### " + Sentences.glyph(key) + " " + MarkdownText.escape(sentences.verdict(comparison))
                + "\n\n");
        put(MarkdownText.escape(sentences.subline(comparison)) + "\n\n");
        put(MarkdownText.escape(sentences.against(comparison, Untrusted.LONGEST)) + "\n");
        List<Notice> notices = comparison.notices();
        if (!notices.isEmpty()) {
            put("\n");
            notices.forEach(notice -> put("- " + MarkdownText.escape(sentences.notice(notice)) + "\n"));
        }
    }

    private void tables() {
        Predicate<ColumnComparison> first =
                column -> column.status() == Status.DRIFT || column.status() == Status.INCONCLUSIVE;
        List<ColumnComparison> loud =
                comparison.columns().stream().filter(first).toList();
        List<ColumnComparison> quiet =
                comparison.columns().stream().filter(first.negate()).toList();
        if (!loud.isEmpty()) {
            table(loud);
        }
        if (!quiet.isEmpty() && cut == 0) {
            put("\n<details><summary>" + MarkdownText.escape(texts.get("more.rest")) + " (" + quiet.size()
                    + ")</summary>\n");
            table(quiet);
            put("\n</details>\n");
        } else {
            cut += quiet.size();
        }
        if (cut > 0) {
            put("\n" + MarkdownText.escape(texts.plural("more.cut", cut)) + "\n");
        }
    }

    private void table(List<ColumnComparison> columns) {
        List<String> heads = List.of(
                texts.get("head.verdict"),
                texts.get("head.column"),
                texts.get("fact.jsd") + ", " + sentences.unitName(),
                texts.get("head.interval"),
                texts.get("head.wasserstein"),
                texts.get("head.judge"),
                texts.get("head.why"));
        put("\n| " + String.join(" | ", heads) + " |\n| --- | --- | ---: | ---: | ---: | ---: | --- |\n");
        for (int i = 0; i < columns.size(); i++) {
            String row = row(columns.get(i));
            if (bytes + size(row) > MOST_BYTES - RESERVE) {
                cut += columns.size() - i;
                return;
            }
            put(row);
        }
    }

    private String row(ColumnComparison column) {
        List<String> cells = new ArrayList<>();
        cells.add(Sentences.glyph(Sentences.statusKey(column)) + " " + sentences.status(column));
        cells.add("**" + MarkdownText.escape(Untrusted.shown(column.name())) + "**");
        if (column instanceof Compared compared) {
            Values values = Values.of(compared, texts);
            cells.add(MarkdownText.escape(sentences.divergence(compared.jsd().nats())));
            cells.add(MarkdownText.escape(sentences.interval(compared)));
            cells.add(MarkdownText.escape(
                    compared.ordered().map(values::wasserstein).orElse(Numbers.NONE)));
            cells.add(sentences.percent(compared.measures().judgeAccuracy()));
        } else {
            cells.addAll(List.of("", "", "", ""));
        }
        cells.add(MarkdownText.escape(sentences.reason(column)));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private void put(String text) {
        out.append(text);
        bytes += size(text);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
