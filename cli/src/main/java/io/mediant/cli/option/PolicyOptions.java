package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.compare.policy.BinRule;
import io.mediant.compare.policy.Choice;
import io.mediant.compare.policy.MissingRule;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.policy.PolicyFile;
import io.mediant.compare.policy.TypeOverride;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** The rules of a comparison. Options override the policy file, which overrides the defaults. */
public final class PolicyOptions {

    @Option(names = "--policy", paramLabel = "FILE", description = "Rules from a YAML file; other options override it.")
    private Path file;

    @Option(
            names = "--tolerance",
            paramLabel = "BITS",
            description = "Largest Jensen-Shannon divergence that counts as stable (default: 0.02 bits).")
    private Double tolerance;

    @Option(
            names = "--tolerance-of",
            paramLabel = "COL=BITS",
            converter = ColumnSetting.Converter.class,
            description = "The same for one column. Repeatable.")
    private List<ColumnSetting> tolerances = new ArrayList<>();

    @Option(
            names = "--type",
            paramLabel = "COL=TYPE",
            converter = ColumnSetting.Converter.class,
            description =
                    "Read a column as numeric, categorical, boolean, datetime, identifier or text instead of by its"
                            + " values. Repeatable.")
    private List<ColumnSetting> types = new ArrayList<>();

    @Option(
            names = "--bins",
            paramLabel = "RULE",
            description = "Cells of numeric columns: auto, quantile:K, width:K, exact or edges:a,b,c (default: auto).")
    private String bins;

    @Option(
            names = "--missing",
            paramLabel = "RULE",
            converter = ChoiceConverter.Missing.class,
            description = "Missing values: cell (one of the outcomes) or drop (default: cell).")
    private MissingRule missing;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            description =
                    "Rows that agree in this column come as a whole (a customer, a patient, a day): exchange whole"
                            + " groups.")
    private String group;

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description = "Rows resemble those near them in the order of this column: exchange blocks of time.")
    private String time;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            description = "Coverage of the intervals, 0.5 to below 1 (default: 0.95).")
    private Double confidence;

    @Option(
            names = "--fdr",
            paramLabel = "RATE",
            description = "Share of false alarms accepted among the columns called drift (default: 0.05).")
    private Double falseDiscoveryRate;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            description = "Permutations behind a p-value, 19 to 1000000 (default: 999).")
    private Integer permutations;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random (default: 42).")
    private Long seed;

    /**
     * The policy.
     *
     * @throws io.mediant.compare.policy.PolicyException if the file does not hold one
     * @throws UsageException if an option's value is out of range
     */
    public Policy policy() {
        Policy policy = file == null ? Policy.defaults() : PolicyFile.read(file);
        policy = set("--tolerance", policy, tolerance, Policy::withTolerance);
        policy = set("--bins", policy, bins, (to, text) -> to.withBins(BinRule.parse(text)));
        policy = set("--missing", policy, missing, Policy::withMissing);
        if (group != null && time != null) {
            throw new UsageException(
                    "--group and --time exclude each other",
                    "rows are exchanged in whole groups or in blocks of time",
                    "give the one that says better which rows are alike");
        }
        policy = set("--group", policy, group, Policy::withGroup);
        policy = set("--time", policy, time, Policy::withTime);
        policy = set("--confidence", policy, confidence, Policy::withConfidence);
        policy = set("--fdr", policy, falseDiscoveryRate, Policy::withFalseDiscoveryRate);
        policy = set("--permutations", policy, permutations, Policy::withPermutations);
        policy = set("--seed", policy, seed, Policy::withSeed);
        for (ColumnSetting setting : tolerances) {
            policy = set("--tolerance-of", policy, setting, PolicyOptions::withTolerance);
        }
        for (ColumnSetting setting : types) {
            policy = set("--type", policy, setting, PolicyOptions::withType);
        }
        return policy;
    }

    private static Policy withTolerance(Policy policy, ColumnSetting setting) {
        double bits;
        try {
            bits = Double.parseDouble(setting.value());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + setting.value() + "\" is not a number", e);
        }
        return policy.withColumn(setting.column(), column -> column.withTolerance(bits));
    }

    private static Policy withType(Policy policy, ColumnSetting setting) {
        TypeOverride type = Choice.of(TypeOverride.class, setting.value());
        return policy.withColumn(setting.column(), column -> column.withType(type));
    }

    private static <T> Policy set(String option, Policy policy, T value, BiFunction<Policy, T, Policy> change) {
        if (value == null) {
            return policy;
        }
        try {
            return change.apply(policy, value);
        } catch (IllegalArgumentException e) {
            throw new UsageException("wrong value for " + option, e.getMessage(), "see mediant compare --help");
        }
    }
}
