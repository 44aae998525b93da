package io.mediant.cli.option;

import io.mediant.compare.policy.Policy;
import java.util.List;
import picocli.CommandLine.Option;

/** Which columns are compared. */
public final class SelectionOptions {

    @Option(
            names = "--columns",
            paramLabel = "A,B",
            converter = ColumnNames.Converter.class,
            hideParamSyntax = true,
            description = "Compare only these columns; a name with a comma in quotation marks.")
    private List<ColumnNames> columns;

    @Option(
            names = "--exclude",
            paramLabel = "A,B",
            converter = ColumnNames.Converter.class,
            hideParamSyntax = true,
            description = "Leave these columns out.")
    private List<ColumnNames> exclude;

    /** The policy with this selection; what was not given stays. */
    public Policy applyTo(Policy policy) {
        return ColumnNames.select(policy, columns, exclude);
    }
}
