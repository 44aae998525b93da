package io.mediant.report.embedding;

import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import io.mediant.compare.embedding.CloudSide;
import io.mediant.compare.embedding.CloudTest;
import io.mediant.compare.embedding.Direction;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.EmbeddingFinding;
import io.mediant.compare.embedding.MauveScore;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.List;
import java.util.Locale;

/** The one place where a comparison of embeddings becomes sentences, in one language and one unit. */
final class EmbeddingSentences {

    private static final double LARGEST_AUC = 0.9995;

    private final EmbeddingComparison comparison;
    private final Sentences sentences;
    private final Texts texts;

    EmbeddingSentences(EmbeddingComparison comparison, Sentences sentences) {
        this.comparison = comparison;
        this.sentences = sentences;
        this.texts = sentences.texts();
    }

    /** The key of the answer's sign and colour. */
    static String statusKey(EmbeddingComparison comparison) {
        return comparison.status() == Status.DRIFT && comparison.regime() == Regime.PINNED
                ? "pinned"
                : comparison.status().name().toLowerCase(Locale.ROOT);
    }

    /** What was compared with what. @param width most columns of a source's name */
    String against(int width) {
        return texts.get(
                "embed.against",
                "reference",
                Untrusted.shown(comparison.reference().source(), width),
                "rows_p",
                vectors(comparison.reference()),
                "current",
                Untrusted.shown(comparison.current().source(), width),
                "rows_q",
                vectors(comparison.current()),
                "dimensions",
                dimensions());
    }

    private String vectors(CloudSide side) {
        return side.used() == side.rows()
                ? texts.plural("embed.vectors", side.rows())
                : texts.get(
                        "embed.vectors_used", "used", Numbers.count(side.used()), "rows", Numbers.count(side.rows()));
    }

    String dimensions() {
        return texts.plural("embed.dimensions", comparison.reference().dimensions());
    }

    /** The answer in one sentence. */
    String verdict() {
        String key =
                switch (comparison.status()) {
                    case DRIFT -> differ();
                    case STABLE -> stable();
                    case INCONCLUSIVE, SKIPPED -> undecided();
                };
        return texts.get(
                key,
                "accuracy",
                sentences.percent(comparison.bound().accuracy()),
                "spreads",
                spreads(comparison.distances().slicedInSpreads()),
                "low",
                low(),
                "value",
                value(),
                "unit",
                sentences.unitName());
    }

    private String differ() {
        if (comparison.regime() == Regime.PINNED) {
            return "embed.verdict.pinned";
        }
        return comparison.bound().lowNats() > 0 ? "embed.verdict.differ" : "embed.verdict.differ_tests";
    }

    private String stable() {
        if (has(EmbeddingFinding.RealButTiny.class)) {
            return "embed.verdict.tiny";
        }
        return has(EmbeddingFinding.NothingSeen.class) ? "embed.verdict.nothing" : "embed.verdict.stable";
    }

    private String undecided() {
        if (has(EmbeddingFinding.SeenByTestsOnly.class)) {
            return "embed.verdict.tests_only";
        }
        return comparison.regime() == Regime.TOO_LITTLE_DATA ? "embed.verdict.few" : "embed.verdict.undecided";
    }

    private boolean has(Class<? extends EmbeddingFinding> type) {
        return comparison.findings().stream().anyMatch(type::isInstance);
    }

    /** What the number is: a lower bound, and what that does not say. */
    String bound() {
        return texts.get(
                comparison.bound().lowNats() > 0 ? "embed.bound.some" : "embed.bound.none",
                "low",
                low(),
                "unit",
                sentences.unitName(),
                "confidence",
                sentences.percent(comparison.bound().confidence()));
    }

    /** What judges found, not below 0. */
    String value() {
        return notNegative(comparison.bound().nats());
    }

    /** The lower limit, not below 0. */
    String low() {
        return notNegative(comparison.bound().lowNats());
    }

    private String high() {
        return notNegative(comparison.bound().highNats());
    }

    private String notNegative(double nats) {
        return sentences.divergence(Math.max(0, nats));
    }

    /** The rules that were applied. */
    String policy() {
        return texts.get(
                "embed.policy",
                "tolerance",
                tolerance(),
                "unit",
                sentences.unitName(),
                "rate",
                rate(),
                "confidence",
                sentences.percent(comparison.policy().confidence()));
    }

    String tolerance() {
        double bits = comparison.policy().toleranceBits();
        return sentences.unit() == InformationUnit.BITS ? Numbers.exact(bits) : Numbers.divergence(bits * Math.log(2));
    }

    private String rate() {
        return sentences.percent(comparison.policy().falseDiscoveryRate());
    }

    /** All findings as sentences, in their order. */
    List<String> findings() {
        return comparison.findings().stream().map(this::finding).toList();
    }

    private String finding(EmbeddingFinding finding) {
        if (finding instanceof EmbeddingFinding.NothingSeen) {
            return judged("embed.finding.nothing");
        } else if (finding instanceof EmbeddingFinding.RealButTiny) {
            return judged("embed.finding.tiny");
        } else if (finding instanceof EmbeddingFinding.Undecided) {
            return judged("embed.finding.undecided");
        } else if (finding instanceof EmbeddingFinding.SeenByTestsOnly) {
            return judged("embed.finding.tests_only");
        } else if (finding instanceof EmbeddingFinding.Separable separable) {
            return texts.get("embed.finding.separable", "spreads", spreads(separable.slicedInSpreads()));
        } else if (finding instanceof EmbeddingFinding.MovedClusters moved) {
            return counted(
                    moved.significant() == 0,
                    "embed.finding.clusters_none",
                    "embed.finding.clusters",
                    moved.significant(),
                    moved.tested());
        } else if (finding instanceof EmbeddingFinding.DifferentDimensions different) {
            return counted(
                    different.significant() == 0,
                    "embed.finding.dimensions_none",
                    "embed.finding.dimensions",
                    different.significant(),
                    different.tested());
        } else if (finding instanceof EmbeddingFinding.ShiftedMean shifted) {
            return texts.get("embed.finding.mean", "effect", spreads(Math.abs(shifted.effect())));
        } else if (finding instanceof EmbeddingFinding.ChangedSpread changed) {
            return texts.get(
                    changed.ratio() > 1 ? "embed.finding.wider" : "embed.finding.narrower",
                    "ratio",
                    spreads(changed.ratio()));
        }
        throw new IllegalArgumentException("no sentence for " + finding);
    }

    private String judged(String key) {
        return texts.get(
                key,
                "q",
                Numbers.pValue(comparison.smallestQ(), 0),
                "value",
                value(),
                "low",
                low(),
                "high",
                high(),
                "tolerance",
                tolerance(),
                "unit",
                sentences.unitName(),
                "rate",
                rate());
    }

    private String counted(boolean none, String noneKey, String key, int significant, int tested) {
        return none
                ? texts.get(noneKey, "tested", Numbers.count(tested))
                : texts.plural(key, significant, "tested", Numbers.count(tested), "rate", rate());
    }

    /** A distance in spreads, or a ratio, with two digits. */
    static String spreads(double value) {
        return Numbers.quantity(value, 2);
    }

    /** The area under the judge's ROC curve; 1 only for an exact 1. */
    String auc() {
        double auc = comparison.bound().auc();
        return auc < 1 && auc > LARGEST_AUC ? ">0.999" : Numbers.quantity(auc, 3);
    }

    /** The name of a test. */
    String test(CloudTest.Kind kind) {
        return texts.get(
                switch (kind) {
                    case JUDGE -> "embed.test.judge";
                    case KERNELS -> "embed.test.kernels";
                    case ENERGY -> "embed.test.energy";
                });
    }

    /** In what the clouds differ along a direction. */
    String direction(Direction direction) {
        String key =
                switch (direction.kind()) {
                    case MEAN -> "embed.direction.mean";
                    case SPREAD -> direction.effect() > 1 ? "embed.direction.wider" : "embed.direction.narrower";
                };
        List<String> dimensions =
                direction.dimensions().stream().map(d -> Numbers.count(d)).toList();
        return texts.get(key, "effect", spreads(Math.abs(direction.effect())), "list", texts.list(dimensions));
    }

    /** MAUVE, and what it is for two samples of one source. */
    String mauve(MauveScore score) {
        return texts.get(
                        "embed.mauve.text",
                        "mauve",
                        Numbers.quantity(score.mauve(), 3),
                        "integral",
                        Numbers.quantity(score.frontierIntegral(), 3),
                        "clusters",
                        Numbers.count(score.clusters()),
                        "reference",
                        Numbers.count(score.referenceRows()),
                        "current",
                        Numbers.count(score.currentRows()))
                + texts.get("sentence.separator")
                + texts.get(
                        "embed.mauve.floor",
                        "floor",
                        sentences.divergence(score.floorNats()),
                        "unit",
                        sentences.unitName());
    }

    /** What made the report. */
    String madeBy() {
        return texts.get(
                "embed.made_by",
                "version",
                comparison.version(),
                "seed",
                Long.toString(comparison.policy().seed()),
                "permutations",
                Numbers.count(comparison.policy().permutations()));
    }
}
