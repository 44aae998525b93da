package io.mediant.data.table;

/**
 * A column of one table.
 *
 * @param name the name as the file gives it (untrusted text)
 * @param type what the values are
 * @param sqlType the reading engine's name of the type, for messages
 * @param relation the engine's relation that holds the column; a wide table has several
 */
public record Column(String name, ColumnType type, String sqlType, String relation) {}
