package io.mediant.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where a run reads from and writes to. The launcher says by {@code MEDIANT_STDOUT_TTY}, {@code MEDIANT_STDERR_TTY}
 * (1 for a terminal) and {@code MEDIANT_COLUMNS} what the virtual machine cannot find out; {@code MEDIANT_LOCALE} is the
 * user's locale where the launcher had to replace it.
 *
 * @param out results
 * @param err messages
 * @param environment environment variables
 * @param outIsTerminal whether results go to a terminal
 * @param errIsTerminal whether messages go to a terminal
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int SMALLEST_WIDTH = 40;
    private static final int LARGEST_WIDTH = 400;

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The terminal of this process. Results and messages are UTF-8, except on Windows, where the console decides. */
    public static Terminal system() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                writer(new FileOutputStream(FileDescriptor.out), charset("stdout.encoding")),
                writer(new FileOutputStream(FileDescriptor.err), charset("stderr.encoding")),
                environment,
                "1".equals(environment.get("MEDIANT_STDOUT_TTY")),
                "1".equals(environment.get("MEDIANT_STDERR_TTY")));
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), false);
    }

    private static Charset charset(String property) {
        String name = System.getProperty(property);
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows && name != null ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** Width of the terminal in columns; 100 where it is not known. */
    public int width() {
        for (String name : new String[] {"MEDIANT_COLUMNS", "COLUMNS"}) {
            String columns = environment.getOrDefault(name, "");
            if (columns.matches("[1-9][0-9]{0,5}")) {
                return Math.min(LARGEST_WIDTH, Math.max(SMALLEST_WIDTH, Integer.parseInt(columns)));
            }
        }
        return DEFAULT_WIDTH;
    }

    /** The user's locale by the rules of POSIX, such as {@code zh_CN.UTF-8}; empty if none is set. */
    public String locale() {
        for (String name : new String[] {"MEDIANT_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** Whether results may use more than ASCII: always, except on a terminal whose locale is not UTF-8. */
    public boolean unicode() {
        String locale = locale().toLowerCase(Locale.ROOT);
        return !outIsTerminal || locale.contains("utf-8") || locale.contains("utf8");
    }
}
