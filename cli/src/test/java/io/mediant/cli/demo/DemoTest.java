package io.mediant.cli.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Run;
import io.mediant.compare.Comparison;
import io.mediant.compare.policy.PolicyFile;
import io.mediant.compare.table.Tables;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static List<String> lines(boolean reference) throws IOException {
        StringWriter out = new StringWriter();
        if (reference) {
            new DemoData(2026).writeReference(out);
        } else {
            new DemoData(2026).writeCurrent(out);
        }
        return out.toString().lines().toList();
    }

    /** The bytes are part of the product: documents quote numbers from them. Also checked with Java 25. */
    @Test
    void theSameSeedGivesTheSameBytes() throws IOException, NoSuchAlgorithmException {
        StringWriter reference = new StringWriter();
        StringWriter current = new StringWriter();
        new DemoData(2026).writeReference(reference);
        new DemoData(2026).writeCurrent(current);

        assertEquals("f3a35f21d5c8f3364022bfb3f4a7e059af235316d320d1eeaa117897ff90a3e3", sha256(reference.toString()));
        assertEquals("6b05532c5fd08458f00948cbccf329665c1ae9caf32edd0aabb53f497ad1e6b1", sha256(current.toString()));
    }

    @Test
    void anotherSeedGivesOtherBytes() throws IOException {
        StringWriter one = new StringWriter();
        StringWriter other = new StringWriter();
        new DemoData(1).writeReference(one);
        new DemoData(2).writeReference(other);

        assertFalse(one.toString().equals(other.toString()));
    }

    /** Reference values: mpmath at 30 digits, see src/scripts/demo_truth.py. */
    @Test
    void truthsAgreeWithAnotherTool() {
        Map<String, Truth> truths =
                DemoData.truths().stream().collect(Collectors.toMap(Truth::column, Function.identity()));

        assertAll(
                () -> assertEquals(0.0380313649985169918, truths.get("price").jsdBits(), 1e-9),
                () -> assertEquals(
                        0.0566051129685871130, truths.get("delivery_minutes").jsdBits(), 1e-9),
                () -> assertEquals(0.0559578517357426941, truths.get("city").jsdBits(), 1e-14),
                () -> assertEquals(0.0173887973763769592, truths.get("coupon").jsdBits(), 1e-14),
                () -> assertEquals(
                        0.0094193241872633631, truths.get("refund_reason").jsdBits(), 1e-14),
                () -> assertEquals(1, truths.get("sensor_kpa").jsdBits()),
                () -> assertEquals(0, truths.get("customer_age").jsdBits()));
    }

    @Test
    void theStoryOfEachColumnIsInTheRows() throws IOException {
        List<String> before = lines(true);
        List<String> after = lines(false);

        assertAll(
                () -> assertEquals(DemoData.ROWS + 1, before.size()),
                () -> assertEquals(DemoData.ROWS + 1, after.size()),
                () -> assertEquals(12, before.get(0).split(",").length),
                () -> assertTrue(before.stream().noneMatch(row -> row.contains("Chengdu"))),
                () -> assertTrue(after.stream().noneMatch(row -> row.contains("Lhasa"))),
                () -> assertEquals(
                        1,
                        after.stream()
                                .filter(row -> row.contains(",1000000000.0,"))
                                .count()),
                () -> assertEquals(
                        37,
                        after.stream()
                                .skip(1)
                                .filter(row -> !row.split(",")[10].isEmpty())
                                .count()),
                () -> assertEquals("alipay", before.get(1).split(",")[9]),
                () -> assertEquals("cash", after.get(1).split(",")[9]));
    }

    @Test
    void everyTruthLiesInItsInterval(@TempDir Path folder) throws IOException {
        DemoFolder demo = DemoFolder.open(folder.resolve("demo"));
        demo.write(new DemoData(2026), Language.EN);
        Comparison comparison = Tables.compare(demo.reference(), demo.current(), PolicyFile.read(demo.policy()));
        TruthTable table = new TruthTable(DemoData.truths(), comparison);

        for (Truth truth : DemoData.truths()) {
            assertTrue(table.inside(truth).orElse(true), truth.column());
        }
        assertEquals(
                Optional.of(true),
                table.inside(DemoData.truths().stream()
                        .filter(truth -> truth.column().equals("price"))
                        .findFirst()
                        .orElseThrow()));
        assertEquals("sensor_kpa", comparison.verdict().worst().orElseThrow().name());
    }

    @Test
    void theCommandLeavesEverythingInItsFolder(@TempDir Path folder) throws IOException {
        Path demo = folder.resolve("my demo");
        Run first = Run.of("demo", demo.toString());
        Run again = Run.of("demo", demo.toString());

        assertEquals(ExitCode.OK, first.code(), first.err());
        assertEquals(ExitCode.OK, again.code(), again.err());
        assertEquals(first.out(), again.out());
        for (String name : List.of(
                "reference.csv",
                "current.csv",
                "policy.yaml",
                "report.html",
                "comparison.json",
                "TRUTH.md",
                "truth.json")) {
            assertTrue(Files.size(demo.resolve(name)) > 0, name);
        }
        assertTrue(first.out().contains("Drift in 5 of 12 columns"), first.out());
        assertTrue(first.out().contains("Known truth"), first.out());
        assertTrue(first.out().contains("Report: " + demo.resolve("report.html")), first.out());
        assertTrue(first.out().contains("mediant explain price '" + demo.resolve("reference.csv") + "'"), first.out());
    }

    @Test
    void theTruthIsToldInTheUsersLanguage(@TempDir Path folder) throws IOException {
        DemoFolder.open(folder).write(new DemoData(1), Language.ZH);

        String table = Files.readString(folder.resolve("TRUTH.md"));
        assertTrue(table.startsWith("# 演示数据的真值\n"), table);
        assertTrue(table.contains("| city | 0.055958 | 新增 Chengdu，Lhasa 消失 |\n"), table);
        String json = Files.readString(folder.resolve("truth.json"));
        assertTrue(json.contains("\"en\": \"nothing happened\"") && json.contains("\"zh\": \"没有变化\""), json);
    }

    @Test
    void aForeignFolderIsNotTouched(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "x");
        Run run = Run.of("demo", folder.toString());

        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("it holds thesis.txt"), run.err());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
