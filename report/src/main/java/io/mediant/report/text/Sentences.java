package io.mediant.report.text;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnComparison.Skipped;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Comparison;
import io.mediant.compare.Jsd;
import io.mediant.compare.Notice;
import io.mediant.compare.Regime;
import io.mediant.compare.Significance;
import io.mediant.compare.Status;
import java.util.Locale;

/**
 * The one place where a comparison becomes sentences. Every format says the same in the same words, because it asks
 * here. Text from the data (names, labels) is made fit for one line, but not escaped for any format.
 */
public final class Sentences {

    private final Texts texts;
    private final InformationUnit unit;
    private final Verdicts verdicts;
    private final Explanations explanations;

    private Sentences(Texts texts, InformationUnit unit) {
        this.texts = texts;
        this.unit = unit;
        this.verdicts = new Verdicts(texts, unit);
        this.explanations = new Explanations(texts, unit);
    }

    /** Sentences in a language, with divergences in bits. */
    public static Sentences of(Language language) {
        return of(language, InformationUnit.BITS);
    }

    /** Sentences in a language, with divergences in a unit. */
    public static Sentences of(Language language, InformationUnit unit) {
        return new Sentences(Texts.of(language), unit);
    }

    /** The catalogue behind the sentences. */
    public Texts texts() {
        return texts;
    }

    /** The unit of divergences. */
    public InformationUnit unit() {
        return unit;
    }

    /** What was compared with what, and how many rows each has. @param width most columns of a source's name */
    public String against(Comparison comparison, int width) {
        return texts.get(
                "head.against",
                "reference",
                Untrusted.shown(comparison.reference().source(), width),
                "rows_p",
                texts.plural("head.rows", comparison.reference().rows()),
                "current",
                Untrusted.shown(comparison.current().source(), width),
                "rows_q",
                texts.plural("head.rows", comparison.current().rows()));
    }

    /** The answer about the whole in one or two sentences. */
    public String verdict(Comparison comparison) {
        return verdicts.verdict(comparison.verdict());
    }

    /** What became of the other columns, and the rules that were applied. */
    public String subline(Comparison comparison) {
        return verdicts.subline(comparison);
    }

    /** What a reader should know first. */
    public String notice(Notice notice) {
        return verdicts.notice(notice);
    }

    /** A clause that explains a column's answer, for a line of a table. */
    public String reason(ColumnComparison column) {
        return column instanceof Compared compared
                ? explanations.reason(compared)
                : explanations.reason((Skipped) column);
    }

    /** A paragraph that explains a column's answer. */
    public String why(ColumnComparison column) {
        return column instanceof Compared compared ? explanations.why(compared) : explanations.why((Skipped) column);
    }

    /** The measure to read for a column and why, as a clause. */
    public String tool(Compared column) {
        return texts.get("choice." + column.tool().name().toLowerCase(Locale.ROOT));
    }

    /** Whether the Jensen-Shannon divergence was the right tool for a column, and which one is, if not. */
    public String rightTool(Compared column) {
        return explanations.rightTool(column);
    }

    /** The word for a column's answer; a drifted column at the divergence's maximum is "pinned". */
    public String status(ColumnComparison column) {
        return texts.get("status." + statusKey(column));
    }

    /** The word for the answer about the whole. */
    public String status(Status status) {
        return texts.get("status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** The key of a column's answer: {@code drift}, {@code pinned}, {@code inconclusive}, {@code stable}, {@code skipped}. */
    public static String statusKey(ColumnComparison column) {
        boolean pinned = column.status() == Status.DRIFT
                && column instanceof Compared compared
                && compared.regime() == Regime.PINNED;
        return pinned ? "pinned" : column.status().name().toLowerCase(Locale.ROOT);
    }

    /** The sign that stands beside a status key, so that colour is never the only difference. */
    public static String glyph(String statusKey) {
        return switch (statusKey) {
            case "drift" -> "✕";
            case "pinned" -> "⊤";
            case "inconclusive" -> "?";
            case "stable" -> "✓";
            case "skipped" -> "–";
            default -> throw new IllegalArgumentException("unknown status key \"" + statusKey + "\"");
        };
    }

    /** The word for a kind of column. */
    public String kind(ColumnKind kind) {
        return texts.get("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The name of the unit of divergences. */
    public String unitName() {
        return texts.get(unit == InformationUnit.BITS ? "unit.bits" : "unit.nats");
    }

    /** A divergence given in nats, in the unit, without the unit's name. */
    public String divergence(double nats) {
        return Numbers.divergence(unit.fromNats(nats));
    }

    /** A tolerance given in nats, in the unit, with as many digits as it needs. */
    public String tolerance(double nats) {
        return Numbers.quantity(unit.fromNats(nats), 3);
    }

    /** A share of 1 as a percentage. */
    public String percent(double share) {
        return Numbers.percent(share, texts.language());
    }

    /** A share of 1 as a percentage with one decimal, for columns of numbers. */
    public String percentInTenths(double share) {
        return Numbers.percentInTenths(share, texts.language());
    }

    /** The confidence interval of a column without brackets or unit, "—" where there is none. */
    public String interval(Compared column) {
        return interval(column.jsd());
    }

    /** The confidence interval of a divergence without brackets or unit, "—" where there is none. */
    public String interval(Jsd jsd) {
        return jsd.interval()
                .map(interval -> range(unit.fromNats(interval.lowNats()), unit.fromNats(interval.highNats())))
                .orElse(Numbers.NONE);
    }

    private String range(double low, double high) {
        return texts.get(
                "range", "low", Numbers.divergenceBeside(low, high), "high", Numbers.divergenceBeside(high, low));
    }

    /** A p-value with the number of permutations behind it, never 0. */
    public String pValue(Significance test) {
        String p = Numbers.pValue(test.p(), test.permutations());
        return test.permutations() > 0 ? texts.plural("p.permutations", test.permutations(), "p", p) : p;
    }

    /** The name of a statistical method, such as that of an interval or a test. */
    public String method(String method) {
        return Methods.name(method, texts);
    }
}
