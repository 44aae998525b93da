package io.mediant.compare.policy;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a policy says about one column; empty parts follow the policy's general rules.
 *
 * @param toleranceBits tolerance in bits
 * @param bins rule for the cells
 * @param missing what happens to missing values
 * @param type the column's kind
 * @param unit unit of the values, shown beside distances ("CNY", "kPa")
 */
public record ColumnPolicy(
        OptionalDouble toleranceBits,
        Optional<BinRule> bins,
        Optional<MissingRule> missing,
        Optional<TypeOverride> type,
        Optional<String> unit) {

    /** Nothing set. */
    public static ColumnPolicy inherit() {
        return new ColumnPolicy(
                OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public ColumnPolicy withTolerance(double bits) {
        return new ColumnPolicy(OptionalDouble.of(Policy.checkTolerance(bits)), bins, missing, type, unit);
    }

    public ColumnPolicy withBins(BinRule rule) {
        return new ColumnPolicy(toleranceBits, Optional.of(rule), missing, type, unit);
    }

    public ColumnPolicy withMissing(MissingRule rule) {
        return new ColumnPolicy(toleranceBits, bins, Optional.of(rule), type, unit);
    }

    public ColumnPolicy withType(TypeOverride override) {
        return new ColumnPolicy(toleranceBits, bins, missing, Optional.of(override), unit);
    }

    public ColumnPolicy withUnit(String name) {
        return new ColumnPolicy(toleranceBits, bins, missing, type, Optional.of(name));
    }
}
