package io.mediant.cli.measure;

import io.mediant.compare.table.Version;
import io.mediant.core.divergence.KullbackLeiblerResult;
import io.mediant.core.divergence.Unit;
import io.mediant.core.inference.test.GTest;
import io.mediant.report.JsonWriter;

/**
 * A measurement as JSON, schema {@code mediant.comparison/1}, kind {@code measure}. Gradients are by weight of q; those of
 * divergences are in nats unless the name says bits. An infinite element is null; {@code <name>_infinite} is then true
 * and {@code <name>_rises_at} or {@code <name>_falls_at} lists its indices, counted from 0.
 */
public final class MeasureJson {
    private final JsonWriter json;
    private final Measurement measured;

    private MeasureJson(JsonWriter json, Measurement measured) {
        this.json = json;
        this.measured = measured;
    }

    /** Writes the whole JSON text. @param p how the user named the first list @param q the second */
    public static void write(Appendable target, String p, String q, Measurement measured) {
        new MeasureJson(JsonWriter.indented(target), measured).write(p, q);
    }

    private void write(String p, String q) {
        json.beginObject();
        json.member("schema", "mediant.comparison/1").member("kind", "measure");
        json.name("mediant").beginInlineObject();
        json.member("version", Version.TEXT)
                .member("kernels", Version.kernels())
                .endObject();
        json.name("reference").beginInlineObject().member("source", p).endObject();
        json.name("current").beginInlineObject().member("source", q).endObject();
        json.member("outcomes", measured.outcomes().size());
        json.name("jsd").beginInlineObject();
        json.number("nats", measured.jensenShannonNats());
        json.number("bits", measured.jensenShannonBits());
        json.number("distance_nats", Math.sqrt(measured.jensenShannonNats()));
        json.number("distance_bits", Math.sqrt(measured.jensenShannonBits()));
        json.endObject();
        kullbackLeibler();
        json.number("total_variation", measured.totalVariation());
        json.number("hellinger", measured.hellinger());
        json.number("psi", measured.psi());
        json.number("chi_square", measured.chiSquare());
        json.name("wasserstein1").beginInlineObject().number("value", measured.wasserstein1());
        json.endObject();
        json.number("judge_accuracy", measured.judgeAccuracy());
        json.number("mutual_information_bits", measured.jensenShannonBits());
        gTest();
        numbers(
                "contributions_bits",
                measured.outcomes().stream()
                        .mapToDouble(outcome -> Unit.BITS.fromNats(outcome.contributionNats()))
                        .toArray());
        json.name("gradients").beginInlineObject();
        measured.gradients().forEach(this::gradient);
        json.endObject();
        json.endObject();
    }

    private void kullbackLeibler() {
        json.name("kl").beginInlineObject();
        direction("forward", measured.forward());
        direction("reverse", measured.reverse());
        json.name("infinite_because").beginArray();
        measured.forward().infiniteBecause().forEach(i -> json.value("outcome " + i + " has no weight in q"));
        measured.reverse().infiniteBecause().forEach(i -> json.value("outcome " + i + " has no weight in p"));
        json.endArray().endObject();
    }

    private void direction(String name, KullbackLeiblerResult result) {
        json.name(name + "_nats").value(result.nats());
        json.name(name + "_infinite").value(result.isInfinite());
    }

    private void gTest() {
        if (measured.gTest().isEmpty()) {
            json.nullMember("g_test");
            return;
        }
        GTest test = measured.gTest().get();
        json.name("g_test").beginInlineObject();
        json.number("statistic", test.statistic());
        json.member("degrees_of_freedom", test.degreesOfFreedom());
        json.number("p", test.p()).endObject();
    }

    private void gradient(String name, double[] values) {
        numbers(name, values);
        if (holds(values, Double.POSITIVE_INFINITY) || holds(values, Double.NEGATIVE_INFINITY)) {
            json.name(name + "_infinite").value(true);
            indices(name + "_rises_at", values, Double.POSITIVE_INFINITY);
            indices(name + "_falls_at", values, Double.NEGATIVE_INFINITY);
        }
    }

    private void numbers(String name, double[] values) {
        json.name(name).beginArray();
        for (double value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private void indices(String name, double[] values, double wanted) {
        if (!holds(values, wanted)) {
            return;
        }
        json.name(name).beginArray();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                json.value(i);
            }
        }
        json.endArray();
    }

    private static boolean holds(double[] values, double wanted) {
        for (double value : values) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }
}
