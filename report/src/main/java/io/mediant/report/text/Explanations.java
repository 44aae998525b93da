package io.mediant.report.text;

import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnComparison.Skipped;
import io.mediant.compare.Finding;
import io.mediant.compare.Ordered;
import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said about one column: the clause in the table, the Why paragraph and the choice of tool. */
final class Explanations {

    private static final int CLAUSES = 2;
    private static final int CELLS_NAMED = 3;

    private final Texts texts;
    private final InformationUnit unit;

    Explanations(Texts texts, InformationUnit unit) {
        this.texts = texts;
        this.unit = unit;
    }

    String reason(Skipped column) {
        return withType("skipped.", column);
    }

    String why(Skipped column) {
        return withType("why.", column);
    }

    private String withType(String prefix, Skipped column) {
        String key = prefix + column.why().name().toLowerCase(Locale.ROOT);
        return switch (column.why()) {
            case IDENTIFIER, FREE_TEXT, ALL_MISSING, NO_VALUES_ON_ONE_SIDE, NAMED_IN_CONDITION -> texts.get(key);
            case UNSUPPORTED_TYPE ->
                column.detail().isBlank()
                        ? texts.get(key + "_unnamed")
                        : texts.get(key, "type", Untrusted.shown(column.detail(), 40));
        };
    }

    String reason(Compared column) {
        Findings findings = new Findings(texts, unit, column);
        List<String> clauses = new ArrayList<>();
        if (column.regime() == Regime.PINNED) {
            Optional<Finding> none = column.findings().stream()
                    .filter(Finding.NoOverlap.class::isInstance)
                    .findFirst();
            clauses.add(findings.clause(none.orElseGet(
                    () -> new Finding.NoOverlap(1 - column.measures().totalVariation()))));
            if (column.ordered().isPresent()) {
                clauses.add(texts.get("short.read_wasserstein"));
            }
        }
        for (Finding finding : column.findings()) {
            if (clauses.size() < CLAUSES && isHeadline(finding, column.status())) {
                clauses.add(findings.clause(finding));
            }
        }
        if (clauses.isEmpty()) {
            clauses.add(texts.get("short." + column.status().name().toLowerCase(Locale.ROOT)));
        }
        if (column.status() == Status.INCONCLUSIVE && column.rowsNeeded().isPresent()) {
            boolean few = column.findings().stream().anyMatch(Finding.TooFewRows.class::isInstance);
            String rows = Numbers.count(column.rowsNeeded().getAsLong());
            String needed = texts.get(few ? "short.rows_needed" : "short.rows_needed_alone", "rows", rows);
            clauses = List.of(clauses.get(0), needed);
        }
        return String.join(texts.get("clause.separator"), clauses);
    }

    private static boolean isHeadline(Finding finding, Status status) {
        boolean ofDecision = finding instanceof Finding.WithinNoise
                || finding instanceof Finding.RealButTiny
                || finding instanceof Finding.NotSignificant
                || finding instanceof Finding.StraddlesTolerance
                || finding instanceof Finding.TooFewRows
                || finding instanceof Finding.TooFewGroups;
        return !(finding instanceof Finding.NoOverlap) && ofDecision == (status != Status.DRIFT);
    }

    String why(Compared column) {
        Findings findings = new Findings(texts, unit, column);
        List<String> sentences = new ArrayList<>();
        for (Finding finding : column.findings()) {
            sentences.add(findings.sentence(finding));
        }
        if (sentences.isEmpty()) {
            sentences.add(texts.get(
                    "sub.end",
                    "text",
                    texts.get("short." + column.status().name().toLowerCase(Locale.ROOT))));
        }
        column.ordered().filter(Extremes::dominate).ifPresent(ordered -> sentences.add(extremes(column, ordered)));
        column.rowsNeeded().ifPresent(rows -> sentences.add(texts.get("why.rows_needed", "rows", Numbers.count(rows))));
        boolean missing = column.rows().missingReference() + column.rows().missingCurrent() > 0;
        if (missing && column.findings().stream().noneMatch(Finding.MissingChanged.class::isInstance)) {
            sentences.add(findings.sentence(new Finding.MissingChanged(
                    column.rows().missingShareReference(), column.rows().missingShareCurrent())));
        }
        boolean underResolved =
                column.sensitivity().filter(s -> s.underResolved()).isPresent();
        if (underResolved && column.findings().stream().noneMatch(Finding.UnderResolved.class::isInstance)) {
            sentences.add(findings.sentence(new Finding.UnderResolved(
                    column.sensitivity().get().nats(),
                    column.sensitivity().get().doubleNats())));
        }
        return String.join(texts.get("sentence.separator"), sentences);
    }

    private String extremes(Compared column, Ordered ordered) {
        double gap = Extremes.medianGap(ordered);
        return gap == 0
                ? texts.get("why.extremes_same_median")
                : texts.get("why.extremes", "gap", Values.of(column, texts).distance(gap));
    }

    String rightTool(Compared column) {
        String tool =
                switch (column.regime()) {
                    case INFORMATIVE ->
                        texts.get(
                                "tool.informative",
                                "share",
                                Numbers.percent(1 - column.measures().totalVariation(), texts.language()));
                    case TOO_LITTLE_DATA -> texts.get("tool.too_little");
                    case PINNED ->
                        column.ordered().map(ordered -> pinned(column, ordered)).orElseGet(() -> pinnedNames(column));
                };
        boolean infinite = Double.isInfinite(column.measures().klForwardNats())
                || Double.isInfinite(column.measures().klReverseNats());
        return infinite && column.regime() == Regime.INFORMATIVE
                ? tool + texts.get("sentence.separator") + texts.get("tool.kl_infinite", "cells", oneSided(column))
                : tool;
    }

    private String pinned(Compared column, Ordered ordered) {
        if (Double.isNaN(ordered.wasserstein1())) {
            return texts.get("tool.pinned_no_distance");
        }
        Values values = Values.of(column, texts);
        String distance = values.wasserstein(ordered);
        String inIqr = values.inIqr(ordered);
        return texts.get("tool.pinned_ordered", "distance", inIqr.isEmpty() ? distance : distance + " = " + inIqr);
    }

    private String pinnedNames(Compared column) {
        Findings findings = new Findings(texts, unit, column);
        List<String> lists = new ArrayList<>();
        for (Finding finding : column.findings()) {
            if (finding instanceof Finding.NewCategories added) {
                lists.add(texts.get("tool.new", "list", findings.shares(added.largest(), added.total(), CELLS_NAMED)));
            } else if (finding instanceof Finding.VanishedCategories gone) {
                lists.add(
                        texts.get("tool.vanished", "list", findings.shares(gone.largest(), gone.total(), CELLS_NAMED)));
            }
        }
        String list = lists.isEmpty()
                ? texts.get("tool.pinned_nominal_none")
                : String.join(texts.get("clause.separator"), lists);
        return texts.get("tool.pinned_nominal", "list", list);
    }

    private String oneSided(Compared column) {
        List<String> cells = column.measures().infiniteBecause();
        if (cells.isEmpty()) {
            return texts.get("tool.kl_one_sided_unnamed");
        }
        List<String> named = cells.stream()
                .limit(CELLS_NAMED)
                .map(cell -> texts.get("quote", "text", Untrusted.shown(cell, 30)))
                .toList();
        int more = cells.size() - named.size();
        String list = texts.list(named);
        return texts.get(
                "tool.kl_one_sided",
                "list",
                more > 0 ? texts.get("short.and_more", "list", list, "count", Numbers.count(more)) : list);
    }
}
