package io.mediant.cli.plan;

import io.mediant.compare.table.Version;
import io.mediant.core.divergence.Unit;
import io.mediant.core.inference.planning.Goal;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.report.JsonWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** A plan as JSON, schema {@code mediant.plan/1}. What cannot be reached is null. */
public final class PlanJson {
    private final JsonWriter json;

    private PlanJson(JsonWriter json) {
        this.json = json;
    }

    /** Writes the rows that a change takes. */
    public static void write(Appendable target, Plan plan) {
        new PlanJson(JsonWriter.indented(target)).question(plan);
    }

    /** Writes what the rows at hand can show. */
    public static void write(Appendable target, DataPlan plan) {
        new PlanJson(JsonWriter.indented(target)).data(plan);
    }

    private void head(String kind, PlanRules rules) {
        json.beginObject();
        json.member("schema", "mediant.plan/1").member("kind", kind);
        json.name("mediant").beginInlineObject().member("version", Version.TEXT).endObject();
        json.name("policy").beginInlineObject();
        json.number("tolerance_bits", Unit.BITS.fromNats(rules.toleranceNats()));
        json.number("confidence", rules.confidence());
        json.number("false_discovery_rate", rules.falseDiscoveryRate());
        json.member("columns", rules.columns());
        json.number("ratio", rules.ratio());
        json.member("permutations", rules.permutations()).member("seed", rules.seed());
        json.number("power", rules.power()).endObject();
    }

    private void question(Plan plan) {
        head("change", plan.rules());
        json.name("change").beginInlineObject();
        if (plan.question() instanceof Question.Shift shift) {
            json.number("shift_sd", shift.deviations());
        } else if (plan.question() instanceof Question.Rates rates) {
            json.number("rate_before", rates.before()).number("rate_after", rates.after());
        }
        json.number("jsd_nats", plan.question().nats());
        json.number("jsd_bits", Unit.BITS.fromNats(plan.question().nats()));
        json.number("jsd_in_cells_bits", Unit.BITS.fromNats(plan.question().natsInCells()))
                .endObject();
        json.name("rows").beginArray();
        for (Plan.Answer answer : plan.answers()) {
            json.beginInlineObject().member("goal", lower(answer.goal()));
            json.member("truth", answer.changed() ? "change" : "no_change");
            json.member("of", ofNumbers(plan, answer) ? "numbers" : "cells");
            rows(answer.rows());
            json.endObject();
        }
        json.endArray();
        json.name("curve").beginObject().member("goal", lower(plan.curveGoal()));
        json.name("points").beginArray();
        for (Plan.CurvePoint point : plan.curve()) {
            json.beginInlineObject().member("reference", point.reference()).member("current", point.current());
            json.number("power", point.power()).endObject();
        }
        json.endArray().endObject();
        json.endObject();
    }

    private static boolean ofNumbers(Plan plan, Plan.Answer answer) {
        return answer.goal() == Goal.DIFFERENCE && plan.question() instanceof Question.Shift;
    }

    private void rows(PlannedRows rows) {
        if (rows instanceof PlannedRows.Enough enough) {
            json.member("reference", enough.reference()).member("current", enough.current());
            json.number("power", enough.power()).nullMember("never");
        } else if (rows instanceof PlannedRows.Never never) {
            json.nullMember("reference").nullMember("current").nullMember("power");
            json.member("never", lower(never.reason()));
        }
    }

    private void data(DataPlan plan) {
        head("data", plan.rules());
        json.name("reference").beginInlineObject();
        json.member("source", plan.comparison().reference().source());
        json.member("rows", plan.comparison().reference().rows()).endObject();
        if (plan.alone()) {
            json.nullMember("current");
        } else {
            json.name("current").beginInlineObject();
            json.member("source", plan.comparison().current().source());
            json.member("rows", plan.comparison().current().rows()).endObject();
        }
        json.name("columns").beginArray();
        plan.columns().forEach(this::column);
        json.endArray();
        json.name("not_planned").beginArray();
        for (NotPlanned left : plan.left()) {
            json.beginInlineObject().member("name", left.name());
            json.member("reason", lower(left.reason())).endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void column(ColumnPlan column) {
        json.beginObject().member("name", column.name()).member("kind", lower(column.kind()));
        json.member("reference_rows", column.reference()).member("current_rows", column.current());
        json.member("cells", column.cells());
        if (column.worth().isEmpty()) {
            json.nullMember("effective_rows");
        } else {
            json.name("effective_rows").beginInlineObject();
            json.number("reference", column.worth().get().reference());
            json.number("current", column.worth().get().current()).endObject();
        }
        bits("smallest_difference_bits", column.difference());
        bits("smallest_drift_bits", column.drift());
        if (column.meaning().isEmpty()) {
            json.nullMember("meaning");
        } else {
            json.name("meaning").beginInlineObject();
            ColumnPlan.Meaning meaning = column.meaning().get();
            if (meaning instanceof ColumnPlan.Meaning.Shift shift) {
                json.number("shift_sd", shift.deviations()).number("shift", shift.distance());
                json.member("unit", shift.unit());
            } else if (meaning instanceof ColumnPlan.Meaning.Share share) {
                json.member("label", share.label()).number("share_before", share.before());
                json.number("share_after", share.after());
            }
            json.endObject();
        }
        json.name("rows_for_stable").beginInlineObject();
        rows(column.stable());
        json.endObject();
        if (column.settling().isEmpty()) {
            json.nullMember("rows_to_settle");
        } else {
            json.name("rows_to_settle").beginInlineObject();
            rows(column.settling().get());
            json.endObject();
        }
        json.endObject();
    }

    private void bits(String name, OptionalDouble nats) {
        if (nats.isPresent()) {
            json.number(name, Unit.BITS.fromNats(nats.getAsDouble()));
        } else {
            json.nullMember(name);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
