package io.mediant.compare.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes values and intervals of an ordered column. */
final class Labels {
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final double LAST_INSTANT = 253_402_300_800.0;
    private static final int DAY = 86_400;

    private final Scale scale;

    /** What the numbers of a column mean. */
    enum Scale {
        NUMBER,
        INSTANT,
        TIME_OF_DAY
    }

    Labels(Scale scale) {
        this.scale = scale;
    }

    /** A value with as many digits as tell neighbouring cuts apart: six, or all where two ends agree in six. */
    String interval(boolean closedLow, double low, double high, boolean closedHigh) {
        String left = value(low, 6);
        String right = value(high, 6);
        if (left.equals(right)) {
            left = value(low, 17);
            right = value(high, 17);
        }
        return (closedLow ? "[" : "(") + left + ", " + right + (closedHigh ? "]" : ")");
    }

    /** A single value, exactly. */
    String exact(double value) {
        return value(value, 17);
    }

    private String value(double value, int digits) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (scale == Scale.INSTANT && Math.abs(value) < LAST_INSTANT) {
            String text = DATE_TIME.format(Instant.ofEpochSecond((long) Math.floor(value)));
            return value % DAY == 0 ? text.substring(0, text.length() - 9) : text;
        }
        if (scale == Scale.TIME_OF_DAY && value >= 0 && value < DAY) {
            return LocalTime.ofSecondOfDay((long) value).format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        if (digits >= 17) {
            return plain(new BigDecimal(Double.toString(value)));
        }
        return plain(new BigDecimal(value).round(new MathContext(digits)));
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return exponent > 15 || exponent < -6 ? stripped.toString() : stripped.toPlainString();
    }
}
