package io.mediant.report.embedding;

import io.mediant.compare.Jsd;
import io.mediant.compare.embedding.CloudClusters;
import io.mediant.compare.embedding.CloudDistances;
import io.mediant.compare.embedding.CloudMap;
import io.mediant.compare.embedding.CloudOverlap;
import io.mediant.compare.embedding.CloudSide;
import io.mediant.compare.embedding.CloudTest;
import io.mediant.compare.embedding.DimensionRow;
import io.mediant.compare.embedding.Direction;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.JudgeBound;
import io.mediant.compare.embedding.MauveScore;
import io.mediant.compare.table.Version;
import io.mediant.report.JsonReport;
import io.mediant.report.JsonWriter;
import io.mediant.report.internal.JsonBlocks;
import io.mediant.report.internal.PictureUri;
import java.util.List;

/**
 * A comparison of embeddings as JSON, schema {@code mediant.comparison/1}, kind {@code embeddings}. It has everything but
 * the scores of single vectors.
 */
final class EmbeddingJson {

    private final EmbeddingComparison comparison;
    private final JsonWriter json;

    private EmbeddingJson(EmbeddingComparison comparison, JsonWriter json) {
        this.comparison = comparison;
        this.json = json;
    }

    static String render(EmbeddingComparison comparison) {
        StringBuilder text = new StringBuilder();
        new EmbeddingJson(comparison, JsonWriter.indented(text)).comparison();
        return text.append('\n').toString();
    }

    private void comparison() {
        json.beginObject().member("schema", JsonReport.SCHEMA).member("kind", "embeddings");
        json.name("mediant").beginObject().member("version", comparison.version());
        json.member("kernels", Version.kernels())
                .member("seed", comparison.policy().seed());
        json.endObject();
        side("reference", comparison.reference());
        side("current", comparison.current());
        policy();
        verdict();
        json.name("notices").beginArray();
        comparison.notices().forEach(notice -> {
            json.beginObject().member("type", JsonBlocks.type(notice));
            JsonBlocks.inBoth(json, "text", s -> EmbeddingNotices.sentence(notice, s.texts()));
            json.endObject();
        });
        json.endArray().member("regime", JsonBlocks.lower(comparison.regime()));
        bound(comparison.bound());
        json.name("tests").beginArray();
        comparison.tests().forEach(this::test);
        json.endArray();
        distances(comparison.distances());
        overlap(comparison.overlap());
        json.name("mauve");
        comparison.mauve().ifPresentOrElse(this::mauve, json::nullValue);
        json.name("quantised_jsd");
        comparison.codebook().ifPresentOrElse(this::codebook, json::nullValue);
        json.name("clusters").beginArray();
        comparison.codebook().ifPresent(codebook -> codebook.clusters().forEach(this::cluster));
        json.endArray().name("directions").beginArray();
        comparison.directions().forEach(this::direction);
        json.endArray().name("dimensions").beginArray();
        comparison.dimensions().forEach(this::dimension);
        json.endArray();
        map(comparison.map());
        json.endObject();
    }

    private void side(String name, CloudSide side) {
        json.name(name).beginInlineObject().member("source", side.source()).member("rows", side.rows());
        json.member("used", side.used()).member("dimensions", side.dimensions());
        json.member("element", side.element()).endObject();
    }

    private void policy() {
        json.name("policy").beginObject();
        json.number("tolerance_bits", comparison.policy().toleranceBits());
        json.number("confidence", comparison.policy().confidence());
        json.number("false_discovery_rate", comparison.policy().falseDiscoveryRate());
        json.member("permutations", comparison.policy().permutations()).endObject();
    }

    private void verdict() {
        json.name("verdict").beginObject().member("status", JsonBlocks.lower(comparison.status()));
        JsonBlocks.inBoth(json, "sentence", s -> new EmbeddingSentences(comparison, s).verdict());
        JsonBlocks.inBoth(json, "details", s -> new EmbeddingSentences(comparison, s).policy());
        json.name("findings").beginArray();
        for (int i = 0; i < comparison.findings().size(); i++) {
            int index = i;
            json.beginObject()
                    .member("type", JsonBlocks.type(comparison.findings().get(i)));
            JsonBlocks.inBoth(json, "text", s -> new EmbeddingSentences(comparison, s)
                    .findings()
                    .get(index));
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void bound(JudgeBound bound) {
        json.name("jsd_lower_bound").beginObject();
        json.number("nats", bound.nats()).number("bits", Jsd.bits(bound.nats()));
        json.number("standard_error_bits", Jsd.bits(bound.standardError()));
        json.name("interval_bits").beginInlineObject();
        json.number("low", Jsd.bits(bound.lowNats())).member("high", 1);
        json.number("confidence", bound.confidence())
                .member("method", "one-sided")
                .endObject();
        json.number("bound_upper_limit_bits", Jsd.bits(bound.highNats())).member("family", bound.family());
        JsonBlocks.inBoth(json, "statement", s -> new EmbeddingSentences(comparison, s).bound());
        json.endObject().name("classifier").beginObject();
        json.number("auc", bound.auc()).number("accuracy", bound.accuracy());
        json.member("folds", bound.folds()).member("learnt_rows", bound.learntRows());
        json.name("families").beginArray();
        for (JudgeBound.Family family : bound.families()) {
            json.beginInlineObject().member("name", family.name());
            json.number("nats", family.nats()).number("bits", Jsd.bits(family.nats()));
            json.member("chosen", family.chosen()).endObject();
        }
        json.endArray().endObject();
    }

    private void test(CloudTest test) {
        json.beginInlineObject().member("kind", JsonBlocks.lower(test.kind()));
        json.number("statistic", test.statistic()).number("p", test.p()).number("q", test.q());
        json.member("permutations", test.permutations());
        rows(test.referenceRows(), test.currentRows()).endObject();
    }

    private JsonWriter rows(long reference, long current) {
        return json.member("reference_rows", reference).member("current_rows", current);
    }

    private void distances(CloudDistances distances) {
        json.number("reference_spread", distances.spread()).number("centroid_distance", distances.centroid());
        json.name("sliced_wasserstein").beginObject().number("value", distances.slicedWasserstein());
        json.number("in_reference_spreads", distances.slicedInSpreads());
        json.member("projections", distances.projections());
        json.number("largest", distances.maxSlicedWasserstein());
        json.number("largest_in_reference_spreads", distances.maxSlicedInSpreads())
                .endObject();
        json.name("frechet").beginObject().number("squared", distances.frechet());
        json.number("bias", distances.frechetBias()).number("squared_shrunk", distances.frechetShrunk());
        json.endObject().name("energy").beginObject().number("distance", distances.energy());
        rows(distances.referenceRows(), distances.currentRows()).endObject();
        json.name("mmd").beginObject().number("squared_unbiased", distances.mmdSquaredUnbiased());
        json.number("squared_biased", distances.mmdSquaredBiased()).number("bandwidth", distances.bandwidth());
        rows(distances.referenceRows(), distances.currentRows()).endObject();
    }

    private void overlap(CloudOverlap overlap) {
        json.name("overlap").beginObject().number("precision", overlap.precision());
        json.number("recall", overlap.recall()).number("density", overlap.density());
        json.number("coverage", overlap.coverage()).member("neighbours", overlap.neighbours());
        rows(overlap.referenceRows(), overlap.currentRows()).endObject();
    }

    private void mauve(MauveScore score) {
        json.beginObject().number("mauve", score.mauve()).number("frontier_integral", score.frontierIntegral());
        json.member("clusters", score.clusters()).number("floor_bits", Jsd.bits(score.floorNats()));
        rows(score.referenceRows(), score.currentRows()).endObject();
    }

    private void codebook(CloudClusters codebook) {
        json.beginObject().number("nats", codebook.nats()).number("bits", Jsd.bits(codebook.nats()));
        json.number("null_bits", Jsd.bits(codebook.nullNats()));
        json.number("excess_bits", Jsd.bits(codebook.excessNats()));
        json.number("spread_bits", Jsd.bits(codebook.spreadNats())).member("codebooks", codebook.codebooks());
        json.member("clusters", codebook.clusters().size()).endObject();
    }

    private void cluster(CloudClusters.Cluster cluster) {
        json.beginObject().member("number", cluster.number());
        json.member("reference_count", cluster.reference()).member("current_count", cluster.current());
        json.number("reference_share", cluster.referenceShare()).number("current_share", cluster.currentShare());
        json.number("contribution_bits", Jsd.bits(cluster.contributionNats()));
        json.number("share_of_jsd", cluster.shareOfJsd()).name("share_difference_interval");
        json.beginInlineObject().number("low", cluster.low()).number("high", cluster.high());
        json.number("confidence", comparison.policy().confidence()).endObject();
        json.number("p", cluster.p()).number("q", cluster.q()).name("labels").beginArray();
        for (CloudClusters.LabelShare label : cluster.labels()) {
            json.beginInlineObject().member("label", label.label()).number("share", label.share());
            json.endObject();
        }
        json.endArray().name("examples").beginArray();
        cluster.examples().forEach(this::example);
        json.endArray().endObject();
    }

    private void example(CloudClusters.Example example) {
        json.beginInlineObject().member("side", side(example.inCurrent())).member("row", example.row());
        json.member("id", example.id().orElse(null))
                .member("label", example.label().orElse(null));
        json.member("text", example.text().orElse(null));
        json.member("picture", example.picture().filter(PictureUri::isSafe).orElse(null))
                .endObject();
    }

    private static String side(boolean inCurrent) {
        return inCurrent ? "current" : "reference";
    }

    private void direction(Direction direction) {
        json.beginObject().member("kind", JsonBlocks.lower(direction.kind())).number("effect", direction.effect());
        json.name("dimensions").beginArray();
        direction.dimensions().forEach(dimension -> json.value((long) dimension));
        json.endArray().name("weights").beginArray();
        List<Double> weights = direction.weights();
        weights.forEach(weight -> json.value((double) weight));
        json.endArray().endObject();
    }

    private void dimension(DimensionRow row) {
        json.beginInlineObject().member("dimension", row.dimension());
        json.number("reference_mean", row.referenceMean()).number("reference_spread", row.referenceSpread());
        json.number("current_mean", row.currentMean()).number("current_spread", row.currentSpread());
        json.number("shift", row.shift()).number("wasserstein1", row.wasserstein1());
        json.number("p", row.p()).number("q", row.q()).endObject();
    }

    private void map(CloudMap map) {
        json.name("map").beginObject().number("first_share", map.firstShare());
        json.number("second_share", map.secondShare()).name("points").beginArray();
        for (CloudMap.Point point : map.points()) {
            json.beginInlineObject().member("side", side(point.inCurrent()));
            json.number("x", point.x()).number("y", point.y()).member("cluster", point.cluster());
            json.endObject();
        }
        json.endArray().endObject();
    }
}
