package io.mediant.report;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Jsd;
import io.mediant.compare.Notice;
import io.mediant.compare.Ordered;
import io.mediant.compare.RowCounts;
import io.mediant.compare.Sensitivity;
import io.mediant.compare.Side;
import io.mediant.compare.Significance;
import io.mediant.compare.policy.ColumnPolicy;
import io.mediant.compare.policy.Dependence;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.table.Version;
import io.mediant.report.internal.JsonBlocks;
import io.mediant.report.text.Language;
import io.mediant.report.text.Sentences;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A comparison as JSON, schema {@code mediant.comparison/1}: the form for programs, and the only one whose fields are
 * a contract. Names and labels are written as they are in the data; sentences are in both languages. An infinite value
 * is {@code null} with a sibling {@code "..._infinite": true}, an undefined one (NaN) is {@code null}.
 */
public final class JsonReport {

    /** The schema's name. */
    public static final String SCHEMA = "mediant.comparison/1";

    private static final List<String> NULL_WHEN_SKIPPED = List.of(
            "regime",
            "why",
            "tool",
            "right_tool",
            "tolerance_bits",
            "binning",
            "jsd",
            "jsd_size_weighted",
            "kl",
            "total_variation",
            "hellinger",
            "psi",
            "judge_accuracy",
            "wasserstein1",
            "kolmogorov_smirnov",
            "energy_distance",
            "test",
            "effective_rows",
            "sensitivity",
            "rows_needed",
            "summary",
            "cells");

    private final Comparison comparison;
    private final JsonWriter json;

    private JsonReport(Comparison comparison, JsonWriter json) {
        this.comparison = comparison;
        this.json = json;
    }

    /** The comparison as an indented JSON text with a line break at the end. */
    public static String render(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        new JsonReport(comparison, JsonWriter.indented(text)).comparison();
        return text.append('\n').toString();
    }

    private void comparison() {
        Policy policy = comparison.policy();
        json.beginObject().member("schema", SCHEMA).member("kind", "tables");
        json.name("mediant").beginObject();
        json.member("version", comparison.version())
                .member("kernels", Version.kernels())
                .member("seed", policy.seed());
        json.endObject();
        side("reference", comparison.reference());
        side("current", comparison.current());
        policy(policy);
        verdict();
        json.name("notices").beginArray();
        comparison.notices().forEach(this::notice);
        json.endArray();
        json.name("columns").beginArray();
        comparison.columns().forEach(this::column);
        json.endArray().endObject();
    }

    private void side(String name, Side side) {
        json.name(name).beginObject().member("source", side.source());
        json.member("rows", side.rows()).endObject();
    }

    private void policy(Policy policy) {
        json.name("policy").beginObject();
        json.number("tolerance_bits", policy.toleranceBits());
        json.number("confidence", policy.confidence());
        json.number("false_discovery_rate", policy.falseDiscoveryRate());
        json.member("bins", policy.bins().text());
        json.member("missing", JsonBlocks.lower(policy.missing()));
        json.member("permutations", policy.permutations());
        json.name("columns").beginArray();
        policy.columns().forEach(json::value);
        json.endArray().name("exclude").beginArray();
        policy.exclude().forEach(json::value);
        json.endArray();
        dependence("group", Dependence.Kind.GROUP, policy);
        dependence("time", Dependence.Kind.TIME, policy);
        json.name("tolerance_of").beginObject();
        policy.perColumn().forEach((name, column) -> column.toleranceBits().ifPresent(bits -> json.number(name, bits)));
        json.endObject();
        perColumn("bins_of", policy.perColumn(), column -> column.bins()
                .map(rule -> rule.text())
                .orElse(null));
        perColumn("missing_of", policy.perColumn(), column -> column.missing()
                .map(JsonBlocks::lower)
                .orElse(null));
        perColumn("type_of", policy.perColumn(), column -> column.type()
                .map(JsonBlocks::lower)
                .orElse(null));
        perColumn("unit_of", policy.perColumn(), column -> column.unit().orElse(null));
        json.endObject();
    }

    private void dependence(String member, Dependence.Kind kind, Policy policy) {
        json.name(member);
        policy.dependence()
                .filter(dependence -> dependence.kind() == kind)
                .map(Dependence::column)
                .ifPresentOrElse(json::value, json::nullValue);
    }

    private void perColumn(String member, Map<String, ColumnPolicy> columns, Function<ColumnPolicy, String> part) {
        json.name(member).beginObject();
        columns.forEach((name, column) -> {
            String text = part.apply(column);
            if (text != null) {
                json.member(name, text);
            }
        });
        json.endObject();
    }

    private void verdict() {
        json.name("verdict")
                .beginObject()
                .member("status", JsonBlocks.lower(comparison.verdict().status()));
        JsonBlocks.inBoth(json, "sentence", sentences -> sentences.verdict(comparison));
        JsonBlocks.inBoth(json, "details", sentences -> sentences.subline(comparison));
        json.member("drifted", comparison.verdict().drifted());
        json.member("inconclusive", comparison.verdict().inconclusive());
        json.member("stable", comparison.verdict().stable());
        json.member("skipped", comparison.verdict().skipped());
        json.member("worst", comparison.verdict().worst().map(Compared::name).orElse(null));
        json.endObject();
    }

    private void notice(Notice notice) {
        json.beginObject();
        if (notice instanceof Notice.ColumnsOnOneSide only) {
            json.member("type", only.reference() ? "columns_only_in_reference" : "columns_only_in_current");
            json.name("columns").beginArray();
            only.names().forEach(json::value);
            json.endArray();
        } else if (notice instanceof Notice.RowsOnBothSides both) {
            json.member("type", "rows_on_both_sides").member("rows", both.rows());
        } else if (notice instanceof Notice.UnreadableAsMissing unreadable) {
            json.member("type", "unreadable_as_missing").member("column", unreadable.column());
            json.member("reference", unreadable.reference()).member("current", unreadable.current());
        } else if (notice instanceof Notice.WholeGroups groups) {
            json.member("type", "whole_groups").member("column", groups.column());
            json.member("reference", groups.reference()).member("current", groups.current());
        } else if (notice instanceof Notice.BlocksOfTime blocks) {
            json.member("type", "blocks_of_time").member("column", blocks.column());
        }
        JsonBlocks.inBoth(json, "text", sentences -> sentences.notice(notice));
        json.endObject();
    }

    private void column(ColumnComparison column) {
        json.beginObject().member("name", column.name()).member("kind", JsonBlocks.lower(column.kind()));
        json.member("status", JsonBlocks.lower(column.status()));
        JsonBlocks.inBoth(json, "reason", sentences -> sentences.reason(column));
        rows(column.rows());
        if (column instanceof Compared compared) {
            compared(compared);
        } else {
            NULL_WHEN_SKIPPED.forEach(json::nullMember);
        }
        json.endObject();
    }

    private void rows(RowCounts rows) {
        json.name("rows").beginInlineObject();
        json.member("reference", rows.reference()).member("current", rows.current());
        json.member("missing_reference", rows.missingReference()).member("missing_current", rows.missingCurrent());
        json.member("nan_reference", rows.nanReference()).member("nan_current", rows.nanCurrent());
        json.endObject();
    }

    private void compared(Compared column) {
        json.member("regime", JsonBlocks.lower(column.regime()));
        JsonBlocks.inBoth(json, "why", sentences -> sentences.why(column));
        json.name("tool").beginObject().member("name", JsonBlocks.lower(column.tool()));
        for (Language language : Language.values()) {
            json.member(language.tag(), Sentences.of(language).tool(column));
        }
        json.endObject();
        JsonBlocks.inBoth(json, "right_tool", sentences -> sentences.rightTool(column));
        json.number("tolerance_bits", comparison.policy().toleranceBitsOf(column.name()));
        json.name("binning").beginInlineObject().member("rule", column.binning().rule());
        json.member("cells", column.binning().cells()).endObject();
        JsonBlocks.jsd(json, column.jsd());
        JsonBlocks.measures(json, column.measures());
        if (column.ordered().isPresent()) {
            ordered(column.ordered().get());
        } else {
            List.of("wasserstein1", "kolmogorov_smirnov", "energy_distance", "summary")
                    .forEach(json::nullMember);
        }
        json.name("test").beginInlineObject();
        json.member("method", column.significance().method());
        json.number("p", column.significance().p())
                .number("q", column.significance().q());
        json.member("permutations", column.significance().permutations()).endObject();
        json.name("effective_rows");
        column.significance().effectiveRows().ifPresentOrElse(this::effectiveRows, json::nullValue);
        json.name("sensitivity");
        column.sensitivity().ifPresentOrElse(this::sensitivity, json::nullValue);
        json.name("rows_needed");
        column.rowsNeeded().ifPresentOrElse(json::value, json::nullValue);
        json.name("cells").beginArray();
        column.cells().forEach(this::cell);
        json.endArray();
    }

    private void effectiveRows(Significance.EffectiveRows rows) {
        json.beginInlineObject().number("reference", rows.reference());
        json.number("current", rows.current()).endObject();
    }

    private void ordered(Ordered ordered) {
        json.name("wasserstein1").beginInlineObject().number("value", ordered.wasserstein1());
        json.member("unit", ordered.unit()).number("in_reference_iqr", ordered.inReferenceIqr());
        json.endObject();
        json.name("kolmogorov_smirnov").beginInlineObject().number("statistic", ordered.kolmogorovSmirnov());
        json.number("p", ordered.kolmogorovSmirnovP()).number("at", ordered.gapAt());
        json.number("reference_share", ordered.gapShareReference());
        json.number("current_share", ordered.gapShareCurrent()).endObject();
        json.number("energy_distance", ordered.energyDistance());
        json.name("summary").beginObject().number("mean_shift", ordered.meanShift());
        summary("reference", ordered.reference());
        summary("current", ordered.current());
        json.endObject();
    }

    private void summary(String name, Ordered.Summary summary) {
        json.name(name).beginInlineObject().member("count", summary.count());
        json.number("mean", summary.mean()).number("minimum", summary.minimum());
        json.number("lower_quartile", summary.lowerQuartile()).number("median", summary.median());
        json.number("upper_quartile", summary.upperQuartile()).number("maximum", summary.maximum());
        json.endObject();
    }

    private void sensitivity(Sensitivity sensitivity) {
        json.beginInlineObject().member("half_cells", sensitivity.halfCells());
        json.number("half_bits", Jsd.bits(sensitivity.halfNats()));
        json.member("cells", sensitivity.cells()).number("bits", Jsd.bits(sensitivity.nats()));
        json.member("double_cells", sensitivity.doubleCells());
        json.number("double_bits", Jsd.bits(sensitivity.doubleNats())).name("doubling_p");
        sensitivity.doublingP().ifPresentOrElse(json::value, json::nullValue);
        json.name("under_resolved").value(sensitivity.underResolved()).endObject();
    }

    private void cell(Cell cell) {
        json.beginInlineObject().member("label", cell.label()).member("type", JsonBlocks.lower(cell.type()));
        json.number("low", cell.low()).number("high", cell.high());
        json.member("reference", cell.reference()).member("current", cell.current());
        json.number("contribution_bits", Jsd.bits(cell.contributionNats())).endObject();
    }
}
