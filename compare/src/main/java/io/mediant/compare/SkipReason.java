package io.mediant.compare;

/** Why a column was not compared. */
public enum SkipReason {
    /** Nearly every value is distinct: a key, not a measurement. */
    IDENTIFIER,
    /** Long, nearly unique strings: a corpus, not a column of categories. */
    FREE_TEXT,
    /** No value on either side. */
    ALL_MISSING,
    /** With missing values dropped, one side has no value left. */
    NO_VALUES_ON_ONE_SIDE,
    /** The condition that tells the sides apart uses it, so that it differs by definition. */
    NAMED_IN_CONDITION,
    /** Lists, structures and binary values are not compared. */
    UNSUPPORTED_TYPE
}
