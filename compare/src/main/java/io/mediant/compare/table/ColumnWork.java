package io.mediant.compare.table;

import io.mediant.compare.ColumnComparison.Skipped;
import io.mediant.compare.Notice;
import io.mediant.compare.Progress;
import io.mediant.compare.SkipReason;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.policy.TypeOverride;
import io.mediant.data.Workers;
import io.mediant.data.table.ColumnType;
import io.mediant.data.table.PairColumn;
import io.mediant.data.table.TablePair;
import io.mediant.data.table.TablePair.Profiles;
import io.mediant.data.table.TableReader;
import io.mediant.data.table.TableSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the columns of two tables and runs their analysis, several columns at a time. */
final class ColumnWork {
    private final TablePair pair;
    private final Policy policy;
    private final int threads;
    private final Progress progress;
    private final List<PairColumn> columns;
    private final List<Notice> notices;
    private final Optional<DependentRows> dependent;

    private ColumnWork(
            TablePair pair,
            Policy policy,
            int threads,
            Progress progress,
            List<PairColumn> columns,
            List<Notice> notices,
            Optional<DependentRows> dependent) {
        this.pair = pair;
        this.policy = policy;
        this.threads = threads;
        this.progress = progress;
        this.columns = columns;
        this.notices = notices;
        this.dependent = dependent;
    }

    /** Selects the columns, decides their types and reads them. */
    static ColumnWork read(
            TableReader reader,
            TableSource reference,
            TableSource current,
            Policy policy,
            int threads,
            Progress progress) {
        TablePair pair = reader.pair(reader.open(reference), reader.open(current));
        Selection selection = Selection.of(pair, policy);
        List<PairColumn> columns = new ArrayList<>();
        for (String name : selection.names()) {
            Optional<TypeOverride> override = policy.column(name).type();
            ColumnType own = pair.reference().column(name).orElseThrow().type();
            columns.add(pair.column(name, KindRule.requested(override, own)));
        }
        Iterator<TableSource> sides = List.of(reference, current).iterator();
        pair.load(columns, () -> progress.step(sides.next().label()));
        Optional<DependentRows> dependent = DependentRows.read(pair, policy, columns);
        return new ColumnWork(pair, policy, threads, progress, columns, selection.notices(), dependent);
    }

    TablePair pair() {
        return pair;
    }

    /** What came out, in the order of the columns. */
    record Results(List<Draft> drafts, List<Skipped> skipped, List<Notice> notices) {}

    private record Outcome(Optional<Draft> draft, Optional<Skipped> skipped) {}

    Results run() {
        progress.stage(Progress.Stage.COMPARING, columns.size());
        List<Draft> drafts = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Outcome outcome : outcomes()) {
            outcome.draft().ifPresent(drafts::add);
            outcome.skipped().ifPresent(skipped::add);
        }
        List<Notice> all = new ArrayList<>();
        dependent.map(DependentRows::notice).ifPresent(all::add);
        all.addAll(notices);
        if (pair.rowsOnBothSides() > 0) {
            all.add(new Notice.RowsOnBothSides(pair.rowsOnBothSides()));
        }
        all.addAll(unreadable());
        return new Results(drafts, skipped, all);
    }

    private List<Outcome> outcomes() {
        List<PairColumn> longestFirst = longestFirst();
        List<Outcome> done = Workers.map(threads, longestFirst, column -> {
            Outcome outcome = outcome(column, pair.profiles(column));
            progress.step(column.name());
            return outcome;
        });
        Map<PairColumn, Outcome> byColumn = new HashMap<>();
        for (int i = 0; i < done.size(); i++) {
            byColumn.put(longestFirst.get(i), done.get(i));
        }
        return columns.stream().map(byColumn::get).toList();
    }

    private List<PairColumn> longestFirst() {
        return columns.stream()
                .sorted(Comparator.comparingLong((PairColumn column) -> effort(column, pair.profiles(column)))
                        .reversed())
                .toList();
    }

    /** Distinct values to be sorted; for a column without an order, cells to be permuted. */
    private long effort(PairColumn column, Profiles profiles) {
        long distinct = profiles.reference().distinct() + profiles.current().distinct();
        return switch (column.type()) {
            case STRING, BOOLEAN -> distinct * Math.max(1, policy.permutations());
            case NUMBER, INSTANT, TIME_OF_DAY, EMPTY, UNSUPPORTED -> distinct;
        };
    }

    private Outcome outcome(PairColumn column, Profiles profiles) {
        KindRule.Decision decision = KindRule.decide(
                pair,
                column,
                profiles,
                policy.column(column.name()).type(),
                policy.columns().contains(column.name()));
        if (decision.skip().isPresent()) {
            return skipped(column, decision, profiles, decision.skip().get());
        }
        Optional<Draft> draft = new ColumnAnalysis(pair, policy, dependent).analyse(column, decision.kind(), profiles);
        return draft.isPresent()
                ? new Outcome(draft, Optional.empty())
                : skipped(column, decision, profiles, SkipReason.NO_VALUES_ON_ONE_SIDE);
    }

    private static Outcome skipped(
            PairColumn column, KindRule.Decision decision, Profiles profiles, SkipReason reason) {
        return new Outcome(
                Optional.empty(),
                Optional.of(new Skipped(
                        column.name(), decision.kind(), ColumnAnalysis.rows(profiles), reason, decision.detail())));
    }

    private List<Notice> unreadable() {
        List<Notice> found = new ArrayList<>();
        for (PairColumn column : columns) {
            Profiles both = pair.profiles(column);
            long p = both.reference().unreadable();
            long q = both.current().unreadable();
            if (p + q > 0) {
                found.add(new Notice.UnreadableAsMissing(column.name(), p, q));
            }
        }
        return found;
    }
}
