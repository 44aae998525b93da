package io.mediant.report.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.Measures;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.Quadratic;
import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a comparison of corpora as labelled facts; how many depends on the comparison only. */
final class CorpusFacts {

    private final CorpusComparison comparison;
    private final Sentences sentences;
    private final Texts texts;
    private final List<Fact> facts = new ArrayList<>();

    private CorpusFacts(CorpusComparison comparison, Sentences sentences) {
        this.comparison = comparison;
        this.sentences = sentences;
        this.texts = sentences.texts();
    }

    static List<Fact> of(CorpusComparison comparison, Sentences sentences) {
        CorpusFacts facts = new CorpusFacts(comparison, sentences);
        facts.divergence();
        facts.test();
        facts.measures();
        comparison.quadratic().ifPresent(facts::quadratic);
        return List.copyOf(facts.facts);
    }

    private void divergence() {
        Jsd jsd = comparison.jsd();
        String value = texts.get(
                "fact.jsd_of",
                "value",
                sentences.divergence(jsd.nats()),
                "unit",
                sentences.unitName(),
                "maximum",
                Numbers.quantity(sentences.unit().maximum(), 3));
        String more = texts.get(
                "fact.jsd_more",
                "other",
                Numbers.divergence(sentences.unit().other().fromNats(jsd.nats())),
                "other_unit",
                Sentences.of(texts.language(), sentences.unit().other()).unitName(),
                "distance",
                Numbers.divergence(jsd.distanceBits()));
        add("fact.jsd", value, more);
        String nulls = texts.get(
                "fact.null_value",
                "mean",
                sentences.divergence(jsd.nullMeanNats()),
                "most",
                sentences.divergence(jsd.null95Nats()));
        boolean tested = comparison.significance().isPresent();
        add(tested ? "corpus.fact.null" : "corpus.fact.null_tokens", nulls, "");
        add("corpus.fact.excess", sentences.divergence(jsd.excessNats()), "");
        add("fact.corrected", sentences.divergence(jsd.correctedNats()), sentences.method(jsd.correction()));
        double confidence = jsd.interval()
                .map(Jsd.Interval::confidence)
                .orElse(comparison.policy().confidence());
        facts.add(new Fact(
                texts.get("fact.interval", "confidence", sentences.percent(confidence)),
                jsd.interval().isPresent()
                        ? new CorpusSentences(comparison, sentences).interval()
                        : texts.get("corpus.fact.test_none"),
                jsd.interval()
                        .map(interval -> sentences.method(interval.method()))
                        .orElse("")));
        add("fact.tolerance", new CorpusSentences(comparison, sentences).tolerance(), "");
    }

    private void test() {
        String value = comparison
                .significance()
                .map(test -> texts.get("corpus.fact.p", "p", sentences.pValue(test)))
                .orElse(texts.get("corpus.fact.test_none"));
        add(
                "fact.test",
                value,
                comparison
                        .significance()
                        .map(test -> sentences.method(test.method()))
                        .orElse(""));
    }

    private void measures() {
        Measures measures = comparison.measures();
        add("corpus.fact.size_weighted", sentences.divergence(measures.sizeWeightedNats()), "");
        String kl = texts.get(
                "fact.kl_value",
                "forward",
                Numbers.divergence(measures.klForwardNats()),
                "reverse",
                Numbers.divergence(measures.klReverseNats()));
        add("fact.kl", kl, "");
        String other = String.join(
                " · ",
                Numbers.divergence(measures.totalVariation()),
                Numbers.divergence(measures.hellinger()),
                Numbers.divergence(measures.psi()));
        add("fact.more_measures", other, "");
        add(
                "corpus.fact.judge",
                texts.get("fact.judge_value", "share", sentences.percent(measures.judgeAccuracy())),
                texts.get("fact.judge_coin", "share", sentences.percent(0.5)));
    }

    private void quadratic(Quadratic quadratic) {
        String note = quadratic
                .documents()
                .map(documents -> texts.get(
                        "corpus.fact.order2_documents",
                        "unbiased",
                        order2(documents.unbiased()),
                        "low",
                        order2(documents.low()),
                        "high",
                        order2(documents.high())))
                .orElseGet(() -> texts.get("corpus.fact.order2_note", "unbiased", order2(quadratic.unbiased())));
        add("corpus.fact.order2", texts.get("corpus.fact.order2_value", "plug_in", order2(quadratic.plugIn())), note);
    }

    /** Three digits: where terms are many, divergences of order 2 are small. */
    private static String order2(double value) {
        return Numbers.quantity(value, 3);
    }

    private void add(String key, String value, String note) {
        facts.add(new Fact(texts.get(key), value, note));
    }
}
