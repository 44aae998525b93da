package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorTest {

    @Test
    void aHealthyMachine() {
        Run run = Run.of("doctor");

        assertEquals(ExitCode.OK, run.code(), run.out());
        assertTrue(run.out().contains("table engine      DuckDB v"), run.out());
        assertTrue(run.out().contains("en, from the locale en_US.UTF-8"), run.out());
    }

    @Test
    void inChinese() {
        Run run = Run.of("doctor", "--lang", "zh");

        assertEquals(ExitCode.OK, run.code(), run.out());
        assertTrue(run.out().contains("表格引擎          DuckDB v"), run.out());
        assertTrue(run.out().contains("zh，来自区域设置 en_US.UTF-8"), run.out());
    }

    @Test
    void asJson() throws IOException {
        Run run = Run.in(Map.of("LANG", "zh_CN.UTF-8"), "doctor", "--format", "json");
        JsonNode json = run.json();

        assertTrue(json.at("/healthy").asBoolean());
        assertEquals("mediant", json.at("/checks/0/name").asText());
        assertEquals("ok", json.at("/checks/0/status").asText());
        assertTrue(run.out().contains("zh, from the locale zh_CN.UTF-8"), run.out());
    }

    @Test
    void anUnusableTemporaryFolderIsAFailure() {
        String before = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", "/nonexistent-mediant");
        try {
            Run run = Run.of("doctor");

            assertEquals(ExitCode.INTERNAL, run.code());
            assertTrue(run.out().contains("/nonexistent-mediant cannot be written"), run.out());
            assertTrue(run.out().contains("fix: name another folder"), run.out());
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }
}
