package io.mediant.data.vector.internal;

import java.util.Collection;
import java.util.stream.Collectors;

/** Untrusted names and numbers as messages show them: on one line, and not too long. */
public final class Shown {
    private static final int LONGEST = 200;
    private static final int MOST = 20;

    private Shown() {}

    /** A name in quotation marks; control characters are written as escapes. */
    public static String name(String name) {
        StringBuilder shown = new StringBuilder("\"");
        int end = Math.min(name.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = name.charAt(i);
            boolean plain = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            shown.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return shown.append(end < name.length() ? "...\"" : "\"").toString();
    }

    /** The first of some names. */
    public static String names(Collection<String> names) {
        String first = names.stream().limit(MOST).map(Shown::name).collect(Collectors.joining(", "));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }

    /** A number with its noun. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
