package io.mediant.compare.table;

import io.mediant.compare.ColumnKind;
import io.mediant.compare.SkipReason;
import io.mediant.compare.policy.TypeOverride;
import io.mediant.data.DataException;
import io.mediant.data.table.ColumnProfile;
import io.mediant.data.table.ColumnType;
import io.mediant.data.table.PairColumn;
import io.mediant.data.table.TablePair;
import io.mediant.data.table.TablePair.Profiles;
import java.util.Locale;
import java.util.Optional;

/** Decides what a column is, and whether it can be compared: keys, free texts and empty columns cannot. */
final class KindRule {
    private static final double NEARLY_UNIQUE = 0.9;
    private static final int ENOUGH_ROWS = 20;
    private static final double LONG_TEXT = 40;

    private KindRule() {}

    /** The kind, and the reason for not comparing the column where there is one. */
    record Decision(ColumnKind kind, Optional<SkipReason> skip, String detail) {
        static Decision compare(ColumnKind kind) {
            return new Decision(kind, Optional.empty(), "");
        }

        static Decision skip(ColumnKind kind, SkipReason reason, String detail) {
            return new Decision(kind, Optional.of(reason), detail);
        }
    }

    /** The type that both sides are read as where the user asks for one. */
    static Optional<ColumnType> requested(Optional<TypeOverride> override, ColumnType own) {
        return override.map(type -> switch (type) {
            case NUMERIC -> ColumnType.NUMBER;
            case CATEGORICAL, IDENTIFIER, TEXT -> ColumnType.STRING;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case DATETIME -> own == ColumnType.TIME_OF_DAY ? own : ColumnType.INSTANT;
        });
    }

    static Decision decide(
            TablePair pair, PairColumn column, Profiles profiles, Optional<TypeOverride> override, boolean asked) {
        if (column.type() == ColumnType.UNSUPPORTED) {
            return Decision.skip(
                    ColumnKind.TEXT,
                    SkipReason.UNSUPPORTED_TYPE,
                    column.reference().sqlType());
        }
        ColumnKind kind = kind(column.type());
        if (profiles.reference().values() == 0 && profiles.current().values() == 0) {
            return Decision.skip(kind, SkipReason.ALL_MISSING, "");
        }
        boolean inCondition = pair.reference().isNamedInCondition(column.name())
                || pair.current().isNamedInCondition(column.name());
        if (inCondition && !asked) {
            return Decision.skip(kind, SkipReason.NAMED_IN_CONDITION, "");
        }
        if (override.isPresent()) {
            return switch (override.get()) {
                case IDENTIFIER -> Decision.skip(ColumnKind.IDENTIFIER, SkipReason.IDENTIFIER, "");
                case TEXT -> Decision.skip(ColumnKind.TEXT, SkipReason.FREE_TEXT, "");
                case CATEGORICAL -> {
                    if (tooManyToRead(profiles)) {
                        throw new DataException(
                                "column \"" + column.name() + "\" has too many categories",
                                "a side has more than " + TablePair.MOST_CATEGORIES + " distinct values",
                                "leave it out with --exclude, or group its values first");
                    }
                    yield Decision.compare(kind);
                }
                case NUMERIC, BOOLEAN, DATETIME -> Decision.compare(kind);
            };
        }
        if (kind == ColumnKind.CATEGORICAL && nearlyUnique(profiles)) {
            boolean text = Math.max(
                            profiles.reference().meanLength(),
                            profiles.current().meanLength())
                    > LONG_TEXT;
            return text
                    ? Decision.skip(ColumnKind.TEXT, SkipReason.FREE_TEXT, "")
                    : Decision.skip(ColumnKind.IDENTIFIER, SkipReason.IDENTIFIER, "");
        }
        if (kind == ColumnKind.NUMERIC && isKey(pair, column, profiles)) {
            return Decision.skip(ColumnKind.IDENTIFIER, SkipReason.IDENTIFIER, "");
        }
        return Decision.compare(kind);
    }

    private static ColumnKind kind(ColumnType type) {
        return switch (type) {
            case NUMBER -> ColumnKind.NUMERIC;
            case BOOLEAN -> ColumnKind.BOOLEAN;
            case INSTANT, TIME_OF_DAY -> ColumnKind.DATETIME;
            case STRING, EMPTY, UNSUPPORTED -> ColumnKind.CATEGORICAL;
        };
    }

    private static boolean nearlyUnique(Profiles profiles) {
        ColumnProfile p = profiles.reference();
        ColumnProfile q = profiles.current();
        return tooManyToRead(profiles) || (nearlyUnique(p) && nearlyUnique(q));
    }

    private static boolean tooManyToRead(Profiles profiles) {
        return Math.max(profiles.reference().distinct(), profiles.current().distinct()) > TablePair.MOST_CATEGORIES;
    }

    private static boolean nearlyUnique(ColumnProfile profile) {
        return profile.values() >= ENOUGH_ROWS && profile.distinct() > NEARLY_UNIQUE * profile.values();
    }

    /** Whole numbers that are all distinct, and either called an identifier or without gaps, as a running number is. */
    private static boolean isKey(TablePair pair, PairColumn column, Profiles profiles) {
        boolean named = column.name().toLowerCase(Locale.ROOT).matches("(.*[_ .-])?(id|uuid|guid|key|rowid|index)")
                || column.name().matches(".*[a-z](Id|ID|Key)");
        return isKey(pair, column, profiles.reference(), true, named)
                && isKey(pair, column, profiles.current(), false, named);
    }

    private static boolean isKey(
            TablePair pair, PairColumn column, ColumnProfile profile, boolean ofReference, boolean named) {
        boolean gapless = profile.maximum() - profile.minimum() < 2.0 * profile.values();
        return profile.values() >= ENOUGH_ROWS
                && profile.fractional() == 0
                && (named || gapless)
                && profile.distinct() > 0.75 * profile.values()
                && pair.distinct(column, ofReference) == profile.values();
    }
}
