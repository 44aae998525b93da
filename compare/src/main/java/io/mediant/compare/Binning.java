package io.mediant.compare;

/**
 * How the cells of a column were made.
 *
 * @param rule the rule as it can be written after {@code --bins}
 * @param cells number of cells, special cells included
 */
public record Binning(String rule, int cells) {}
