package io.mediant.cli.option;

import io.mediant.cli.console.WrongValue;
import io.mediant.compare.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** Names of columns between commas, as in a line of CSV (RFC 4180): one that has a comma itself stands in quotation marks, doubled where it has them. */
public record ColumnNames(List<String> names) {
    public ColumnNames {
        names = List.copyOf(names);
    }

    /** All names of a repeated option; empty if it was not given. */
    static Optional<List<String>> all(List<ColumnNames> given) {
        return Optional.ofNullable(given)
                .map(lists ->
                        lists.stream().flatMap(list -> list.names().stream()).toList());
    }

    /** A policy with these columns, and without those; an option that was not given changes nothing. */
    static Policy select(Policy policy, List<ColumnNames> columns, List<ColumnNames> exclude) {
        Policy selected = all(columns).map(policy::withColumns).orElse(policy);
        return all(exclude).map(selected::withExclude).orElse(selected);
    }

    /** Reads {@code price,"city, country"}. */
    public static final class Converter implements ITypeConverter<ColumnNames> {
        @Override
        public ColumnNames convert(String text) {
            List<String> names = new ArrayList<>();
            int at = 0;
            while (at <= text.length()) {
                int end = text.startsWith("\"", at) ? afterQuotes(text, at) : comma(text, at);
                String name = text.substring(at, end);
                names.add(
                        name.startsWith("\"")
                                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                                : name);
                at = end + 1;
            }
            return new ColumnNames(names);
        }

        private static int comma(String text, int from) {
            int comma = text.indexOf(',', from);
            return comma < 0 ? text.length() : comma;
        }

        /** The place after the quotation mark that ends a name. */
        private static int afterQuotes(String text, int from) {
            int end = text.indexOf('"', from + 1);
            while (end >= 0 && text.startsWith("\"\"", end)) {
                end = text.indexOf('"', end + 2);
            }
            if (end < 0 || (end + 1 < text.length() && text.charAt(end + 1) != ',')) {
                throw new WrongValue(
                        "a quotation mark is not closed before the next comma",
                        "write for example price,\"city, country\"");
            }
            return end + 1;
        }
    }
}
