package io.mediant.cli.console;

import java.util.regex.Pattern;

/** Command lines as they can be typed into a POSIX shell. */
public final class ShellQuote {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private ShellQuote() {}

    /** A command and its arguments on one line, quoted where necessary. */
    public static String line(String command, String... arguments) {
        StringBuilder line = new StringBuilder(quoted(command));
        for (String argument : arguments) {
            line.append(' ').append(quoted(argument));
        }
        return line.toString();
    }

    private static String quoted(String argument) {
        return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
