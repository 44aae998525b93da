package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.report.internal.CsvFields;
import java.util.List;

/** All pairs of corpora as comma-separated values, a line each. */
final class MatrixCsv {

    private MatrixCsv() {}

    static String render(CorpusMatrix matrix) {
        StringBuilder csv = new StringBuilder();
        CsvFields.line(csv, List.of("first", "second", "distance_bits", "null_distance_bits"));
        int count = matrix.corpora().size();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                CsvFields.line(
                        csv,
                        List.of(
                                CsvFields.text(matrix.corpora().get(i).source()),
                                CsvFields.text(matrix.corpora().get(j).source()),
                                CsvFields.number(MatrixSentences.distance(matrix, i, j)),
                                CsvFields.number(MatrixSentences.nullDistance(matrix, i, j))));
            }
        }
        return csv.toString();
    }
}
