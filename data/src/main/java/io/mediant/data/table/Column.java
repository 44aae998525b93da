package io.mediant.data.table;

/**
 * A column of one table.
 *
 * @param name the name as the file gives it (untrusted text)
 * @param type what the values are
 * @param sqlType the reading engine's name of the type, for messages
 */
public record Column(String name, ColumnType type, String sqlType) {}
