package io.mediant.cli.demo;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Jsd;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known truth of each demonstration column beside the interval that the comparison gave. */
public final class TruthTable {
    private static final double ROUNDING = 1e-9;

    private final List<Truth> truths;
    private final Comparison comparison;

    public TruthTable(List<Truth> truths, Comparison comparison) {
        this.truths = truths;
        this.comparison = comparison;
    }

    /** Whether the truth lies in the interval; empty where there is none. */
    public Optional<Boolean> inside(Truth truth) {
        return interval(truth)
                .map(interval -> truth.jsdBits() >= Jsd.bits(interval.lowNats()) - ROUNDING
                        && truth.jsdBits() <= Jsd.bits(interval.highNats()) + ROUNDING);
    }

    private Optional<Jsd.Interval> interval(Truth truth) {
        for (ColumnComparison column : comparison.columns()) {
            if (column instanceof Compared compared && compared.name().equals(truth.column())) {
                return compared.jsd().interval();
            }
        }
        return Optional.empty();
    }

    /** Prints the table. */
    public void print(PrintWriter out, Language language, boolean unicode) {
        boolean chinese = language == Language.ZH;
        out.println(chinese ? "已知真值（JSD，比特）" : "Known truth (JSD in bits)");
        for (Truth truth : truths) {
            String interval = interval(truth)
                    .map(i ->
                            String.format(Locale.ROOT, "%.4f ... %.4f", Jsd.bits(i.lowNats()), Jsd.bits(i.highNats())))
                    .orElse(chinese ? "数据太少" : "too little data");
            String mark = inside(truth)
                    .map(inside -> inside ? (unicode ? "✓" : "ok") : (unicode ? "✕" : "no"))
                    .orElse("-");
            out.println("  " + DisplayWidth.padRight(truth.column(), 18)
                    + String.format(Locale.ROOT, "%.4f", truth.jsdBits()) + "   "
                    + DisplayWidth.padRight(interval, 19) + DisplayWidth.padRight(mark, 4)
                    + truth.about().in(language));
        }
    }
}
