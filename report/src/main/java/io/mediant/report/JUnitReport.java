package io.mediant.report;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Status;
import io.mediant.report.internal.Markup;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Untrusted;

/**
 * A comparison as JUnit XML, as continuous integration servers read it: a suite for the run, a test case for each
 * column. Drift is a failure; an undecided or skipped column is a skipped case that says why. XML 1.0; characters that
 * it does not know become U+FFFD.
 */
public final class JUnitReport {

    private static final int LONGEST_NAME = 200;

    private JUnitReport() {}

    /** The document, to be written as UTF-8. */
    public static String render(Comparison comparison, RenderOptions options) {
        Sentences sentences = Sentences.of(options.language(), options.unit());
        int skipped = comparison.verdict().skipped() + comparison.verdict().inconclusive();
        String counts = " tests=\"" + comparison.columns().size() + "\" failures=\""
                + comparison.verdict().drifted() + "\" errors=\"0\" skipped=\"" + skipped + "\" time=\"0\"";
        String suite = Untrusted.shown(comparison.current().source(), LONGEST_NAME);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites name=\"mediant\"").append(counts).append(">\n");
        xml.append("  <testsuite name=\"")
                .append(Markup.escape(suite))
                .append('"')
                .append(counts)
                .append(">\n");
        for (ColumnComparison column : comparison.columns()) {
            testCase(xml, column, suite, sentences);
        }
        xml.append("    <system-out>")
                .append(Markup.escape(sentences.verdict(comparison)))
                .append('\n');
        xml.append(Markup.escape(sentences.subline(comparison))).append("</system-out>\n");
        return xml.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private static void testCase(StringBuilder xml, ColumnComparison column, String suite, Sentences sentences) {
        xml.append("    <testcase name=\"").append(Markup.escape(Untrusted.shown(column.name(), LONGEST_NAME)));
        xml.append("\" classname=\"").append(Markup.escape(suite)).append("\" time=\"0\"");
        if (column.status() == Status.STABLE) {
            xml.append("/>\n");
            return;
        }
        String message = Markup.escape(message(column, sentences));
        if (column.status() == Status.DRIFT) {
            xml.append(">\n      <failure type=\"drift\" message=\"")
                    .append(message)
                    .append("\">");
            xml.append(Markup.escape(details((Compared) column, sentences))).append("</failure>\n    </testcase>\n");
        } else {
            xml.append(">\n      <skipped message=\"").append(message).append("\"/>\n    </testcase>\n");
        }
    }

    private static String message(ColumnComparison column, Sentences sentences) {
        if (!(column instanceof Compared compared)) {
            return sentences.reason(column);
        }
        return sentences
                .texts()
                .get(
                        "junit.message",
                        "status",
                        sentences.status(column),
                        "jsd",
                        sentences.divergence(compared.jsd().nats()),
                        "unit",
                        sentences.unitName(),
                        "reason",
                        sentences.reason(column));
    }

    private static String details(Compared column, Sentences sentences) {
        return sentences.why(column) + "\n" + sentences.rightTool(column);
    }
}
