package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.cli.console.WrongValue;
import io.mediant.cli.plan.Question;
import io.mediant.compare.policy.Policy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The change that is to be found, and with how many rows and columns. */
public final class PlanOptions {
    private static final double DEFAULT_POWER = 0.8;
    private static final double LARGEST_RATIO = 1e4;
    private static final int MOST_CELLS = 100_000;
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    @Option(
            names = "--shift",
            paramLabel = "SD",
            converter = Deviations.class,
            description = "A shift of the mean in standard deviations: 0.5sd.")
    private Double shift;

    @Option(
            names = "--rates",
            paramLabel = "BEFORE,AFTER",
            split = ",",
            hideParamSyntax = true,
            description = "A proportion that changes: 0.05,0.06.")
    private List<Double> rates;

    @Option(
            names = "--jsd",
            paramLabel = "SIZE",
            converter = Information.class,
            description = "A Jensen-Shannon divergence: 0.05bits or 0.03nats (without a unit: bits).")
    private Double nats;

    @Option(
            names = "--cells",
            paramLabel = "N",
            description = "Cells for --shift and --jsd (default: as many as compare cuts a numeric column into).")
    private Integer cells;

    @Option(names = "--power", paramLabel = "P", description = "Wanted probability of the answer (default: 0.8).")
    private double power = DEFAULT_POWER;

    @Option(
            names = "--ratio",
            paramLabel = "R",
            description = "Rows of the current side for each of the reference (default: 1).")
    private Double ratio;

    @Option(
            names = "--columns",
            paramLabel = "N|A,B",
            converter = ColumnNames.Converter.class,
            hideParamSyntax = true,
            description = "Without data: how many columns are tested together (default: 1). With data: only these.")
    private List<ColumnNames> columns;

    @Option(
            names = "--exclude",
            paramLabel = "A,B",
            converter = ColumnNames.Converter.class,
            hideParamSyntax = true,
            description = "With data: leave these columns out.")
    private List<ColumnNames> exclude;

    /** The change; empty if none was given. */
    public Optional<Question> question() {
        long given = Stream.of(shift, rates, nats).filter(x -> x != null).count();
        if (given > 1) {
            throw new UsageException(
                    "more than one change", "--shift, --rates and --jsd exclude each other", "give one of them");
        }
        if (cells != null && (cells < 2 || cells > MOST_CELLS)) {
            throw wrong("--cells", "there are 2 to " + MOST_CELLS + " cells, not " + cells, "write for example 10");
        }
        if (cells != null && shift == null && nats == null) {
            throw wrong("--cells", "it goes with --shift and --jsd only", "leave it out");
        }
        OptionalInt wanted = cells == null ? OptionalInt.empty() : OptionalInt.of(cells);
        if (shift != null) {
            return Optional.of(new Question.Shift(shift, wanted));
        }
        if (rates != null) {
            return Optional.of(rates());
        }
        return nats == null ? Optional.empty() : Optional.of(new Question.Divergence(nats, wanted));
    }

    private Question rates() {
        if (rates.size() != 2) {
            throw wrong("--rates", "it takes two rates, not " + rates.size(), "write for example 0.05,0.06");
        }
        for (double rate : rates) {
            if (!(rate > 0 && rate < 1)) {
                throw wrong("--rates", rate + " is not a rate between 0 and 1", "write for example 0.05,0.06");
            }
        }
        return new Question.Rates(rates.get(0), rates.get(1));
    }

    /** The wanted power. */
    public double power() {
        if (!(power > 0 && power < 1)) {
            throw wrong("--power", power + " is not a probability between 0 and 1", "write for example 0.9");
        }
        return power;
    }

    /** Whether a ratio was given. */
    public boolean hasRatio() {
        return ratio != null;
    }

    /** Rows of the current side for each of the reference. */
    public double ratio() {
        if (ratio == null) {
            return 1;
        }
        if (!(ratio >= 1 / LARGEST_RATIO && ratio <= LARGEST_RATIO)) {
            throw wrong("--ratio", "ratios are 0.0001 to 10000, not " + ratio, "write for example 10");
        }
        return ratio;
    }

    /** How many columns are tested together, where there are no data. */
    public int columnCount() {
        if (exclude != null) {
            throw wrong("--exclude", "there is no table to leave columns out of", "leave it out, or name a table");
        }
        if (columns == null) {
            return 1;
        }
        String text = String.join(",", ColumnNames.all(columns).orElseThrow());
        if (!COUNT.matcher(text).matches()) {
            throw wrong(
                    "--columns",
                    "without a table it is a number of columns, not \"" + text + "\"",
                    "write for example 20");
        }
        return Integer.parseInt(text);
    }

    /** The policy with the selection of columns, where there are data. */
    public Policy select(Policy policy) {
        return ColumnNames.select(policy, columns, exclude);
    }

    private static UsageException wrong(String option, String why, String fix) {
        return new UsageException("wrong value for " + option, why, fix);
    }

    private static double number(String text, String fix) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new WrongValue("\"" + text + "\" is not a number", fix);
        }
        throw new WrongValue("\"" + text + "\" is not finite", fix);
    }

    /** Reads a shift such as {@code 0.5sd}. */
    public static final class Deviations implements ITypeConverter<Double> {
        private static final double LARGEST = 10;

        @Override
        public Double convert(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            double shift = number(
                    lower.endsWith("sd") ? text.substring(0, text.length() - 2) : text, "write for example 0.5sd");
            if (shift == 0 || Math.abs(shift) > LARGEST) {
                throw new WrongValue("shifts are up to 10 standard deviations, and not 0", "write for example 0.5sd");
            }
            return shift;
        }
    }

    /** Reads a divergence such as {@code 0.05bits} to nats. */
    public static final class Information implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            String fix = "write for example 0.05bits";
            String lower = text.toLowerCase(Locale.ROOT);
            boolean inNats = lower.endsWith("nats");
            int unit = inNats || lower.endsWith("bits") ? 4 : 0;
            double value = number(text.substring(0, text.length() - unit), fix);
            double nats = inNats ? value : value * Math.log(2);
            if (!(nats > 0 && nats < Math.log(2))) {
                throw new WrongValue("a divergence lies between 0 and 1 bit (0.693 nats)", fix);
            }
            return nats;
        }
    }
}
