package io.mediant.report.embedding;

import io.mediant.compare.embedding.RowScores;
import io.mediant.report.internal.CsvFields;
import java.util.List;

/** What the judges said about every vector as comma-separated values, a line each, the reference first. */
final class ScoreCsv {

    private ScoreCsv() {}

    static String render(RowScores scores) {
        StringBuilder csv = new StringBuilder();
        CsvFields.line(csv, List.of("side", "row", "score"));
        side(csv, scores, false);
        side(csv, scores, true);
        return csv.toString();
    }

    private static void side(StringBuilder csv, RowScores scores, boolean inCurrent) {
        for (int i = 0; i < scores.size(inCurrent); i++) {
            CsvFields.line(
                    csv,
                    List.of(
                            inCurrent ? "current" : "reference",
                            Long.toString(scores.row(inCurrent, i)),
                            CsvFields.number(scores.score(inCurrent, i))));
        }
    }
}
