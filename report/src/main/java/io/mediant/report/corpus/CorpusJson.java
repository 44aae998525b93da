package io.mediant.report.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusComparison.Context;
import io.mediant.compare.corpus.CorpusNotice;
import io.mediant.compare.corpus.CorpusSide;
import io.mediant.compare.corpus.DocumentScan;
import io.mediant.compare.corpus.MatchedSize;
import io.mediant.compare.corpus.OtherTokens;
import io.mediant.compare.corpus.Quadratic;
import io.mediant.compare.corpus.Term;
import io.mediant.compare.corpus.Tokens;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.compare.table.Version;
import io.mediant.report.JsonReport;
import io.mediant.report.JsonWriter;
import io.mediant.report.internal.JsonBlocks;
import java.util.List;

/**
 * A comparison of corpora as JSON, schema {@code mediant.comparison/1}, kind {@code corpora}. It has the first
 * {@link #TERMS} terms and says how many there are; the CSV report has all.
 */
final class CorpusJson {

    /** Terms that are written. */
    static final int TERMS = 1000;

    private final CorpusComparison comparison;
    private final JsonWriter json;

    private CorpusJson(CorpusComparison comparison, JsonWriter json) {
        this.comparison = comparison;
        this.json = json;
    }

    static String render(CorpusComparison comparison) {
        StringBuilder text = new StringBuilder();
        new CorpusJson(comparison, JsonWriter.indented(text)).comparison();
        return text.append('\n').toString();
    }

    private void comparison() {
        json.beginObject().member("schema", JsonReport.SCHEMA).member("kind", "corpora");
        json.name("mediant").beginObject().member("version", comparison.version());
        json.member("kernels", Version.kernels())
                .member("seed", comparison.policy().seed());
        json.endObject();
        side(json, "reference", comparison.reference());
        side(json, "current", comparison.current());
        policy(json, comparison.policy());
        json.name("tokenizer");
        tokens(json, comparison.tokens());
        verdict();
        json.name("notices").beginArray();
        comparison.notices().forEach(this::notice);
        json.endArray().member("regime", JsonBlocks.lower(comparison.regime()));
        JsonBlocks.jsd(json, comparison.jsd());
        json.name("null_method")
                .value(comparison.significance().isPresent() ? "exchange of documents" : "exchange of tokens");
        JsonBlocks.measures(json, comparison.measures());
        json.name("alpha2");
        comparison.quadratic().ifPresentOrElse(this::quadratic, json::nullValue);
        json.name("test");
        comparison
                .significance()
                .ifPresentOrElse(
                        test -> json.beginInlineObject()
                                .member("method", test.method())
                                .number("p", test.p())
                                .number("q", test.q())
                                .member("permutations", test.permutations())
                                .endObject(),
                        json::nullValue);
        List<Term> terms = comparison.terms().first(TERMS);
        json.member("terms_total", comparison.terms().size()).member("terms_shown", terms.size());
        json.name("terms").beginArray();
        terms.forEach(this::term);
        json.endArray();
        json.name("rarefaction").beginArray();
        comparison.rarefaction().forEach(this::matched);
        json.endArray().name("scan");
        comparison.scan().ifPresentOrElse(this::scan, json::nullValue);
        json.name("sensitivity").beginArray();
        comparison.sensitivity().forEach(this::otherTokens);
        json.endArray().name("contexts").beginArray();
        terms.forEach(this::contexts);
        json.endArray().endObject();
    }

    static void side(JsonWriter json, String name, CorpusSide side) {
        json.name(name).beginInlineObject();
        sizes(json, side).endObject();
    }

    static JsonWriter sizes(JsonWriter json, CorpusSide side) {
        return json.member("source", side.source())
                .member("documents", side.documents())
                .member("tokens", side.tokens())
                .member("types", side.types());
    }

    static void policy(JsonWriter json, PairPolicy policy) {
        json.name("policy").beginObject().number("tolerance_bits", policy.toleranceBits());
        json.number("confidence", policy.confidence());
        json.number("false_discovery_rate", policy.falseDiscoveryRate());
        json.member("permutations", policy.permutations()).endObject();
    }

    static void tokens(JsonWriter json, Tokens tokens) {
        json.beginObject().member("name", tokens.tokenizer()).member("library", tokens.library());
        json.name("lower_case").value(tokens.lowerCase());
        json.name("fold_accents").value(tokens.foldAccents());
        json.member("ngram", tokens.ngram()).name("strip").beginArray();
        tokens.strip().forEach(json::value);
        json.endArray().member("stop", tokens.stop().orElse(null));
        json.member("stop_words", tokens.stopWords())
                .member("min_count", tokens.minCount())
                .endObject();
    }

    private void verdict() {
        json.name("verdict").beginObject().member("status", JsonBlocks.lower(comparison.status()));
        JsonBlocks.inBoth(json, "sentence", s -> new CorpusSentences(comparison, s).verdict());
        JsonBlocks.inBoth(json, "details", s -> new CorpusSentences(comparison, s).policy());
        json.name("findings").beginArray();
        for (int i = 0; i < comparison.findings().size(); i++) {
            int index = i;
            json.beginObject();
            json.member("type", JsonBlocks.type(comparison.findings().get(i)));
            JsonBlocks.inBoth(json, "text", s -> new CorpusSentences(comparison, s)
                    .findings()
                    .get(index));
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void notice(CorpusNotice notice) {
        json.beginObject().member("type", JsonBlocks.type(notice));
        JsonBlocks.inBoth(json, "text", s -> CorpusNotices.sentence(notice, s.texts()));
        json.endObject();
    }

    private void quadratic(Quadratic quadratic) {
        json.beginObject().number("plug_in", quadratic.plugIn()).number("unbiased", quadratic.unbiased());
        json.number("normalized", quadratic.normalized()).name("documents");
        quadratic
                .documents()
                .ifPresentOrElse(
                        documents -> json.beginInlineObject()
                                .number("unbiased", documents.unbiased())
                                .number("low", documents.low())
                                .number("high", documents.high())
                                .number("confidence", documents.confidence())
                                .endObject(),
                        json::nullValue);
        json.endObject();
    }

    private void term(Term term) {
        json.beginInlineObject().member("rank", term.rank()).member("term", term.term());
        json.member("reference_count", term.reference()).member("current_count", term.current());
        json.number("reference_share", term.referenceShare()).number("current_share", term.currentShare());
        json.number("contribution_bits", Jsd.bits(term.contributionNats()));
        json.number("share_of_jsd", term.shareOfJsd()).number("cumulative_share", term.cumulativeShare());
        json.name("q");
        term.test().ifPresentOrElse(test -> json.value(test.q()), json::nullValue);
        json.name("p");
        term.test().ifPresentOrElse(test -> json.value(test.p()), json::nullValue);
        json.name("share_difference_interval");
        term.test()
                .ifPresentOrElse(
                        test -> json.beginInlineObject()
                                .number("low", test.low())
                                .number("high", test.high())
                                .endObject(),
                        json::nullValue);
        json.name("documents_reference");
        term.documents().ifPresentOrElse(spread -> json.value(spread.reference()), json::nullValue);
        json.name("documents_current");
        term.documents().ifPresentOrElse(spread -> json.value(spread.current()), json::nullValue);
        json.name("deviation_of_proportions");
        term.documents().ifPresentOrElse(spread -> json.value(spread.deviation()), json::nullValue);
        json.number("log_odds_z", term.logOdds()).number("g2", term.g2()).endObject();
    }

    private void matched(MatchedSize size) {
        json.beginInlineObject().member("tokens", size.tokens()).number("bits", Jsd.bits(size.nats()));
        json.number("null_bits", Jsd.bits(size.nullNats())).endObject();
    }

    private void scan(DocumentScan scan) {
        json.beginObject().member("source", scan.source()).number("p", scan.p());
        json.member("permutations", scan.permutations());
        json.name("best");
        split(scan, scan.bestSplit());
        json.name("changes").beginArray();
        for (DocumentScan.Change change : scan.changes()) {
            json.beginInlineObject().member("after", change.after());
            json.member("document", CorpusSentences.documentBefore(scan, change.after()))
                    .number("p", change.p())
                    .endObject();
        }
        json.endArray().name("splits").beginArray();
        scan.splits().forEach(split -> split(scan, split));
        json.endArray().endObject();
    }

    private void split(DocumentScan scan, DocumentScan.Split split) {
        json.beginInlineObject().member("after", split.after());
        json.member("document", CorpusSentences.documentBefore(scan, split.after()));
        json.number("bits", Jsd.bits(split.nats())).number("null_bits", Jsd.bits(split.nullMeanNats()));
        json.number("null_sd_bits", Jsd.bits(split.nullSdNats()));
        json.number("ratio", split.ratio()).number("z", split.z()).endObject();
    }

    private void otherTokens(OtherTokens other) {
        json.beginObject().name("tokenizer");
        tokens(json, other.tokens());
        json.number("bits", Jsd.bits(other.nats())).number("null_bits", Jsd.bits(other.nullMeanNats()));
        json.number("p", other.p())
                .member("status", JsonBlocks.lower(other.status()))
                .endObject();
    }

    private void contexts(Term term) {
        CorpusComparison.TermContexts contexts = comparison.contexts().get(term.term());
        if (contexts != null) {
            json.beginObject().member("term", term.term());
            contexts("reference", contexts.reference());
            contexts("current", contexts.current());
            json.endObject();
        }
    }

    private void contexts(String side, List<Context> contexts) {
        json.name(side).beginArray();
        for (Context context : contexts) {
            json.beginInlineObject().member("document", context.document()).member("before", context.before());
            json.member("match", context.match())
                    .member("after", context.after())
                    .endObject();
        }
        json.endArray();
    }
}
