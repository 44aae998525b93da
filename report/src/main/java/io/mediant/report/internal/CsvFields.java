package io.mediant.report.internal;

import java.util.List;
import java.util.regex.Pattern;

/** Fields and lines of comma-separated values (RFC 4180) that a spreadsheet and a terminal can be trusted with. */
public final class CsvFields {

    private static final String FORMULA_STARTS = "=+-@";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}&&[^\\t\\r\\n]]");

    private CsvFields() {}

    /** A number that round-trips; {@code inf} for an infinite one, empty for an undefined one. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isInfinite(value) ? value > 0 ? "inf" : "-inf" : Double.toString(value);
    }

    /** A text with an apostrophe before what would be a formula, and U+FFFD for control characters. */
    public static String text(String text) {
        String harmless = CONTROL.matcher(text).replaceAll("\uFFFD");
        String start = harmless.strip();
        return !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0 ? "'" + harmless : harmless;
    }

    /** Adds a line, ended with CR LF. */
    public static void line(StringBuilder csv, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        csv.append("\r\n");
    }

    private static String quoted(String field) {
        boolean plain = true;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
