package io.mediant.calibration.interval;

import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table for each family of truths: a row for each pair of sizes and number of cells, a column for each divergence. */
final class CoverageTables {
    private final List<Coverage> results;

    CoverageTables(List<Coverage> results) {
        this.results = results;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Spread spread : Spread.values()) {
            for (Base base : Base.values()) {
                text.append(String.format(
                        "**%s shares, differences in %s**%n%n%s%n%n",
                        base == Base.UNIFORM ? "Uniform" : "Zipf",
                        spread == Spread.ALL ? "all cells" : "a tenth of the cells",
                        table(base, spread)));
            }
        }
        return text.toString();
    }

    private MarkdownTable table(Base base, Spread spread) {
        MarkdownTable table = new MarkdownTable("rows, cells", "0", "0.001", "0.01", "0.1", "0.5", "0.99 ln 2");
        for (Sizes sizes : Sizes.ALL) {
            for (int cells : Setting.CELLS) {
                List<String> row = new ArrayList<>();
                for (Coverage one : results) {
                    Setting s = one.setting();
                    if (s.sizes().equals(sizes) && s.cells() == cells && s.base() == base && s.spread() == spread) {
                        row.add(cell(one));
                    }
                }
                if (!row.isEmpty()) {
                    table.row(sizes + "; " + cells, row);
                }
            }
        }
        return table;
    }

    private static String cell(Coverage one) {
        if (!one.isAnswered()) {
            return String.format(Locale.ROOT, "(%.0f)", 100.0 * one.answered() / one.draws());
        }
        return String.format(Locale.ROOT, "%.0f; %.2g", one.percent(), one.medianWidth());
    }
}
