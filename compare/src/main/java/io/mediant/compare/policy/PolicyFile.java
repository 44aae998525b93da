package io.mediant.compare.policy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A policy as a YAML file (YAML 1.2, UTF-8):
 *
 * <pre>{@code
 * tolerance: 0.02        # bits, above 0 and below 1
 * confidence: 0.95       # of the intervals
 * fdr: 0.05              # share of false alarms accepted among the columns called drift
 * bins: auto             # auto, quantile:K, width:K, exact, edges:a,b,c
 * missing: cell          # cell, drop
 * permutations: 999
 * seed: 42
 * columns: [price, city] # all, where the line is missing
 * exclude: [order_id]
 * group: customer        # rows of one customer come as a whole; or
 * # time: ordered_at     # rows depend on those near them in time
 * column:
 *   price: {tolerance: 0.1, bins: "quantile:32", missing: drop, type: numeric, unit: CNY}
 * }</pre>
 *
 * <p>Every key may be left out; {@link Policy#defaults()} says what then applies. Unknown keys, wrong types and values out
 * of range are rejected with file, line and column.
 */
public final class PolicyFile {
    private static final int LARGEST = 1 << 20;
    private static final List<String> KEYS = List.of(
            "tolerance",
            "confidence",
            "fdr",
            "bins",
            "missing",
            "permutations",
            "seed",
            "columns",
            "exclude",
            "group",
            "time",
            "column");
    private static final List<String> COLUMN_KEYS = List.of("tolerance", "bins", "missing", "type", "unit");
    private static final String TOLERANCE = "a number of bits above 0 and below 1, for example 0.02";
    private static final String BINS = "auto, quantile:K, width:K, exact or edges:a,b,c";
    private static final String MISSING = "cell or drop";
    private static final String TYPES = "one of " + String.join(", ", Choice.names(TypeOverride.class));
    private static final String NAMES = "a list of column names, for example [price, city]";

    private static final String ONE_COLUMN = "a column name, for example customer; group or time, not both";

    private PolicyFile() {}

    /**
     * Reads a policy.
     *
     * @throws PolicyException if the file cannot be read or does not hold a policy
     */
    public static Policy read(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                throw new PolicyException(
                        "cannot read the policy " + name, "it is a folder", "name a YAML file after --policy");
            }
            if (Files.size(file) > LARGEST) {
                throw new PolicyException(
                        "cannot read the policy " + name,
                        "it has " + Files.size(file) + " bytes; a policy has at most " + LARGEST,
                        "name a YAML file after --policy");
            }
            return parse(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new PolicyException(
                    "cannot read the policy " + name, "there is no such file", "check the path after --policy", e);
        } catch (CharacterCodingException e) {
            throw new PolicyException(
                    "cannot read the policy " + name, "it is not UTF-8 text", "save the file as UTF-8", e);
        } catch (IOException e) {
            throw new PolicyException(
                    "cannot read the policy " + name,
                    e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "check the file and its permissions",
                    e);
        }
    }

    /**
     * Reads a policy from text.
     *
     * @param name how the file is called in messages
     * @throws PolicyException if the text does not hold a policy
     */
    public static Policy parse(String name, String yaml) {
        Optional<Node> root = root(name, yaml);
        return root.map(node -> policy(YamlMapping.of(name, node, "a policy"))).orElseGet(Policy::defaults);
    }

    private static Optional<Node> root(String name, String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setCodePointLimit(LARGEST).build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(yaml).iterator();
            Optional<Node> first = documents.hasNext() ? Optional.of(documents.next()) : Optional.empty();
            if (documents.hasNext()) {
                throw new PolicyException(
                        name + ": more than one document",
                        "a second \"---\" begins another document",
                        "keep one policy per file");
            }
            return first;
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                    .orElse("");
            throw new PolicyException(
                    name + place + ": not valid YAML", e.getProblem(), "check quotes, indentation and colons there", e);
        } catch (YamlEngineException e) {
            throw new PolicyException(
                    name + ": not valid YAML", firstLine(e.getMessage()), "write \"key: value\" lines", e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }

    private static Policy policy(YamlMapping file) {
        file.allowOnly(KEYS);
        Policy policy = Policy.defaults();
        policy = apply(
                policy, file.value("tolerance", TOLERANCE, checked(Policy::checkTolerance)), Policy::withTolerance);
        policy = apply(
                policy,
                file.value(
                        "confidence",
                        "a number from 0.5 to below 1, for example 0.95",
                        checked(level -> Policy.defaults().withConfidence(level).confidence())),
                Policy::withConfidence);
        policy = apply(
                policy,
                file.value("fdr", "a number above 0 and below 1, for example 0.05", checked(rate -> Policy.defaults()
                        .withFalseDiscoveryRate(rate)
                        .falseDiscoveryRate())),
                Policy::withFalseDiscoveryRate);
        policy = apply(policy, file.value("bins", BINS, BinRule::parse), Policy::withBins);
        policy = apply(
                policy,
                file.value("missing", MISSING, text -> Choice.of(MissingRule.class, text)),
                Policy::withMissing);
        policy = apply(
                policy,
                file.value("permutations", "a whole number from 19 to 1000000", text -> Policy.defaults()
                        .withPermutations(Math.toIntExact(whole(text)))
                        .permutations()),
                Policy::withPermutations);
        policy = apply(
                policy, file.value("seed", "a whole number, for example 42", PolicyFile::whole), Policy::withSeed);
        policy = apply(policy, file.texts("columns", NAMES), Policy::withColumns);
        policy = apply(policy, file.texts("exclude", NAMES), Policy::withExclude);
        Optional<String> group =
                file.value("group", ONE_COLUMN, text -> new Dependence(Dependence.Kind.GROUP, text).column());
        Optional<String> time = file.value("time", ONE_COLUMN, text -> {
            if (group.isPresent()) {
                throw new IllegalArgumentException("group is given too; rows are exchanged by one of them");
            }
            return new Dependence(Dependence.Kind.TIME, text).column();
        });
        policy = apply(policy, group, Policy::withGroup);
        policy = apply(policy, time, Policy::withTime);
        YamlMapping columns = file.mapping("column").orElse(null);
        if (columns != null) {
            for (String name : columns.names()) {
                YamlMapping column = columns.mapping(name).orElseThrow();
                policy = policy.withColumn(name, set -> columnPolicy(set, column));
            }
        }
        return policy;
    }

    private static ColumnPolicy columnPolicy(ColumnPolicy start, YamlMapping column) {
        column.allowOnly(COLUMN_KEYS);
        ColumnPolicy policy = start;
        policy = apply(
                policy,
                column.value("tolerance", TOLERANCE, checked(Policy::checkTolerance)),
                ColumnPolicy::withTolerance);
        policy = apply(policy, column.value("bins", BINS, BinRule::parse), ColumnPolicy::withBins);
        policy = apply(
                policy,
                column.value("missing", MISSING, text -> Choice.of(MissingRule.class, text)),
                ColumnPolicy::withMissing);
        policy = apply(
                policy,
                column.value("type", TYPES, text -> Choice.of(TypeOverride.class, text)),
                ColumnPolicy::withType);
        return apply(
                policy, column.value("unit", "a text, for example CNY", Function.identity()), ColumnPolicy::withUnit);
    }

    private static <P, T> P apply(P policy, Optional<T> value, BiFunction<P, T, P> change) {
        return value.isPresent() ? change.apply(policy, value.get()) : policy;
    }

    private static Function<String, Double> checked(DoubleUnaryOperator check) {
        return text -> check.applyAsDouble(number(text));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number", e);
        }
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a whole number", e);
        }
    }
}
