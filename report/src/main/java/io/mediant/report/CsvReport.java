package io.mediant.report;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Jsd;
import io.mediant.compare.Ordered;
import io.mediant.report.internal.CsvFields;
import io.mediant.report.text.Sentences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A comparison as comma-separated values (RFC 4180): a heading, then a line for each column. Numbers are printed to
 * round-trip; an infinite one is {@code inf}, an undefined or absent one is empty. A text that a spreadsheet would take
 * for a formula gets an apostrophe in front; a control character that a terminal could obey becomes U+FFFD.
 */
public final class CsvReport {

    private static final List<String> HEADING = List.of(
            "column",
            "kind",
            "status",
            "regime",
            "jsd_bits",
            "jsd_low_bits",
            "jsd_high_bits",
            "jsd_null_bits",
            "jsd_corrected_bits",
            "tolerance_bits",
            "p",
            "q",
            "kl_forward_nats",
            "kl_reverse_nats",
            "total_variation",
            "hellinger",
            "psi",
            "judge_accuracy",
            "wasserstein1",
            "wasserstein1_unit",
            "wasserstein1_in_reference_iqr",
            "kolmogorov_smirnov",
            "energy_distance",
            "rows_reference",
            "rows_current",
            "missing_reference",
            "missing_current",
            "reason");

    private CsvReport() {}

    /** The table, lines ended with CR LF. */
    public static String render(Comparison comparison, RenderOptions options) {
        Sentences sentences = Sentences.of(options.language());
        StringBuilder csv = new StringBuilder();
        CsvFields.line(csv, HEADING);
        for (ColumnComparison column : comparison.columns()) {
            List<String> fields = new ArrayList<>();
            fields.add(CsvFields.text(column.name()));
            fields.add(lower(column.kind()));
            fields.add(lower(column.status()));
            measured(fields, column, comparison);
            fields.add(Long.toString(column.rows().reference()));
            fields.add(Long.toString(column.rows().current()));
            fields.add(Long.toString(column.rows().missingReference()));
            fields.add(Long.toString(column.rows().missingCurrent()));
            fields.add(CsvFields.text(sentences.reason(column)));
            CsvFields.line(csv, fields);
        }
        return csv.toString();
    }

    private static void measured(List<String> fields, ColumnComparison column, Comparison comparison) {
        if (!(column instanceof Compared compared)) {
            fields.addAll(Collections.nCopies(HEADING.size() - 8, ""));
            return;
        }
        Jsd jsd = compared.jsd();
        fields.add(lower(compared.regime()));
        fields.add(CsvFields.number(Jsd.bits(jsd.nats())));
        fields.add(
                jsd.interval().map(i -> CsvFields.number(Jsd.bits(i.lowNats()))).orElse(""));
        fields.add(jsd.interval()
                .map(i -> CsvFields.number(Jsd.bits(i.highNats())))
                .orElse(""));
        fields.add(CsvFields.number(Jsd.bits(jsd.nullMeanNats())));
        fields.add(CsvFields.number(Jsd.bits(jsd.correctedNats())));
        fields.add(CsvFields.number(comparison.policy().toleranceBitsOf(column.name())));
        fields.add(CsvFields.number(compared.significance().p()));
        fields.add(CsvFields.number(compared.significance().q()));
        fields.add(CsvFields.number(compared.measures().klForwardNats()));
        fields.add(CsvFields.number(compared.measures().klReverseNats()));
        fields.add(CsvFields.number(compared.measures().totalVariation()));
        fields.add(CsvFields.number(compared.measures().hellinger()));
        fields.add(CsvFields.number(compared.measures().psi()));
        fields.add(CsvFields.number(compared.measures().judgeAccuracy()));
        fields.add(ordered(compared, Ordered::wasserstein1));
        fields.add(compared.ordered()
                .map(ordered -> CsvFields.text(ordered.unit()))
                .orElse(""));
        fields.add(ordered(compared, Ordered::inReferenceIqr));
        fields.add(ordered(compared, Ordered::kolmogorovSmirnov));
        fields.add(ordered(compared, Ordered::energyDistance));
    }

    private static String ordered(Compared column, ToDoubleFunction<Ordered> part) {
        return column.ordered()
                .map(ordered -> CsvFields.number(part.applyAsDouble(ordered)))
                .orElse("");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
