package io.mediant.data.table;

/**
 * A column that both tables have, with the type it is compared as.
 *
 * @param name the name (untrusted text)
 * @param type the type of both sides
 * @param reference the reference's column
 * @param current the current side's column
 * @param asked whether the user asked for this type, so that the column is read whatever it looks like
 */
public record PairColumn(String name, ColumnType type, Column reference, Column current, boolean asked) {}
