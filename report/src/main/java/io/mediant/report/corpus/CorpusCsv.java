package io.mediant.report.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.Term;
import io.mediant.report.internal.CsvFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All terms of a comparison as comma-separated values, a line each by falling contribution. */
final class CorpusCsv {

    private static final List<String> HEADING = List.of(
            "rank",
            "term",
            "more_in",
            "reference_count",
            "current_count",
            "reference_share",
            "current_share",
            "contribution_bits",
            "share_of_jsd",
            "cumulative_share",
            "p",
            "q",
            "share_difference_low",
            "share_difference_high",
            "documents_reference",
            "documents_current",
            "deviation_of_proportions",
            "log_odds_z",
            "g2");

    private CorpusCsv() {}

    static void write(CorpusComparison comparison, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder();
        CsvFields.line(line, HEADING);
        out.append(line);
        for (int rank = 1; rank <= comparison.terms().size(); rank++) {
            line.setLength(0);
            CsvFields.line(line, fields(comparison.terms().term(rank)));
            out.append(line);
        }
    }

    private static List<String> fields(Term term) {
        List<String> fields = new ArrayList<>(HEADING.size());
        fields.add(Integer.toString(term.rank()));
        fields.add(CsvFields.text(term.term()));
        fields.add(term.inCurrent() ? "current" : term.currentShare() < term.referenceShare() ? "reference" : "");
        fields.add(Long.toString(term.reference()));
        fields.add(Long.toString(term.current()));
        fields.add(CsvFields.number(term.referenceShare()));
        fields.add(CsvFields.number(term.currentShare()));
        fields.add(CsvFields.number(Jsd.bits(term.contributionNats())));
        fields.add(CsvFields.number(term.shareOfJsd()));
        fields.add(CsvFields.number(term.cumulativeShare()));
        fields.add(ifKnown(term.test(), test -> CsvFields.number(test.p())));
        fields.add(ifKnown(term.test(), test -> CsvFields.number(test.q())));
        fields.add(ifKnown(term.test(), test -> CsvFields.number(test.low())));
        fields.add(ifKnown(term.test(), test -> CsvFields.number(test.high())));
        fields.add(ifKnown(term.documents(), spread -> Integer.toString(spread.reference())));
        fields.add(ifKnown(term.documents(), spread -> Integer.toString(spread.current())));
        fields.add(ifKnown(term.documents(), spread -> CsvFields.number(spread.deviation())));
        fields.add(CsvFields.number(term.logOdds()));
        fields.add(CsvFields.number(term.g2()));
        return fields;
    }

    private static <T> String ifKnown(Optional<T> part, Function<T, String> field) {
        return part.map(field).orElse("");
    }
}
