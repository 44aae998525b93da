package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudDistances;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.JudgeBound;
import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a comparison of embeddings as labelled facts; how many depends on the comparison only. */
final class EmbeddingFacts {

    private static final int DIGITS = 3;

    private final EmbeddingComparison comparison;
    private final Sentences sentences;
    private final EmbeddingSentences answer;
    private final Texts texts;
    private final List<Fact> facts = new ArrayList<>();

    private EmbeddingFacts(EmbeddingComparison comparison, Sentences sentences) {
        this.comparison = comparison;
        this.sentences = sentences;
        this.answer = new EmbeddingSentences(comparison, sentences);
        this.texts = sentences.texts();
    }

    /** What the judges found. */
    static List<Fact> judges(EmbeddingComparison comparison, Sentences sentences) {
        EmbeddingFacts facts = new EmbeddingFacts(comparison, sentences);
        facts.bound(comparison.bound());
        facts.judge(comparison.bound());
        return List.copyOf(facts.facts);
    }

    /** How far apart the clouds are. */
    static List<Fact> distances(EmbeddingComparison comparison, Sentences sentences) {
        EmbeddingFacts facts = new EmbeddingFacts(comparison, sentences);
        facts.distances(comparison.distances());
        return List.copyOf(facts.facts);
    }

    private void bound(JudgeBound bound) {
        String low = bound.lowNats() > 0
                ? texts.get(
                        "embed.fact.low_value",
                        "low",
                        answer.low(),
                        "unit",
                        sentences.unitName(),
                        "maximum",
                        Numbers.quantity(sentences.unit().maximum(), DIGITS))
                : texts.get("embed.fact.low_none", "unit", sentences.unitName());
        add(
                "embed.fact.low",
                low,
                texts.get("embed.fact.low_note", "confidence", sentences.percent(bound.confidence())));
        String value = texts.get(
                "embed.fact.bound_value",
                "value",
                signed(sentences.divergence(Math.abs(bound.nats())), bound.nats()),
                "error",
                sentences.divergence(bound.standardError()),
                "unit",
                sentences.unitName());
        Sentences other = Sentences.of(texts.language(), sentences.unit().other());
        String note = bound.nats() < 0
                ? texts.get("embed.fact.bound_negative")
                : texts.get(
                        "embed.fact.bound_note",
                        "other",
                        other.divergence(bound.nats()),
                        "other_unit",
                        other.unitName());
        add("embed.fact.bound", value, note);
        add(
                "embed.fact.high",
                sentences.divergence(Math.max(0, bound.highNats())) + " " + sentences.unitName(),
                texts.get("embed.fact.high_note"));
        add("fact.tolerance", answer.tolerance() + " " + sentences.unitName(), "");
    }

    private static String signed(String size, double value) {
        return value < 0 && !size.equals("0") ? "−" + size : size;
    }

    private void judge(JudgeBound bound) {
        add(
                "embed.fact.accuracy",
                texts.get("embed.fact.accuracy_value", "share", sentences.percent(bound.accuracy())),
                texts.get("fact.judge_coin", "share", sentences.percent(0.5)));
        add("embed.fact.auc", answer.auc(), texts.get("embed.fact.auc_note"));
        add("embed.fact.family", sentences.method(bound.family()), "");
        if (bound.families().size() > 1) {
            List<String> families = bound.families().stream()
                    .map(family -> sentences.method(family.name()) + " "
                            + signed(sentences.divergence(Math.abs(family.nats())), family.nats()))
                    .toList();
            add("embed.fact.families", String.join(" · ", families), sentences.unitName());
        }
        add(
                "embed.fact.learnt",
                texts.plural("embed.fact.learnt_value", bound.learntRows()),
                texts.plural("embed.fact.learnt_note", bound.folds()));
    }

    private void distances(CloudDistances d) {
        add(
                "embed.fact.sliced",
                inSpreads(d.slicedWasserstein()),
                texts.plural("embed.fact.sliced_note", d.projections()));
        add("embed.fact.max_sliced", inSpreads(d.maxSlicedWasserstein()), texts.get("embed.fact.max_sliced_note"));
        add("embed.fact.centroid", inSpreads(d.centroid()), texts.get("embed.fact.centroid_note"));
        add("embed.fact.spread", number(d.spread()), texts.get("embed.fact.spread_note"));
        add(
                "embed.fact.frechet",
                texts.get("embed.fact.frechet_value", "value", number(d.frechet()), "bias", number(d.frechetBias())),
                texts.get("embed.fact.frechet_note", "shrunk", number(d.frechetShrunk())));
        String reference = Numbers.count(d.referenceRows());
        String current = Numbers.count(d.currentRows());
        add(
                "embed.fact.energy",
                number(d.energy()),
                texts.get("embed.fact.energy_note", "reference", reference, "current", current));
        add(
                "embed.fact.mmd",
                texts.get(
                        "embed.fact.mmd_value",
                        "unbiased",
                        number(d.mmdSquaredUnbiased()),
                        "biased",
                        number(d.mmdSquaredBiased())),
                texts.get(
                        "embed.fact.mmd_note",
                        "bandwidth",
                        number(d.bandwidth()),
                        "reference",
                        reference,
                        "current",
                        current));
    }

    private String inSpreads(double distance) {
        double spread = comparison.distances().spread();
        return spread > 0
                ? texts.get(
                        "embed.fact.in_spreads",
                        "value",
                        number(distance),
                        "spreads",
                        EmbeddingSentences.spreads(distance / spread))
                : number(distance);
    }

    private static String number(double value) {
        return Numbers.quantity(value, DIGITS).replace('-', '−');
    }

    private void add(String key, String value, String note) {
        facts.add(new Fact(texts.get(key), value, note));
    }
}
