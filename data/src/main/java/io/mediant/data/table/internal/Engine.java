package io.mediant.data.table.internal;

import io.mediant.data.table.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * An embedded DuckDB without a file of its own: extensions are never installed or loaded, memory is limited, and what does not
 * fit goes to a private folder. Closing it removes the folder, and so does the end of the process.
 */
public final class Engine implements AutoCloseable {
    private final Path folder;
    private final DuckDBConnection connection;
    private final AtomicInteger names = new AtomicInteger();
    private boolean fileAttached;
    private final Thread atExit = new Thread(this::removeFolder, "mediant-clean-up");

    public Engine(ReadOptions options) throws SQLException {
        try {
            folder = Files.createTempDirectory(options.temporaryFolder(), "mediant-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            removeFolder();
            throw alreadyEnding;
        }
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("memory_limit", options.memoryBytes() / 1024 + "KiB");
        properties.setProperty("threads", Integer.toString(options.threads()));
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("temp_directory", folder.resolve("spill").toString());
        Connection opened = DriverManager.getConnection("jdbc:duckdb:", properties);
        connection = opened.unwrap(DuckDBConnection.class);
        execute("SET TimeZone = 'UTC'");
    }

    /** The private folder. */
    public Path folder() {
        return folder;
    }

    /** A name for a relation that is not used yet. */
    public String newName() {
        return "relation" + names.incrementAndGet();
    }

    /** Prefix of the names of relations that are kept in a file of the private folder, compressed. */
    public synchronized String onDisk() {
        if (!fileAttached) {
            try {
                execute("ATTACH " + Sql.text(folder.resolve("work.duckdb").toString()) + " AS work");
            } catch (SQLException e) {
                throw new IllegalStateException("the working file could not be made", e);
            }
            fileAttached = true;
        }
        return "work.";
    }

    /** Another connection to the same database, for a query that streams beside others. */
    public Connection connect() throws SQLException {
        return connection.duplicate();
    }

    /** Runs a statement that has no result. */
    public void execute(String sql) throws SQLException {
        try (Connection own = connect();
                Statement statement = own.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a query and hands its rows, one after the other, to a reader. */
    public void query(String sql, RowReader reader) throws SQLException {
        try (Connection own = connect();
                Statement statement = own.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.row(rows);
            }
        }
    }

    /** Runs a query whose result is one whole number. */
    public long number(String sql) throws SQLException {
        long[] value = new long[1];
        query(sql, row -> value[0] = row.getLong(1));
        return value[0];
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the table engine could not be closed", e);
        } finally {
            removeFolder();
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException alreadyEnding) {
                // the process is ending: the hook itself is running or has run
            }
        }
    }

    private void removeFolder() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Engine.class.getName())
                    .log(System.Logger.Level.WARNING, "could not remove the temporary folder " + folder, e);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader {
        void row(ResultSet row) throws SQLException;
    }
}
