package io.mediant.report.internal;

import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Jsd;
import io.mediant.compare.Ordered;
import io.mediant.compare.Sensitivity;
import io.mediant.compare.Significance;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import io.mediant.report.text.Values;
import java.util.ArrayList;
import java.util.List;

/** The numbers of one column as labelled facts, in the order in which they are read. */
public final class Facts {

    /** One line: what it is, its value, and a remark that may be empty. */
    public record Fact(String label, String value, String note) {}

    private final Compared column;
    private final Sentences sentences;
    private final Texts texts;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Compared column, Sentences sentences) {
        this.column = column;
        this.sentences = sentences;
        this.texts = sentences.texts();
    }

    /** The facts of a column; their number and order depend on the column only, not on the language. */
    public static List<Fact> of(Compared column, Sentences sentences) {
        Facts facts = new Facts(column, sentences);
        facts.divergence();
        facts.add("fact.tool", sentences.tool(column), "");
        column.ordered().ifPresent(facts::wasserstein);
        facts.otherMeasures();
        column.sensitivity().ifPresent(facts::sensitivity);
        facts.test();
        column.ordered().ifPresent(facts::ordered);
        facts.rows();
        return List.copyOf(facts.facts);
    }

    /** What a line of the table does not say; for the many columns of a large page. */
    public static List<Fact> brief(Compared column, Sentences sentences) {
        Facts facts = new Facts(column, sentences);
        facts.corrected();
        facts.twoSamplesOfOneLaw();
        facts.test();
        facts.effectiveRows();
        return List.copyOf(facts.facts);
    }

    private void divergence() {
        Jsd jsd = column.jsd();
        InformationUnit unit = sentences.unit();
        String value = texts.get(
                "fact.jsd_of",
                "value",
                sentences.divergence(jsd.nats()),
                "unit",
                sentences.unitName(),
                "maximum",
                Numbers.quantity(unit.maximum(), 3));
        String more = texts.get(
                "fact.jsd_more",
                "other",
                Numbers.divergence(unit.other().fromNats(jsd.nats())),
                "other_unit",
                texts.get(unit.other() == InformationUnit.BITS ? "unit.bits" : "unit.nats"),
                "distance",
                Numbers.divergence(jsd.distanceBits()));
        add("fact.jsd", value, more);
        corrected();
        twoSamplesOfOneLaw();
        double confidence = jsd.interval().map(Jsd.Interval::confidence).orElse(0.95);
        String label = texts.get("fact.interval", "confidence", sentences.percent(confidence));
        String interval = jsd.interval().isPresent() ? sentences.interval(column) : texts.get("fact.interval_none");
        facts.add(new Fact(
                label,
                interval,
                jsd.interval().map(given -> sentences.method(given.method())).orElse("")));
        add("fact.tolerance", sentences.tolerance(column.toleranceNats()), "");
    }

    private void corrected() {
        String method = sentences.method(column.jsd().correction());
        add("fact.corrected", sentences.divergence(column.jsd().correctedNats()), method);
    }

    private void twoSamplesOfOneLaw() {
        Jsd jsd = column.jsd();
        String nulls = texts.get(
                "fact.null_value",
                "mean",
                sentences.divergence(jsd.nullMeanNats()),
                "most",
                sentences.divergence(jsd.null95Nats()));
        add("fact.null", nulls, "");
    }

    private void wasserstein(Ordered ordered) {
        Values values = Values.of(column, texts);
        String distance = values.distance(ordered.wasserstein1());
        String key =
                Values.movedOneWay(ordered) ? ordered.meanShift() > 0 ? "carry.up" : "carry.down" : "carry.further";
        boolean finite = Double.isFinite(ordered.wasserstein1());
        add("fact.wasserstein", finite ? texts.get(key, "distance", distance) : distance, values.inIqr(ordered));
    }

    private void otherMeasures() {
        String kl = texts.get(
                "fact.kl_value",
                "forward",
                Numbers.divergence(column.measures().klForwardNats()),
                "reverse",
                Numbers.divergence(column.measures().klReverseNats()));
        add("fact.kl", kl, "");
        String judge = texts.get(
                "fact.judge_value", "share", sentences.percent(column.measures().judgeAccuracy()));
        add("fact.judge", judge, texts.get("fact.judge_coin", "share", sentences.percent(0.5)));
        String other = String.join(
                " · ",
                Numbers.divergence(column.measures().totalVariation()),
                Numbers.divergence(column.measures().hellinger()),
                Numbers.divergence(column.measures().psi()));
        add("fact.more_measures", other, "");
    }

    private void sensitivity(Sensitivity sensitivity) {
        String label = texts.get(
                "fact.sensitivity",
                "half",
                Numbers.count(sensitivity.halfCells()),
                "cells",
                Numbers.count(sensitivity.cells()),
                "double",
                Numbers.count(sensitivity.doubleCells()));
        String value = String.join(
                " · ",
                sentences.divergence(sensitivity.halfNats()),
                sentences.divergence(sensitivity.nats()),
                sentences.divergence(sensitivity.doubleNats()));
        facts.add(new Fact(label, value, sensitivity.underResolved() ? texts.get("short.under_resolved") : ""));
    }

    private void test() {
        Significance test = column.significance();
        String value = texts.get("fact.test_value", "p", sentences.pValue(test), "q", Numbers.pValue(test.q(), 0));
        add("fact.test", value, sentences.method(test.method()));
    }

    private void ordered(Ordered ordered) {
        Values values = Values.of(column, texts);
        String statistic = texts.get(
                "fact.ks_value",
                "statistic",
                Numbers.divergence(ordered.kolmogorovSmirnov()),
                "at",
                values.point(ordered.gapAt()),
                "p",
                Numbers.pValue(ordered.kolmogorovSmirnovP(), 0));
        add("fact.ks", statistic, "");
        double p = ordered.reference().median();
        double q = ordered.current().median();
        add("fact.medians", values.point(p, q) + " → " + values.point(q, p), "");
    }

    private void rows() {
        String rows = Numbers.count(column.rows().reference()) + " · "
                + Numbers.count(column.rows().current());
        boolean missing = column.rows().missingReference() + column.rows().missingCurrent() > 0;
        String note = texts.get("fact.missing") + " "
                + sentences.percent(column.rows().missingShareReference()) + " → "
                + sentences.percent(column.rows().missingShareCurrent());
        add("fact.rows", rows, missing ? note : "");
        effectiveRows();
        add(
                "fact.cells",
                Numbers.count(column.binning().cells()),
                Untrusted.shown(column.binning().rule()));
    }

    private void effectiveRows() {
        column.significance()
                .effectiveRows()
                .ifPresent(effective -> add(
                        "fact.effective_rows",
                        Numbers.count(Math.round(effective.reference())) + " · "
                                + Numbers.count(Math.round(effective.current())),
                        ""));
    }

    private void add(String key, String value, String note) {
        facts.add(new Fact(texts.get(key), value, note));
    }
}
