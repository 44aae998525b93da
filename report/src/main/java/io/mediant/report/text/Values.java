package io.mediant.report.text;

import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Ordered;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How the values of one ordered column and the distances between them are written: numbers with the column's unit,
 * points in time as dates, distances in time in seconds, minutes, hours or days.
 */
public final class Values {

    private static final String NO_UNIT = "column units";
    private static final String SECONDS = "s";
    private static final double DAY = 86_400;
    private static final double ONE_WAY = 0.99;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Texts texts;
    private final boolean time;
    private final double span;
    private final boolean timeOfDay;
    private final String unit;

    private Values(Texts texts, boolean time, double span, boolean timeOfDay, String unit) {
        this.texts = texts;
        this.time = time;
        this.span = span;
        this.timeOfDay = timeOfDay;
        this.unit = unit;
    }

    /** The values of a column in a language. */
    public static Values of(Compared column, Texts texts) {
        boolean time = column.kind() == ColumnKind.DATETIME;
        if (column.ordered().isEmpty()) {
            return new Values(texts, time, Double.NaN, false, "");
        }
        Ordered ordered = column.ordered().get();
        double low = Math.min(ordered.reference().minimum(), ordered.current().minimum());
        double high = Math.max(ordered.reference().maximum(), ordered.current().maximum());
        String unit = ordered.unit().equals(NO_UNIT) ? "" : Untrusted.shown(ordered.unit(), 12);
        return new Values(texts, time, high - low, low >= 0 && high < DAY, unit);
    }

    /** The unit as it stands on an axis; empty where there is none, or where values are dates. */
    public String axisUnit() {
        return time ? "" : unit;
    }

    /** One value, without its unit. */
    public String point(double value) {
        return time ? instant(value) : Numbers.quantity(value, 4);
    }

    /** One of two values that are read together: enough digits to tell them apart, without the unit. */
    public String point(double value, double other) {
        return time ? instant(value) : Numbers.quantity(value, Numbers.digitsToTell(value, other));
    }

    /** A distance between values, with its unit. */
    public String distance(double value) {
        if (!Double.isFinite(value) || !(time || unit.equals(SECONDS))) {
            String number = Numbers.quantity(value, 3);
            return unit.isEmpty() || Double.isNaN(value) ? number : number + " " + unit;
        }
        double size = Math.abs(value);
        if (size < 60) {
            return timed(value, "unit.seconds");
        }
        if (size < 3600) {
            return timed(value / 60, "unit.minutes");
        }
        return size < 2 * DAY ? timed(value / 3600, "unit.hours") : timed(value / DAY, "unit.days");
    }

    /** The Wasserstein distance with a sign where (nearly) all of the mass moved one way. */
    public String wasserstein(Ordered ordered) {
        String distance = distance(ordered.wasserstein1());
        if (!movedOneWay(ordered)) {
            return distance;
        }
        return (ordered.meanShift() > 0 ? "+" : "-") + distance;
    }

    /** Whether (nearly) all of the mass moved in one direction, so that the distance is the shift of the mean. */
    public static boolean movedOneWay(Ordered ordered) {
        double distance = ordered.wasserstein1();
        return distance > 0 && Double.isFinite(distance) && Math.abs(ordered.meanShift()) >= ONE_WAY * distance;
    }

    /** The Wasserstein distance in interquartile ranges of the reference, empty where that is undefined. */
    public String inIqr(Ordered ordered) {
        return Double.isFinite(ordered.inReferenceIqr())
                ? texts.get("unit.iqr", "value", Numbers.quantity(ordered.inReferenceIqr(), 2))
                : "";
    }

    private String timed(double value, String unitKey) {
        return Numbers.quantity(value, 3) + " " + texts.get(unitKey);
    }

    private String instant(double seconds) {
        if (!Double.isFinite(seconds)) {
            return Numbers.quantity(seconds, 3);
        }
        if (timeOfDay) {
            return TIME.format(LocalTime.ofSecondOfDay((long) Math.max(0, Math.min(DAY - 1, seconds))));
        }
        try {
            LocalDateTime at =
                    LocalDateTime.ofInstant(Instant.ofEpochSecond((long) Math.floor(seconds)), ZoneOffset.UTC);
            return (span < 3 * DAY ? MINUTE : DATE).format(at);
        } catch (DateTimeException e) {
            return Numbers.quantity(seconds, 4) + " " + texts.get("unit.seconds");
        }
    }
}
