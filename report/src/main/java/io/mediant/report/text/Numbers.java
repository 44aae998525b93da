package io.mediant.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as a person reads them: as many digits as carry meaning, a comma every three digits, infinity as ∞ and
 * "undefined" as —. The same in every language, except for the space before a percent sign.
 */
public final class Numbers {

    /** Shown where there is no number. */
    public static final String NONE = "—";

    private static final String INFINITY = "∞";
    private static final int MOST_DECIMALS = 7;
    private static final double SMALLEST_PLAIN = 1e-5;
    private static final double LARGEST_PLAIN = 1e15;

    private Numbers() {}

    /** A whole number with a comma every three digits. */
    public static String count(long value) {
        return format(BigDecimal.valueOf(value), 0);
    }

    /** A divergence in bits or nats: three decimals, or two significant digits below 0.01; 0 only for an exact 0. */
    public static String divergence(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < SMALLEST_PLAIN) {
            return value < 0 ? "0" : "<0.00001";
        }
        if (size >= 0.01) {
            return format(BigDecimal.valueOf(value), 3, 3);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(size < 0.001 ? 1 : 2));
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** A divergence beside another one: with as many decimals as tell the two apart, where those of {@link #divergence} do not. */
    public static String divergenceBeside(double value, double other) {
        String text = divergence(value);
        for (int decimals = 4; text.equals(divergence(other)) && decimals <= MOST_DECIMALS; decimals++) {
            String longer = format(BigDecimal.valueOf(value), decimals, decimals);
            if (!longer.equals(format(BigDecimal.valueOf(other), decimals, decimals))) {
                return longer;
            }
        }
        return text;
    }

    /** A tolerance or rate as the user wrote it: the shortest decimal that is the same number. */
    public static String exact(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A quantity in the data's unit with the given number of significant digits, whole digits never rounded away. */
    public static String quantity(double value, int digits) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
            return scientific(value, digits);
        }
        int magnitude = (int) Math.floor(Math.log10(size));
        return format(BigDecimal.valueOf(value), Math.max(0, digits - 1 - magnitude));
    }

    /** A quantity with its sign, "+" or a minus sign of its own width; 0 has none. */
    public static String signed(double value, int digits) {
        String text = quantity(value, digits);
        if (text.equals("0") || Double.isNaN(value)) {
            return text;
        }
        return text.startsWith("-") ? "−" + text.substring(1) : "+" + text;
    }

    /** A number of a column, with as many decimals as the largest of the column needs for three digits, three at least. */
    public static String aligned(double value, double largest) {
        int decimals = largest > 0 ? Math.max(3, 2 - (int) Math.floor(Math.log10(largest))) : 3;
        return BigDecimal.valueOf(value)
                .setScale(Math.min(decimals, MOST_DECIMALS), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** The number of significant digits at which two quantities can be told apart, 3 to 9. */
    public static int digitsToTell(double a, double b) {
        double difference = Math.abs(a - b);
        double size = Math.max(Math.abs(a), Math.abs(b));
        if (!(difference > 0) || !Double.isFinite(size)) {
            return 3;
        }
        return Math.max(3, Math.min(9, (int) Math.ceil(Math.log10(size / difference)) + 2));
    }

    /** A share of 1 as a percentage with three significant digits at most: "22 %", "0.1 %", "<0.01 %". */
    public static String percent(double share, Language language) {
        if (!Double.isFinite(share)) {
            return NONE;
        }
        double percent = 100 * share;
        String sign = language == Language.ZH ? "%" : " %";
        if (percent == 0) {
            return "0" + sign;
        }
        if (percent < 0.01) {
            return "<0.01" + sign;
        }
        if (percent < 100 && percent > 99.95) {
            return ">99.9" + sign;
        }
        return format(BigDecimal.valueOf(percent), percent < 0.1 ? 2 : 1) + sign;
    }

    /** A share of 1 as a percentage with exactly one decimal, so that a column's decimals stand below each other. */
    public static String percentInTenths(double share, Language language) {
        if (!Double.isFinite(share)) {
            return NONE;
        }
        return format(BigDecimal.valueOf(100 * share), 1, 1) + (language == Language.ZH ? "%" : " %");
    }

    /** A p-value: never 0, "≤" at the smallest value that the permutations can give. @param permutations 0 if none */
    public static String pValue(double p, int permutations) {
        if (!Double.isFinite(p)) {
            return NONE;
        }
        double smallest = permutations > 0 ? 1.0 / (permutations + 1.0) : 0;
        if (permutations > 0 && p <= smallest * (1 + 1e-9)) {
            return "≤" + quantity(smallest, 1);
        }
        return p < 0.001 ? "<0.001" : quantity(p, p < 0.1 ? 2 : 3);
    }

    private static String scientific(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + "e" + exponent;
    }

    private static String notFinite(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        return value > 0 ? INFINITY : "-" + INFINITY;
    }

    private static String format(BigDecimal value, int mostDecimals) {
        return format(value, 0, mostDecimals);
    }

    private static String format(BigDecimal value, int leastDecimals, int mostDecimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String text = format.format(value);
        return text.equals("-0") ? "0" : text;
    }
}
