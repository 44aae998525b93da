package io.mediant.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mediant.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path temporary;

    private static RunEvent.Metrics metrics(long step, Map<String, Double> values) {
        return new RunEvent.Metrics("gan", step, values);
    }

    private static String names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return String.join(
                    " ",
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void metricsAreLinesOfJson() throws IOException {
        Path folder = temporary.resolve("a/b");
        try (RunFolder run = RunFolder.open(folder)) {
            run.record(metrics(1, Map.of("loss", 0.5, "jsd_nats", 1e-7)));
            run.record(metrics(2, Map.of("kl_nats", Double.POSITIVE_INFINITY, "loss", Double.NaN)));
            assertEquals(2, run.lastStep());
            assertEquals("metrics.jsonl.part run.lock", names(folder));
        }
        assertEquals("metrics.jsonl", names(folder));
        assertEquals(
                """
                {"trainee":"gan","step":1,"jsd_nats":1.0E-7,"loss":0.5}
                {"trainee":"gan","step":2,"kl_nats":null,"kl_nats_infinite":true,"loss":null}
                """,
                Files.readString(folder.resolve("metrics.jsonl")));
    }

    @Test
    void namesAreEscaped() {
        assertEquals(
                "{\"trainee\":\"a\\\"\\\\\\u000a\",\"step\":0,\"\\ud83d\\ude00\":-0.0}",
                EventJson.of(new RunEvent.Metrics("a\"\\\n", 0, Map.of("\uD83D\uDE00", -0.0))));
    }

    @Test
    void aResumedRunAddsToTheOldMetrics() throws IOException {
        try (RunFolder run = RunFolder.open(temporary)) {
            run.record(metrics(1, Map.of()));
        }
        try (RunFolder run = RunFolder.resume(temporary)) {
            run.record(metrics(2, Map.of()));
        }
        assertEquals(2, Files.readAllLines(temporary.resolve("metrics.jsonl")).size());
    }

    @Test
    void aNewRunReplacesAllOfTheOld() throws IOException {
        try (RunFolder run = RunFolder.open(temporary)) {
            run.record(metrics(1, Map.of()));
            run.publish();
            Files.writeString(run.report(), "old");
            Files.writeString(run.result(), "old");
        }
        assertEquals("metrics.jsonl report.html result.json", names(temporary));
        try (RunFolder run = RunFolder.open(temporary)) {
            run.record(metrics(5, Map.of()));
        }
        assertEquals("metrics.jsonl", names(temporary));
        assertEquals("{\"trainee\":\"gan\",\"step\":5}\n", Files.readString(temporary.resolve("metrics.jsonl")));
    }

    @Test
    void aRunThatMeasuredNothingLeavesTheOld() throws IOException {
        try (RunFolder run = RunFolder.open(temporary)) {
            run.record(metrics(1, Map.of()));
        }
        try (RunFolder run = RunFolder.open(temporary)) {
            assertEquals(0, run.lastStep());
        }
        assertTrue(Files.readString(temporary.resolve("metrics.jsonl")).contains("\"step\":1"));
    }

    @Test
    void twoRunsInOneFolderAreRefused() {
        try (RunFolder run = RunFolder.open(temporary)) {
            LabException e = assertThrows(LabException.class, () -> RunFolder.open(temporary));
            assertEquals(LabException.Kind.SETTING, e.kind());
            assertEquals("a run is under way in \"" + temporary + "\"", e.what());
            assertEquals("another process holds run.lock there", e.why());
            assertEquals("wait until it ends, or name another folder by --out", e.fix());
            assertEquals(0, run.lastStep());
        }
        RunFolder.open(temporary).close();
    }

    @Test
    void whatADeadProcessLeftIsTakenOver() throws IOException {
        Files.writeString(temporary.resolve("run.lock"), "999999999\n");
        Files.writeString(temporary.resolve("metrics.jsonl.part"), "{\"trainee\":");
        try (RunFolder run = RunFolder.open(temporary)) {
            run.record(metrics(1, Map.of()));
        }
        assertEquals("{\"trainee\":\"gan\",\"step\":1}\n", Files.readString(temporary.resolve("metrics.jsonl")));
    }

    @Test
    void aFolderWithOtherThingsIsRefused() throws IOException {
        Files.writeString(temporary.resolve("thesis.tex"), "years of work");
        LabException e = assertThrows(LabException.class, () -> RunFolder.open(temporary));
        assertEquals("a run cannot be kept in \"" + temporary + "\"", e.what());
        assertEquals("the folder is not empty and no run's: it holds \"thesis.tex\"", e.why());
        assertEquals("thesis.tex", names(temporary));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        LabException e = assertThrows(LabException.class, () -> RunFolder.open(file));
        assertEquals(LabException.Kind.SETTING, e.kind());
        assertEquals("\"" + file + "\" is a file, not a folder", e.why());
    }

    @Test
    void aFolderThatCannotBeWrittenIsTheMachinesFault() {
        Path folder = Path.of("/proc/mediant-run");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        LabException e = assertThrows(LabException.class, () -> RunFolder.open(folder));
        assertEquals(LabException.Kind.MACHINE, e.kind());
        assertEquals("the run cannot be written to \"/proc/mediant-run\"", e.what());
        assertEquals("make room there, or name another folder by --out", e.fix());
    }

    @Test
    void aFullDiskIsTheMachinesFault() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Files.createSymbolicLink(temporary.resolve("metrics.jsonl.part"), full);
        RunFolder run = RunFolder.open(temporary);
        run.record(metrics(1, Map.of()));
        LabException e = assertThrows(LabException.class, run::publish);
        assertEquals(LabException.Kind.MACHINE, e.kind());
        assertTrue(e.why().contains("No space left"), e.why());
        assertFalse(Files.exists(temporary.resolve("metrics.jsonl")));
    }
}
