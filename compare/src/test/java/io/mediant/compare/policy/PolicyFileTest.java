package io.mediant.compare.policy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {

    @Test
    void everyKeyIsRead() {
        Policy policy = PolicyFile.parse(
                "p.yaml",
                """
                # of the shop
                tolerance: 0.05
                confidence: 0.9
                fdr: 0.01
                bins: quantile:32
                missing: drop
                permutations: 199
                seed: -7
                columns: [price, city]
                exclude: order_id
                column:
                  price: {tolerance: 0.1, bins: "edges:1,2.5", missing: cell, type: numeric, unit: CNY}
                  "城市": {type: categorical}
                """);

        assertAll(
                () -> assertEquals(0.05, policy.toleranceBits()),
                () -> assertEquals(0.9, policy.confidence()),
                () -> assertEquals(0.01, policy.falseDiscoveryRate()),
                () -> assertEquals(new BinRule.Quantile(32), policy.bins()),
                () -> assertEquals(MissingRule.DROP, policy.missing()),
                () -> assertEquals(199, policy.permutations()),
                () -> assertEquals(-7, policy.seed()),
                () -> assertEquals(List.of("price", "city"), policy.columns()),
                () -> assertEquals(List.of("order_id"), policy.exclude()),
                () -> assertEquals(
                        new ColumnPolicy(
                                OptionalDouble.of(0.1),
                                Optional.of(new BinRule.Edges(1, 2.5)),
                                Optional.of(MissingRule.CELL),
                                Optional.of(TypeOverride.NUMERIC),
                                Optional.of("CNY")),
                        policy.column("price")),
                () -> assertEquals(
                        Optional.of(TypeOverride.CATEGORICAL),
                        policy.column("城市").type()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "---\n{}\n"})
    void whatIsLeftOutFollowsTheDefaults(String yaml) {
        assertEquals(Policy.defaults(), PolicyFile.parse("p.yaml", yaml));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tolerance: 0.02;tolerence: 1     | p.yaml:2:1: unknown key "tolerence"              | known: tolerance,         | did you mean "tolerance"?
                    seed: 1;zzz: 1                    | p.yaml:2:1: unknown key "zzz"                    | known: tolerance,         | remove the line
                    tolerance: high                   | p.yaml:1:12: "tolerance" has a wrong value       | "high" is not a number    | write a number of bits above 0 and below 1
                    tolerance: 1.5                    | p.yaml:1:12: "tolerance" has a wrong value       | below 1 bit, but is 1.5   | for example 0.02
                    tolerance: [1]                    | p.yaml:1:12: "tolerance" has no usable value     | found a list              | write a number
                    tolerance:                        | p.yaml:1:11: "tolerance" has no usable value     | found nothing             | write a number
                    confidence: 0.4                   | p.yaml:1:13: "confidence" has a wrong value      | at least 0.5              | 0.95
                    fdr: 0                            | p.yaml:1:6: "fdr" has a wrong value              | above 0 and below 1       | 0.05
                    permutations: 5                   | p.yaml:1:15: "permutations" has a wrong value    | between 19 and 1000000    | 19 to 1000000
                    seed: 1.5                         | p.yaml:1:7: "seed" has a wrong value             | "1.5" is not a whole      | 42
                    bins: quantil:3                   | p.yaml:1:7: "bins" has a wrong value             | unknown rule "quantil:3"  | quantile:K
                    missing: sell                     | p.yaml:1:10: "missing" has a wrong value         | did you mean "cell"?      | cell or drop
                    columns: [a, {b: 1}]              | p.yaml:1:14: "columns" has no usable value       | found a mapping           | [price, city]
                    seed: 1;seed: 2                   | p.yaml:2:1: key "seed" appears twice             | first seen at line 1      | keep one
                    column:;  price: {unitt: CNY}     | p.yaml:2:11: unknown key "unitt"                 | known: tolerance, bins    | did you mean "unit"?
                    column:;  price: {type: numric}   | p.yaml:2:17: "type" has a wrong value            | did you mean "numeric"?   | one of numeric, categorical
                    column:;  price: 3                | p.yaml:2:10: "price" must hold                   | found "3"                 | tolerance: 0.02
                    - a                               | p.yaml:1:1: a policy must hold                   | found a list              | tolerance: 0.02
                    a: [1                             | p.yaml:2:1: not valid YAML                       | expected ',' or ']'       | check quotes
                    """)
    void everyErrorSaysWhereWhyAndHowToFixIt(String yaml, String what, String why, String fix) {
        PolicyException e =
                assertThrows(PolicyException.class, () -> PolicyFile.parse("p.yaml", yaml.replace(';', '\n') + "\n"));

        assertAll(
                () -> assertTrue(e.what().startsWith(what), e.what()),
                () -> assertTrue(e.why().contains(why), e.why()),
                () -> assertTrue(e.fix().contains(fix), e.fix()));
    }

    @Test
    void aSecondDocumentIsRejected() {
        PolicyException e =
                assertThrows(PolicyException.class, () -> PolicyFile.parse("p.yaml", "seed: 1\n---\nseed: 2\n"));

        assertEquals("p.yaml: more than one document", e.what());
    }

    @Test
    void aFileIsReadAsUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), "exclude: [\"退款\"]\n");

        assertEquals(List.of("退款"), PolicyFile.read(file).exclude());
    }

    @Test
    void unreadableFilesAreNamed(@TempDir Path folder) throws IOException {
        Path latin1 = Files.write(folder.resolve("l.yaml"), "unit: é".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large.yaml"), new byte[(1 << 20) + 1]);

        assertAll(
                () -> assertEquals(
                        "there is no such file",
                        assertThrows(PolicyException.class, () -> PolicyFile.read(folder.resolve("none.yaml")))
                                .why()),
                () -> assertEquals(
                        "it is a folder",
                        assertThrows(PolicyException.class, () -> PolicyFile.read(folder))
                                .why()),
                () -> assertEquals(
                        "it is not UTF-8 text",
                        assertThrows(PolicyException.class, () -> PolicyFile.read(latin1))
                                .why()),
                () -> assertEquals(
                        "it has 1048577 bytes; a policy has at most 1048576",
                        assertThrows(PolicyException.class, () -> PolicyFile.read(large))
                                .why()));
    }
}
