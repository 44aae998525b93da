package io.mediant.cli.option;

import io.mediant.compare.policy.Policy;
import java.util.List;
import picocli.CommandLine.Option;

/** Which columns are compared. */
public final class SelectionOptions {

    @Option(
            names = "--columns",
            paramLabel = "A,B",
            split = ",",
            hideParamSyntax = true,
            description = "Compare only these columns.")
    private List<String> columns;

    @Option(
            names = "--exclude",
            paramLabel = "A,B",
            split = ",",
            hideParamSyntax = true,
            description = "Leave these columns out.")
    private List<String> exclude;

    /** The policy with this selection; what was not given stays. */
    public Policy applyTo(Policy policy) {
        Policy selected = columns == null ? policy : policy.withColumns(columns);
        return exclude == null ? selected : selected.withExclude(exclude);
    }
}
