package io.mediant.cli.option;

import io.mediant.cli.console.WrongValue;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** An amount of memory such as {@code 512MB} (10^6 bytes), {@code 2GB} or {@code 1GiB} (2^30 bytes). */
public record ByteSize(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?([kKmMgGtT]i?)?[bB]?");
    private static final Map<String, Double> UNITS = Map.of(
            "", 1.0, "k", 1e3, "m", 1e6, "g", 1e9, "t", 1e12, "ki", 0x1p10, "mi", 0x1p20, "gi", 0x1p30, "ti", 0x1p40);

    /** This share of it, rounded down. */
    public long share(double part) {
        return (long) (bytes * part);
    }

    /** Reads an amount. */
    public static final class Converter implements ITypeConverter<ByteSize> {
        @Override
        public ByteSize convert(String value) {
            Matcher matcher = WRITTEN.matcher(value.strip());
            if (!matcher.matches()) {
                throw new WrongValue("\"" + value + "\" is not an amount of memory", "write for example 512MB or 2GB");
            }
            String unit = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
            double bytes = Double.parseDouble(matcher.group(1)) * UNITS.get(unit);
            if (!(bytes >= 1 && bytes < 0x1p60)) {
                throw new WrongValue(value + " is out of range", "write for example 512MB or 2GB");
            }
            return new ByteSize((long) bytes);
        }
    }
}
