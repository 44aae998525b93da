package io.mediant.data.table.internal;

import io.mediant.data.DataException;
import io.mediant.data.table.Column;
import io.mediant.data.table.ColumnType;
import java.sql.SQLException;
import java.util.Locale;

/** Explains why the two sides of a column cannot be read as one type: how many values, where, and which. */
public final class TypeConflict {
    private TypeConflict() {}

    /** One side: its name for messages, its column and where its rows are. */
    public record SideOf(String label, Column column, Origin origin) {}

    /** The error for a column whose sides have different types. */
    public static DataException between(Engine engine, String name, SideOf reference, SideOf current)
            throws SQLException {
        boolean textIsCurrent = current.column().type() == ColumnType.STRING;
        SideOf text = textIsCurrent ? current : reference;
        SideOf typed = textIsCurrent ? reference : current;
        String what = "column \"" + name + "\" is " + noun(text.column().type()) + " in "
                + text.label()
                + " but " + noun(typed.column().type()) + " in "
                + typed.label();
        String fix = "mend the values, or compare the column as categories: --type " + option(name)
                + "=categorical, or leave it out: --exclude " + option(name);
        if (text.column().type() != ColumnType.STRING) {
            return new DataException(
                    what,
                    "the types are " + reference.column().sqlType() + " and "
                            + current.column().sqlType(),
                    fix);
        }
        String cast = "TRY_CAST(" + Sql.name(text.column().name()) + " AS "
                + typed.column().sqlType() + ")";
        String relation = text.origin().from();
        String column = Sql.name(text.column().name());
        long values = engine.number("SELECT count(" + column + ") FROM " + relation);
        long bad = values - engine.number("SELECT count(" + cast + ") FROM " + relation);
        String[] example = new String[1];
        engine.query(
                "SELECT " + column + " FROM " + relation + " WHERE " + column + " IS NOT NULL AND " + cast
                        + " IS NULL LIMIT 1",
                row -> example[0] = row.getString(1));
        String where = "for example " + quoted(example[0]);
        if (typed.column().type() == ColumnType.NUMBER && text.origin().layout().isPresent()) {
            CsvLayout.Place place = text.origin()
                    .layout()
                    .get()
                    .find(text.origin().location().files().get(0), text.column().name(), TypeConflict::isNoNumber);
            if (place != null) {
                where = "first at line " + place.line() + ": " + quoted(place.value());
            }
        }
        String number = typed.column().type() == ColumnType.NUMBER
                ? ", or read them as missing: --type " + option(name) + "=numeric"
                : "";
        return new DataException(
                what,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d values do not read as %s, %s",
                        bad,
                        values,
                        typed.column().sqlType(),
                        where),
                fix + number);
    }

    private static boolean isNoNumber(String value) {
        try {
            Double.parseDouble(value.strip());
            return false;
        } catch (NumberFormatException e) {
            return !value.strip().toLowerCase(Locale.ROOT).matches("[+-]?(nan|inf|infinity)");
        }
    }

    private static String quoted(String value) {
        return value == null ? "(none)" : '"' + value + '"';
    }

    private static String option(String name) {
        return name.matches("[A-Za-z0-9_.-]+") ? name : "'" + name + "'";
    }

    private static String noun(ColumnType type) {
        return switch (type) {
            case NUMBER -> "number";
            case BOOLEAN -> "true/false";
            case INSTANT -> "date or time";
            case TIME_OF_DAY -> "time of day";
            case STRING -> "text";
            case EMPTY -> "empty";
            case UNSUPPORTED -> "a nested or binary type";
        };
    }
}
