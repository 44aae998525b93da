package io.mediant.cli.embedding;

import io.mediant.cli.console.UsageException;
import io.mediant.data.DataException;
import io.mediant.data.vector.RowField;
import io.mediant.data.vector.VectorPart;
import io.mediant.data.vector.VectorTable;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some rows of a source of vectors: those with a label, or by position, counted from 0 ({@code rows:0-499}, {@code rows:500-}). */
public final class RowChoice {
    private static final Pattern POSITIONS = Pattern.compile("rows:(\\d{1,18})-(\\d{0,18})");

    private final String text;
    private final String option;

    private RowChoice(String text, String option) {
        this.text = text;
        this.option = option;
    }

    /** The choice that an option's value makes. */
    public static RowChoice of(String text, String option) {
        return new RowChoice(text, option);
    }

    /**
     * The rows of a source that are chosen.
     *
     * @throws DataException if rows are chosen by a label and the source has none, or fewer than 2 are chosen
     */
    VectorPart of(VectorTable table) {
        return VectorPart.of(table, text, chosen(table));
    }

    private LongPredicate chosen(VectorTable table) {
        Matcher positions = POSITIONS.matcher(text);
        if (positions.matches()) {
            return byPosition(positions);
        }
        if (!table.fields().contains(RowField.LABEL)) {
            throw new DataException(
                    option + " " + text + " chooses rows by their label",
                    "\"" + table.source().name() + "\" is read without labels",
                    "say where the labels are with --label, or give positions such as " + option + " rows:0-499");
        }
        return row -> table.value(RowField.LABEL, row).filter(text::equals).isPresent();
    }

    private LongPredicate byPosition(Matcher positions) {
        long first = Long.parseLong(positions.group(1));
        long last = positions.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(positions.group(2));
        if (last < first) {
            throw new UsageException(
                    "wrong value for " + option,
                    text + " is no range of rows: it does not rise",
                    "write for example " + option + " rows:0-499");
        }
        return row -> row >= first && row <= last;
    }
}
