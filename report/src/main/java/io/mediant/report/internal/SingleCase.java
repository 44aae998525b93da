package io.mediant.report.internal;

import io.mediant.compare.Status;
import io.mediant.report.text.Untrusted;

/** JUnit XML of a comparison with one answer: one test case, which fails on drift and is skipped if undecided. */
public final class SingleCase {

    private static final int LONGEST_NAME = 200;

    private SingleCase() {}

    /**
     * The document, to be written as UTF-8.
     *
     * @param source name of the suite, as the user gave it
     * @param name name of the case
     * @param message the answer in one sentence
     * @param details what explains it
     */
    public static String render(Status status, String source, String name, String message, String details) {
        String suite = Markup.escape(Untrusted.shown(source, LONGEST_NAME));
        boolean decided = status == Status.DRIFT || status == Status.STABLE;
        String counts = " tests=\"1\" failures=\"" + (status == Status.DRIFT ? 1 : 0) + "\" errors=\"0\" skipped=\""
                + (decided ? 0 : 1) + "\" time=\"0\"";
        String answer = Markup.escape(message);
        String why = Markup.escape(details);
        String body =
                switch (status) {
                    case STABLE -> "/>\n";
                    case DRIFT ->
                        ">\n      <failure type=\"drift\" message=\"" + answer + "\">" + why
                                + "</failure>\n    </testcase>\n";
                    case INCONCLUSIVE, SKIPPED -> ">\n      <skipped message=\"" + answer + "\"/>\n    </testcase>\n";
                };
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mediant\"" + counts
                + ">\n  <testsuite name=\"" + suite + "\"" + counts + ">\n    <testcase name=\"" + Markup.escape(name)
                + "\" classname=\"" + suite + "\" time=\"0\"" + body + "    <system-out>" + answer + "\n" + why
                + "</system-out>\n  </testsuite>\n</testsuites>\n";
    }
}
