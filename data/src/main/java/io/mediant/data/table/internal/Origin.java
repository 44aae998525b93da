package io.mediant.data.table.internal;

import java.util.Optional;

/**
 * Where the engine finds a table's rows.
 *
 * @param from what stands after FROM
 * @param needsImport whether rows should be read into the engine before they are queried more than once
 * @param location the files
 * @param layout the layout of delimited text, empty for other formats
 */
public record Origin(String from, boolean needsImport, Location location, Optional<CsvLayout> layout) {}
