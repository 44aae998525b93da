package io.mediant.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The peer's part of the whole-job benchmark, in a process of its own: DuckDB alone brings two CSV files into memory
 * ({@code CREATE TABLE AS}), or summarises two Parquet files ({@code SUMMARIZE}). Arguments: a {@link Kind}, a memory limit such as
 * {@code 400MB} or {@code unlimited}, and the two files.
 */
public final class EngineJob {
    private EngineJob() {}

    /** What the engine is asked to do with each file. */
    enum Kind {
        IMPORT,
        SUMMARIZE
    }

    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[0]);
        Usage.print(() -> run(kind, arguments[1], Path.of(arguments[2]), Path.of(arguments[3])));
    }

    private static void run(Kind kind, String memory, Path reference, Path current) throws Exception {
        Path spill = Files.createTempDirectory("mediant-benchmark-spill-");
        Properties properties = new Properties();
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("temp_directory", spill.toString());
        if (!memory.equals("unlimited")) {
            properties.setProperty("memory_limit", memory);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
                Statement statement = connection.createStatement()) {
            for (Path file : new Path[] {reference, current}) {
                String table = file.getFileName().toString().replaceFirst("\\..*", "");
                switch (kind) {
                    case IMPORT ->
                        statement.execute("CREATE TABLE " + table + " AS SELECT * FROM read_csv('" + file + "')");
                    case SUMMARIZE -> readAll(statement, "SUMMARIZE SELECT * FROM read_parquet('" + file + "')");
                }
            }
        } finally {
            Files.deleteIfExists(spill);
        }
    }

    private static void readAll(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            int read = 0;
            while (rows.next()) {
                read++;
            }
            if (read == 0) {
                throw new IllegalStateException("no summary came out of " + sql);
            }
        }
    }
}
