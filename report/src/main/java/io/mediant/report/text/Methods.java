package io.mediant.report.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names of statistical methods in a reader's language. Results carry them in English, from which their keys are made; an unknown one is
 * shown as it is.
 */
final class Methods {
    private static final String AND = "; ";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Methods() {}

    static String name(String method, Texts texts) {
        int and = method.indexOf(AND);
        if (and >= 0) {
            return name(method.substring(0, and), texts)
                    + texts.get("method.and")
                    + name(method.substring(and + AND.length()), texts);
        }
        String key = "method." + slug(method);
        return texts.templates().containsKey(key) ? texts.get(key) : Untrusted.shown(method);
    }

    private static String slug(String method) {
        String joined = BETWEEN_WORDS.matcher(method.toLowerCase(Locale.ROOT)).replaceAll("_");
        return joined.endsWith("_") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
