package io.mediant.examples;

import io.mediant.compare.Comparison;
import io.mediant.compare.Progress;
import io.mediant.compare.Status;
import io.mediant.compare.policy.MissingRule;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.table.Tables;
import io.mediant.data.table.ReadOptions;
import io.mediant.data.table.TableSource;
import io.mediant.report.OutputException;
import io.mediant.report.OutputFile;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.Reports;
import java.nio.file.Path;
import java.util.List;

/** Both sides out of one table, by rules set in code; the report goes to a file. */
public final class CompareByPolicy {
    private CompareByPolicy() {}

    /** Compares month 1 with month 2 of a table, writes the HTML report, and tells whether nothing drifted. */
    static boolean run(Path orders, Path report) throws OutputException {
        Policy policy = Policy.defaults()
                .withExclude(List.of("month"))
                .withColumn("coupon", rules -> rules.withTolerance(0.005))
                .withColumn("refund_reason", rules -> rules.withMissing(MissingRule.DROP));
        TableSource table = TableSource.of(orders);
        Comparison comparison = Tables.compare(
                table.where("month = 1"), table.where("month = 2"), policy, ReadOptions.defaults(), Progress.NONE);
        OutputFile.write(report, Reports.render(comparison, ReportFormat.HTML, RenderOptions.defaults()));
        return comparison.verdict().status() != Status.DRIFT;
    }
}
