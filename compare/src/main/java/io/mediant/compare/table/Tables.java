package io.mediant.compare.table;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Progress;
import io.mediant.compare.Side;
import io.mediant.compare.Status;
import io.mediant.compare.Verdict;
import io.mediant.compare.policy.Policy;
import io.mediant.core.inference.test.BenjaminiHochberg;
import io.mediant.data.table.LateTypesException;
import io.mediant.data.table.ReadOptions;
import io.mediant.data.table.TablePair;
import io.mediant.data.table.TableReader;
import io.mediant.data.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares two tables, column by column: the entry point of this package. */
public final class Tables {
    private Tables() {}

    /**
     * Compares two files with the default way of reading.
     *
     * @throws io.mediant.data.DataException if a file cannot be read or the tables cannot be compared
     */
    public static Comparison compare(Path reference, Path current, Policy policy) {
        return compare(
                TableSource.of(reference), TableSource.of(current), policy, ReadOptions.defaults(), Progress.NONE);
    }

    /**
     * Compares two tables.
     *
     * @param reference where the rows of the reference (p) come from
     * @param current where the rows of the current side (q) come from
     * @param policy the rules
     * @param read how the files are read
     * @param progress told how far the work has come
     * @throws io.mediant.data.DataException if a file cannot be read or the tables cannot be compared
     * @throws io.mediant.data.table.PredicateException if a condition is not valid
     * @throws UnknownColumnException if the policy names a column that neither table has
     */
    public static Comparison compare(
            TableSource reference, TableSource current, Policy policy, ReadOptions read, Progress progress) {
        try (TableReader reader = new TableReader(read)) {
            progress.stage(Progress.Stage.READING, 2);
            ColumnWork work = read(reader, reference, current, policy, read.threads(), progress);
            TablePair pair = work.pair();
            ColumnWork.Results results = work.run();
            List<ColumnComparison> columns = judged(results, policy);
            return new Comparison(
                    Version.TEXT,
                    new Side(reference.label(), pair.referenceRows()),
                    new Side(current.label(), pair.currentRows()),
                    policy,
                    verdict(columns),
                    columns,
                    results.notices());
        }
    }

    private static ColumnWork read(
            TableReader reader,
            TableSource reference,
            TableSource current,
            Policy policy,
            int threads,
            Progress progress) {
        try {
            return ColumnWork.read(reader, reference, current, policy, threads, progress);
        } catch (LateTypesException e) {
            reader.typesByAllRows();
            return ColumnWork.read(reader, reference, current, policy, threads, progress);
        }
    }

    private static List<ColumnComparison> judged(ColumnWork.Results results, Policy policy) {
        List<Draft> drafts = results.drafts();
        double[] q = BenjaminiHochberg.adjust(
                drafts.stream().mapToDouble(draft -> draft.test().p()).toArray());
        Judge judge = new Judge(policy.falseDiscoveryRate());
        List<ColumnComparison> columns = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            columns.add(judge.judge(drafts.get(i), q[i]));
        }
        columns.addAll(results.skipped());
        columns.sort(Comparator.comparingInt(Tables::rank).thenComparing(Tables::excess, Comparator.reverseOrder()));
        return columns;
    }

    private static int rank(ColumnComparison column) {
        return switch (column.status()) {
            case DRIFT -> 0;
            case INCONCLUSIVE -> 1;
            case STABLE -> 2;
            case SKIPPED -> 3;
        };
    }

    /** What exceeds the noise, in tolerances. */
    private static double excess(ColumnComparison column) {
        return column instanceof Compared compared ? compared.jsd().excessNats() / compared.toleranceNats() : 0;
    }

    private static Verdict verdict(List<ColumnComparison> columns) {
        int drifted = count(columns, Status.DRIFT);
        int inconclusive = count(columns, Status.INCONCLUSIVE);
        int stable = count(columns, Status.STABLE);
        Status status =
                drifted > 0 ? Status.DRIFT : inconclusive > 0 || stable == 0 ? Status.INCONCLUSIVE : Status.STABLE;
        Optional<Compared> worst = columns.stream()
                .filter(column -> column.status() == Status.DRIFT)
                .map(Compared.class::cast)
                .findFirst();
        return new Verdict(status, drifted, inconclusive, stable, count(columns, Status.SKIPPED), worst);
    }

    private static int count(List<ColumnComparison> columns, Status status) {
        return (int)
                columns.stream().filter(column -> column.status() == status).count();
    }
}
