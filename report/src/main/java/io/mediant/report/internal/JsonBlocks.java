package io.mediant.report.internal;

import io.mediant.compare.Jsd;
import io.mediant.compare.Measures;
import io.mediant.report.JsonWriter;
import io.mediant.report.text.Language;
import io.mediant.report.text.Sentences;
import java.util.Locale;
import java.util.function.Function;

/** Blocks of the schema {@code mediant.comparison/1} that every kind of comparison has. */
public final class JsonBlocks {

    private JsonBlocks() {}

    /** The member {@code jsd}: the divergence with its noise, correction and interval. */
    public static void jsd(JsonWriter json, Jsd jsd) {
        json.name("jsd").beginObject();
        json.number("nats", jsd.nats()).number("bits", Jsd.bits(jsd.nats()));
        json.number("distance_bits", jsd.distanceBits());
        json.number("null_bits", Jsd.bits(jsd.nullMeanNats())).number("null95_bits", Jsd.bits(jsd.null95Nats()));
        json.number("excess_bits", Jsd.bits(jsd.excessNats()));
        json.number("corrected_bits", Jsd.bits(jsd.correctedNats())).member("correction", jsd.correction());
        json.name("interval_bits");
        jsd.interval().ifPresentOrElse(interval -> interval(json, interval), json::nullValue);
        json.endObject();
    }

    private static void interval(JsonWriter json, Jsd.Interval interval) {
        json.beginInlineObject().number("low", Jsd.bits(interval.lowNats()));
        json.number("high", Jsd.bits(interval.highNats())).number("confidence", interval.confidence());
        json.member("method", interval.method()).endObject();
    }

    /** The members of the other measures. */
    public static void measures(JsonWriter json, Measures measures) {
        json.name("jsd_size_weighted").beginInlineObject();
        json.number("nats", measures.sizeWeightedNats()).number("bits", Jsd.bits(measures.sizeWeightedNats()));
        json.endObject();
        json.name("kl").beginObject();
        json.name("forward_nats").value(measures.klForwardNats());
        json.name("forward_infinite").value(Double.isInfinite(measures.klForwardNats()));
        json.name("reverse_nats").value(measures.klReverseNats());
        json.name("reverse_infinite").value(Double.isInfinite(measures.klReverseNats()));
        json.name("infinite_because").beginArray();
        measures.infiniteBecause().forEach(json::value);
        json.endArray().endObject();
        json.number("total_variation", measures.totalVariation()).number("hellinger", measures.hellinger());
        json.number("psi", measures.psi()).number("judge_accuracy", measures.judgeAccuracy());
    }

    /** A member with a sentence in both languages, divergences in bits. */
    public static void inBoth(JsonWriter json, String name, Function<Sentences, String> sentence) {
        json.name(name).beginObject();
        for (Language language : Language.values()) {
            json.member(language.tag(), sentence.apply(Sentences.of(language)));
        }
        json.endObject();
    }

    /** The name of a record as it is written in JSON: {@code TooFewRows} is {@code too_few_rows}. */
    public static String type(Object value) {
        return value.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** The name of a constant as it is written in JSON. */
    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
