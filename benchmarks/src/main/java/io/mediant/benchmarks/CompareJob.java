package io.mediant.benchmarks;

import io.mediant.compare.Comparison;
import io.mediant.compare.Progress;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.table.Tables;
import io.mediant.data.table.ReadOptions;
import io.mediant.data.table.TableSource;
import java.nio.file.Path;

/** Mediant's part of the whole-job benchmark, in a process of its own: two files from bytes to verdicts. */
public final class CompareJob {
    private CompareJob() {}

    public static void main(String[] arguments) throws Exception {
        Usage.print(() -> {
            Comparison comparison = Tables.compare(
                    TableSource.of(Path.of(arguments[0])),
                    TableSource.of(Path.of(arguments[1])),
                    Policy.defaults(),
                    ReadOptions.defaults(),
                    Progress.NONE);
            System.out.println(comparison.verdict());
        });
    }
}
