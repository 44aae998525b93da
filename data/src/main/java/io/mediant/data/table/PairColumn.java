package io.mediant.data.table;

/**
 * A column that both tables have, with the type it is compared as.
 *
 * @param name the name (untrusted text)
 * @param type the type of both sides
 * @param reference the reference's column
 * @param current the current side's column
 */
public record PairColumn(String name, ColumnType type, Column reference, Column current) {}
