package io.mediant.cli.doctor;

import io.mediant.cli.Session;
import io.mediant.cli.console.Terminal;
import io.mediant.compare.table.Version;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Looks at everything that a comparison needs from the machine. */
public final class Doctor {
    private static final long MEGABYTE = 1L << 20;
    private static final long SMALL_HEAP = 200 * MEGABYTE;
    private static final long SMALL_SPACE = 1024 * MEGABYTE;

    private final Session session;

    public Doctor(Session session) {
        this.session = session;
    }

    /** All checks, in the order in which they are shown. */
    public List<Check> examine() {
        return List.of(
                Check.ok("mediant", Version.TEXT),
                java(),
                Check.ok("system", property("os.name") + " " + property("os.version") + " " + property("os.arch")),
                Check.ok("processors", String.valueOf(Runtime.getRuntime().availableProcessors())),
                heap(),
                tableEngine(),
                temporaryFolder(Path.of(property("java.io.tmpdir"))),
                terminal(),
                language(),
                classArchive());
    }

    private static Check java() {
        return Check.ok(
                "java", property("java.version") + ", " + property("java.vendor") + ", " + property("java.home"));
    }

    private static Check heap() {
        long bytes = Runtime.getRuntime().maxMemory();
        String finding = "up to " + bytes / MEGABYTE + " MB of Java heap";
        return bytes >= SMALL_HEAP
                ? Check.ok("memory", finding)
                : Check.warning("memory", finding, "set MEDIANT_JAVA_OPTS=-Xmx512m");
    }

    private static Check tableEngine() {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version(), sum(i) FROM range(101) AS t(i)")) {
            row.next();
            double seconds = (System.nanoTime() - start) / 1e9;
            String version = row.getString(1);
            return row.getLong(2) == 5050
                    ? Check.ok(
                            "table_engine", String.format(Locale.ROOT, "DuckDB %s, ready in %.2f s", version, seconds))
                    : Check.failure(
                            "table_engine",
                            "DuckDB " + version + " adds up wrongly",
                            "delete the build and build again");
        } catch (SQLException | RuntimeException | LinkageError e) {
            return Check.failure(
                    "table_engine",
                    "DuckDB does not start: " + e.getMessage(),
                    "its native library exists for Linux and macOS (aarch64, on Linux also x86-64) and Windows (x86-64)");
        }
    }

    private static Check temporaryFolder(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, "mediant-", ".probe");
            Files.delete(probe);
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace();
            String finding = folder + ", " + free / MEGABYTE + " MB free";
            return free >= SMALL_SPACE
                    ? Check.ok("temporary_folder", finding)
                    : Check.warning(
                            "temporary_folder",
                            finding,
                            "free some space, or name another folder with MEDIANT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER");
        } catch (IOException e) {
            return Check.failure(
                    "temporary_folder",
                    folder + " cannot be written: " + e.getMessage(),
                    "name another folder with MEDIANT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER");
        }
    }

    private Check terminal() {
        Terminal terminal = session.terminal();
        return Check.ok(
                "terminal",
                (terminal.outIsTerminal() ? "terminal" : "no terminal") + ", " + terminal.width() + " columns, "
                        + (session.colored() ? "colour" : "no colour") + ", "
                        + (terminal.unicode() ? "Unicode" : "ASCII"));
    }

    private Check language() {
        String locale = session.terminal().locale();
        return Check.ok(
                "language",
                session.language().tag() + (locale.isEmpty() ? ", no locale is set" : ", from the locale " + locale));
    }

    private static Check classArchive() {
        String archive = System.getProperty("mediant.archive", "");
        if (archive.isEmpty()) {
            return Check.ok(
                    "class_archive", "none: the command was not started by its launcher, or starts without one");
        }
        return Files.isReadable(Path.of(archive))
                ? Check.ok("class_archive", "in use")
                : Check.warning("class_archive", "not made: starting takes longer", "delete the build and build again");
    }

    private static String property(String name) {
        return System.getProperty(name);
    }
}
