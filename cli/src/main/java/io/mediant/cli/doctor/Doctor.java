package io.mediant.cli.doctor;

import io.mediant.cli.Session;
import io.mediant.cli.console.Bilingual;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at everything that a comparison needs from the machine. */
public final class Doctor {
    private static final long MEGABYTE = 1L << 20;
    private static final long SMALL_HEAP = 200 * MEGABYTE;
    private static final long SMALL_SPACE = 1024 * MEGABYTE;

    private static final Bilingual BUILD_AGAIN = new Bilingual("delete the build and build again", "删除构建结果并重新构建");
    private static final Bilingual OTHER_FOLDER = new Bilingual(
            "name another folder with MEDIANT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
            "用 MEDIANT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER 指定另一个文件夹");

    private static final Pattern ENGINE_JAR = Pattern.compile("pytorch-([0-9.]+)-[0-9.]+-([a-z].*)\\.jar");
    private static final Check NO_ENGINE = Check.ok(
            Subject.LAB_ENGINE,
            new Bilingual(
                    "not fetched yet: libtorch, 113 MB, comes with the first \"mediant lab run\"",
                    "尚未下载：libtorch（113 MB）会在第一次运行 mediant lab run 时取得"));

    private final Session session;

    public Doctor(Session session) {
        this.session = session;
    }

    /** All checks, in the order in which they are shown. */
    public List<Check> examine() {
        return List.of(
                Check.ok(Subject.MEDIANT, Version.TEXT),
                Check.ok(Subject.JAVA, properties(", ", "java.version", "java.vendor", "java.home")),
                Check.ok(Subject.SYSTEM, properties(" ", "os.name", "os.version", "os.arch")),
                Check.ok(Subject.PROCESSORS, String.valueOf(Runtime.getRuntime().availableProcessors())),
                heap(),
                tableEngine(),
                labEngine(System.getProperty("mediant.engine", "")),
                temporaryFolder(Path.of(System.getProperty("java.io.tmpdir"))),
                terminal(),
                language(),
                classArchive());
    }

    private static Check heap() {
        long bytes = Runtime.getRuntime().maxMemory();
        String size = bytes / MEGABYTE + " MB";
        Bilingual finding = new Bilingual("up to " + size + " of Java heap", "Java 堆最多 " + size);
        return bytes >= SMALL_HEAP
                ? Check.ok(Subject.MEMORY, finding)
                : Check.warning(
                        Subject.MEMORY,
                        finding,
                        new Bilingual("set MEDIANT_JAVA_OPTS=-Xmx512m", "设置 MEDIANT_JAVA_OPTS=-Xmx512m"));
    }

    private static Check tableEngine() {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version(), sum(i) FROM range(101) AS t(i)")) {
            row.next();
            String seconds = String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - start) / 1e9);
            String name = "DuckDB " + row.getString(1);
            return row.getLong(2) == 5050
                    ? Check.ok(
                            Subject.TABLE_ENGINE,
                            new Bilingual(name + ", ready in " + seconds, name + "，" + seconds + " 内就绪"))
                    : Check.failure(
                            Subject.TABLE_ENGINE,
                            new Bilingual(name + " adds up wrongly", name + " 求和结果错误"),
                            BUILD_AGAIN);
        } catch (SQLException | RuntimeException | LinkageError e) {
            return Check.failure(
                    Subject.TABLE_ENGINE,
                    new Bilingual("DuckDB does not start: " + e.getMessage(), "DuckDB 无法启动：" + e.getMessage()),
                    new Bilingual(
                            "its native library exists for Linux and macOS (aarch64, on Linux also x86-64) and Windows (x86-64)",
                            "其本地库支持 Linux 和 macOS（aarch64，Linux 还有 x86-64）以及 Windows（x86-64）"));
        }
    }

    /** Whether the native libraries of the lab's engine are there; they come with its first run. */
    private static Check labEngine(String folder) {
        try (Stream<Path> files = folder.isEmpty() ? Stream.of() : Files.list(Path.of(folder))) {
            return files.map(file -> ENGINE_JAR.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> "libtorch " + name.group(1) + ", " + name.group(2))
                    .findFirst()
                    .map(name -> Check.ok(Subject.LAB_ENGINE, name))
                    .orElse(NO_ENGINE);
        } catch (IOException e) {
            return NO_ENGINE;
        }
    }

    private static Check temporaryFolder(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, "mediant-", ".probe");
            Files.delete(probe);
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace();
            String size = free / MEGABYTE + " MB";
            Bilingual finding = new Bilingual(folder + ", " + size + " free", folder + "，剩余 " + size);
            return free >= SMALL_SPACE
                    ? Check.ok(Subject.TEMPORARY_FOLDER, finding)
                    : Check.warning(
                            Subject.TEMPORARY_FOLDER,
                            finding,
                            new Bilingual("free some space, or " + OTHER_FOLDER.en(), "腾出一些空间，或" + OTHER_FOLDER.zh()));
        } catch (IOException e) {
            return Check.failure(
                    Subject.TEMPORARY_FOLDER,
                    new Bilingual(folder + " cannot be written: " + e.getMessage(), folder + " 无法写入：" + e.getMessage()),
                    OTHER_FOLDER);
        }
    }

    private Check terminal() {
        Terminal terminal = session.terminal();
        boolean shown = terminal.outIsTerminal();
        boolean colored = session.colored();
        String signs = terminal.unicode() ? "Unicode" : "ASCII";
        return Check.ok(
                Subject.TERMINAL,
                new Bilingual(
                        String.join(
                                ", ",
                                shown ? "terminal" : "no terminal",
                                terminal.width() + " columns",
                                colored ? "colour" : "no colour",
                                signs),
                        String.join(
                                "，",
                                shown ? "终端" : "非终端",
                                "宽 " + terminal.width() + " 列",
                                colored ? "彩色" : "无颜色",
                                signs)));
    }

    private Check language() {
        String locale = session.terminal().locale();
        String tag = session.language().tag();
        return Check.ok(
                Subject.LANGUAGE,
                locale.isEmpty()
                        ? new Bilingual(tag + ", no locale is set", tag + "，未设置区域")
                        : new Bilingual(tag + ", from the locale " + locale, tag + "，来自区域设置 " + locale));
    }

    private static Check classArchive() {
        String archive = System.getProperty("mediant.archive", "");
        if (archive.isEmpty()) {
            return Check.ok(
                    Subject.CLASS_ARCHIVE,
                    new Bilingual(
                            "none: the command was not started by its launcher, or starts without one",
                            "无：命令不是由启动脚本启动的，或启动时不用归档"));
        }
        return Files.isReadable(Path.of(archive))
                ? Check.ok(Subject.CLASS_ARCHIVE, new Bilingual("in use", "使用中"))
                : Check.warning(
                        Subject.CLASS_ARCHIVE,
                        new Bilingual("not made: starting takes longer", "未生成：启动会更慢"),
                        BUILD_AGAIN);
    }

    private static String properties(String separator, String... names) {
        return Arrays.stream(names).map(System::getProperty).collect(Collectors.joining(separator));
    }
}
