package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import io.mediant.data.Nearest;
import io.mediant.data.table.internal.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of a table that hold its vectors: one of lists, or one for each dimension.
 *
 * @param names the column of lists, or the columns of numbers in the table's order
 * @param lists whether it is a column of lists
 * @param single whether all numbers have 32 bits
 * @param guessed whether all columns of numbers were taken because none was named
 */
record VectorColumns(List<String> names, boolean lists, boolean single, boolean guessed) {
    private static final int FIRST_ROWS = 500;
    private static final String NUMBER =
            "U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\\([0-9,]+\\)";
    private static final Pattern WRITTEN = Pattern.compile(
            "[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?|[-+]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("(" + NUMBER + ")\\[[0-9]*\\]");

    VectorColumns {
        names = List.copyOf(names);
    }

    /** Finds the columns that are wanted, or that can only be meant. */
    static VectorColumns choose(String place, TableQuery table, Optional<String> wanted, Set<String> fields) {
        VectorColumns chosen = find(place, table, wanted, fields);
        boolean values = table.isText()
                && chosen.names().stream()
                        .allMatch(name -> WRITTEN.matcher(name).matches())
                && !chosen.names().stream().allMatch(name -> name.matches("[0-9]+"));
        if (values) {
            throw new DataException(
                    place + " has no header",
                    "its first line holds numbers, such as "
                            + Shown.name(chosen.names().get(0)) + ", where the names of the columns belong",
                    "write a first line with names, or save the numbers with numpy.save");
        }
        return chosen;
    }

    private static VectorColumns find(String place, TableQuery table, Optional<String> wanted, Set<String> fields) {
        Map<String, String> types = table.types();
        Set<String> lists = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        if (table.isText()) {
            sortTexts(table, lists, numbers);
        } else {
            types.forEach((name, type) -> {
                if (NUMBERS.matcher(type).matches()) {
                    lists.add(name);
                } else if (type.matches(NUMBER)) {
                    numbers.add(name);
                }
            });
        }
        if (wanted.isPresent()) {
            return named(place, types, wanted.get(), lists, numbers);
        }
        lists.removeAll(fields);
        numbers.removeAll(fields);
        if (lists.size() == 1) {
            return ofList(lists.iterator().next(), types);
        }
        if (lists.size() > 1) {
            throw new DataException(
                    place + " has " + lists.size() + " columns of lists of numbers, but none is named",
                    "they are " + Shown.names(lists),
                    "name one, for example --vector " + lists.iterator().next());
        }
        if (numbers.isEmpty()) {
            throw new DataException(
                    place + " has no vectors",
                    "no column holds lists of numbers or numbers; the columns are " + described(types),
                    "write the vectors as a column of lists, or as one column for each dimension");
        }
        return ofNumbers(new ArrayList<>(numbers), types, true);
    }

    /** Columns of which more than half of the first texts are lists, or numbers; what is none is then named as an error. */
    private static void sortTexts(TableQuery table, Set<String> lists, Set<String> numbers) {
        List<String> names = List.copyOf(table.types().keySet());
        int[] given = new int[names.size()];
        int[] listed = new int[names.size()];
        int[] numeric = new int[names.size()];
        table.first(FIRST_ROWS, row -> {
            for (int i = 0; i < given.length; i++) {
                String text = row.getString(i + 1);
                if (text != null) {
                    String value = text.strip();
                    given[i]++;
                    listed[i] += value.startsWith("[") && value.endsWith("]") ? 1 : 0;
                    numeric[i] += WRITTEN.matcher(value).matches() ? 1 : 0;
                }
            }
        });
        for (int i = 0; i < given.length; i++) {
            if (2 * listed[i] > given[i]) {
                lists.add(names.get(i));
            } else if (2 * numeric[i] > given[i]) {
                numbers.add(names.get(i));
            }
        }
    }

    private static VectorColumns named(
            String place, Map<String, String> types, String wanted, Set<String> lists, Set<String> numbers) {
        if (lists.contains(wanted)) {
            return ofList(wanted, types);
        }
        if (types.containsKey(wanted)) {
            throw numbers.contains(wanted)
                    ? new DataException(
                            "the column " + Shown.name(wanted) + " of " + place
                                    + " holds one number a row, not a vector",
                            "vectors are lists of numbers, or one column for each dimension",
                            "name all columns with a pattern such as --vector 'x*', or compare single columns with mediant"
                                    + " compare")
                    : new DataException(
                            "the column " + Shown.name(wanted) + " of " + place + " does not hold lists of numbers",
                            "it is of the type " + types.get(wanted),
                            "name a column of lists of numbers; the columns are " + described(types));
        }
        if (wanted.indexOf('*') >= 0) {
            return matching(place, types, wanted, numbers);
        }
        throw new DataException(
                place + " has no column " + Shown.name(wanted),
                "its columns are " + described(types),
                Nearest.to(wanted, types.keySet())
                        .map(near -> "did you mean --vector " + near + "?")
                        .orElse("name a column of lists, or columns of numbers with a pattern such as --vector 'x*'"));
    }

    private static VectorColumns matching(String place, Map<String, String> types, String wanted, Set<String> numbers) {
        Pattern pattern = Pattern.compile(
                "\\Q" + wanted.replace("\\E", "\\E\\\\E\\Q").replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
        List<String> names = types.keySet().stream()
                .filter(name -> pattern.matcher(name).matches())
                .toList();
        if (names.isEmpty()) {
            throw new DataException(
                    "no column of " + place + " matches " + Shown.name(wanted),
                    "its columns are " + described(types),
                    "write the beginning that the columns share and a star, quoted for the shell: --vector 'x*'");
        }
        for (String name : names) {
            if (!numbers.contains(name)) {
                throw new DataException(
                        "the column " + Shown.name(name) + " of " + place + " does not hold numbers",
                        "it matches " + Shown.name(wanted) + ", but is of the type " + types.get(name),
                        "write a pattern that only the columns of the vectors match");
            }
        }
        return ofNumbers(names, types, false);
    }

    private static VectorColumns ofList(String name, Map<String, String> types) {
        return new VectorColumns(List.of(name), true, types.get(name).startsWith("FLOAT"), false);
    }

    private static VectorColumns ofNumbers(List<String> names, Map<String, String> types, boolean guessed) {
        boolean single = names.stream().allMatch(name -> types.get(name).equals("FLOAT"));
        return new VectorColumns(names, false, single, guessed);
    }

    private static String described(Map<String, String> types) {
        String first = types.entrySet().stream()
                .limit(20)
                .map(entry -> Shown.name(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return types.size() > 20 ? first + " and " + (types.size() - 20) + " more" : first;
    }

    /** A row's vector as a list; what cannot be read as a number is null. */
    String selected() {
        String type = single ? "FLOAT" : "DOUBLE";
        if (lists) {
            return "TRY_CAST(" + Sql.name(names.get(0)) + " AS " + type + "[])";
        }
        return names.stream()
                .map(name -> "TRY_CAST(" + Sql.name(name) + " AS " + type + ")")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
