package io.mediant.compare.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The rules of a comparison. Immutable; start from {@link #defaults()} and change what should differ.
 *
 * @param toleranceBits largest Jensen-Shannon divergence that counts as stable, in bits, above 0 and below 1
 * @param confidence nominal coverage of the intervals, between 0.5 and 1
 * @param falseDiscoveryRate share of false alarms accepted among the columns called drift, between 0 and 1
 * @param bins rule for the cells of ordered columns
 * @param missing what happens to missing values
 * @param permutations number of permutations behind a p-value, at least 19
 * @param seed seed of everything random
 * @param columns names of the columns to compare; empty for all
 * @param exclude names of columns to leave out
 * @param perColumn what differs for single columns
 * @param dependence which rows are not independent of each other; empty where all are
 */
public record Policy(
        double toleranceBits,
        double confidence,
        double falseDiscoveryRate,
        BinRule bins,
        MissingRule missing,
        int permutations,
        long seed,
        List<String> columns,
        List<String> exclude,
        Map<String, ColumnPolicy> perColumn,
        Optional<Dependence> dependence) {

    public Policy {
        checkTolerance(toleranceBits);
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be at least 0.5 and below 1, but is " + confidence);
        }
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException(
                    "false discovery rate must be above 0 and below 1, but is " + falseDiscoveryRate);
        }
        if (permutations < 19 || permutations > 1_000_000) {
            throw new IllegalArgumentException("permutations must be between 19 and 1000000, but is " + permutations);
        }
        columns = List.copyOf(columns);
        exclude = List.copyOf(exclude);
        perColumn = Collections.unmodifiableMap(new LinkedHashMap<>(perColumn));
    }

    /** Tolerance 0.02 bits, confidence 95 %, false discovery rate 5 %, automatic cells, missing values as a cell, 999 permutations, seed 42, independent rows. */
    public static Policy defaults() {
        return new Policy(
                0.02,
                0.95,
                0.05,
                new BinRule.Auto(),
                MissingRule.CELL,
                999,
                42,
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty());
    }

    static double checkTolerance(double bits) {
        if (!(bits > 0 && bits < 1)) {
            throw new IllegalArgumentException("tolerance must be above 0 and below 1 bit, but is " + bits);
        }
        return bits;
    }

    public Policy withTolerance(double bits) {
        return with(settings -> settings.toleranceBits = bits);
    }

    public Policy withConfidence(double level) {
        return with(settings -> settings.confidence = level);
    }

    public Policy withFalseDiscoveryRate(double rate) {
        return with(settings -> settings.falseDiscoveryRate = rate);
    }

    public Policy withBins(BinRule rule) {
        return with(settings -> settings.bins = rule);
    }

    public Policy withMissing(MissingRule rule) {
        return with(settings -> settings.missing = rule);
    }

    public Policy withPermutations(int count) {
        return with(settings -> settings.permutations = count);
    }

    public Policy withSeed(long value) {
        return with(settings -> settings.seed = value);
    }

    public Policy withColumns(List<String> names) {
        return with(settings -> settings.columns = names);
    }

    public Policy withExclude(List<String> names) {
        return with(settings -> settings.exclude = names);
    }

    /** Rows that agree in this column come as a whole: a customer, a patient, a day. Replaces what {@link #withTime} set. */
    public Policy withGroup(String column) {
        return with(settings -> settings.dependence = Optional.of(new Dependence(Dependence.Kind.GROUP, column)));
    }

    /** Rows depend on those near them in the order of this column. Replaces what {@link #withGroup} set. */
    public Policy withTime(String column) {
        return with(settings -> settings.dependence = Optional.of(new Dependence(Dependence.Kind.TIME, column)));
    }

    /** Changes what is set for one column. */
    public Policy withColumn(String name, UnaryOperator<ColumnPolicy> change) {
        Map<String, ColumnPolicy> changed = new LinkedHashMap<>(perColumn);
        changed.put(name, change.apply(column(name)));
        return with(settings -> settings.perColumn = changed);
    }

    private Policy with(Consumer<Settings> change) {
        Settings settings = new Settings(this);
        change.accept(settings);
        return settings.policy();
    }

    /** A policy that can be changed. */
    private static final class Settings {
        private double toleranceBits;
        private double confidence;
        private double falseDiscoveryRate;
        private BinRule bins;
        private MissingRule missing;
        private int permutations;
        private long seed;
        private List<String> columns;
        private List<String> exclude;
        private Map<String, ColumnPolicy> perColumn;
        private Optional<Dependence> dependence;

        Settings(Policy policy) {
            toleranceBits = policy.toleranceBits;
            confidence = policy.confidence;
            falseDiscoveryRate = policy.falseDiscoveryRate;
            bins = policy.bins;
            missing = policy.missing;
            permutations = policy.permutations;
            seed = policy.seed;
            columns = policy.columns;
            exclude = policy.exclude;
            perColumn = policy.perColumn;
            dependence = policy.dependence;
        }

        Policy policy() {
            return new Policy(
                    toleranceBits,
                    confidence,
                    falseDiscoveryRate,
                    bins,
                    missing,
                    permutations,
                    seed,
                    columns,
                    exclude,
                    perColumn,
                    dependence);
        }
    }

    /** What is set for one column, possibly nothing. */
    public ColumnPolicy column(String name) {
        return perColumn.getOrDefault(name, ColumnPolicy.inherit());
    }

    /** The tolerance that applies to a column, in bits. */
    public double toleranceBitsOf(String name) {
        return column(name).toleranceBits().orElse(toleranceBits);
    }

    /** The rule for the cells that applies to a column. */
    public BinRule binsOf(String name) {
        return column(name).bins().orElse(bins);
    }

    /** What happens to missing values of a column. */
    public MissingRule missingOf(String name) {
        return column(name).missing().orElse(missing);
    }
}
