package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.cli.console.ErrorMessage;
import io.mediant.cli.lab.RunRecorder;
import io.mediant.lab.LabException;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Experiments;
import io.mediant.lab.run.RunEvent;
import io.mediant.lab.run.RunFolder;
import io.mediant.report.text.Language;
import io.mediant.report.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lab's commands, without an engine. */
class LabTest {

    private static final Pattern LABEL =
            Pattern.compile("(?:Label\\.of|Axis\\.linear|Axis\\.logarithmic|new Label)\\(\\s*\"([^\"]+)\"");
    private static final Pattern STAGE = Pattern.compile("\\.progress\\((?:[^\"();]|\\([^\"()]*\\))*,\\s*\"([^\"]+)\"");

    @Test
    void theListHasALineForEachExperiment() {
        for (String language : List.of("en", "zh")) {
            Run run = Run.of("lab", "list", "--lang", language);
            assertEquals(ExitCode.OK, run.code(), run.err());
            assertEquals(Experiments.all().size(), run.out().lines().count());
            for (Experiment experiment : Experiments.all()) {
                assertTrue(run.out().contains(experiment.name() + "  "), run.out());
            }
        }
    }

    @Test
    void theListAsJson() throws IOException {
        Run run = Run.of("lab", "list", "--format", "json");
        assertEquals("mediant.lab.list/1", run.json().at("/schema").asText());
        assertEquals(Experiments.all().size(), run.json().at("/experiments").size());
    }

    @Test
    void everyExperimentHasItsTexts() {
        for (Language language : Language.values()) {
            Set<String> keys = Texts.of(language).templates().keySet();
            for (Experiment experiment : Experiments.all()) {
                for (String end : List.of("title", "summary", "theory", "source")) {
                    assertTrue(keys.contains("lab." + experiment.name() + "." + end), experiment.name() + ", " + end);
                }
                assertTrue(
                        Texts.of(language)
                                        .get("lab." + experiment.name() + ".summary")
                                        .lines()
                                        .count()
                                == 1,
                        experiment.name());
            }
        }
    }

    @Test
    void everyLabelAndStageOfTheLabHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> keys = Texts.of(Language.EN).templates().keySet();
        try (Stream<Path> files = Files.walk(Path.of("../lab/src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?s)/\\*\\*.*?\\*/", "");
                LABEL.matcher(code).results().forEach(found -> missing.add("lab.label." + found.group(1)));
                STAGE.matcher(code).results().forEach(found -> missing.add("lab.stage." + found.group(1)));
            }
        }
        missing.removeAll(keys);
        assertEquals(Set.of(), missing);
    }

    @Test
    void theLabAloneShowsItsHelp() {
        Run run = Run.of("lab");
        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().contains("Usage: mediant lab"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
        String help = Run.of("lab", "run", "--help").out();
        assertTrue(help.contains("Usage: mediant lab run [OPTIONS] NAME"), help);
        assertTrue(help.lines().allMatch(line -> line.length() <= 100), help);
    }

    @Test
    void failuresOfTheLabHaveTheirExitCodes() {
        assertEquals(2, code(LabException.Kind.SETTING));
        assertEquals(3, code(LabException.Kind.DATA));
        assertEquals(4, code(LabException.Kind.MACHINE));
        assertEquals(4, code(LabException.Kind.DIVERGED));
    }

    private static int code(LabException.Kind kind) {
        return ErrorMessage.of(new LabException(kind, "what", "why", "fix")).exitCode();
    }

    @Test
    void formatsThatAResultDoesNotHaveAreRefusedBeforeARun() {
        for (Experiment experiment : Experiments.all()) {
            Run run = Run.of("lab", "run", experiment.name(), "--format", "junit");
            assertEquals(ExitCode.USAGE, run.code());
            assertTrue(run.err().contains("a run of the lab has no form junit"), run.err());
        }
        assertFalse(Files.exists(Path.of("mediant-lab")));
    }

    @Test
    void fishCompletesTheLabsCommands() {
        String script = Run.of("completion", "fish").out();
        assertTrue(script.contains("-n '__fish_seen_subcommand_from lab' -a 'run'"), script);
    }

    @Test
    void whatARunMeasuresIsKept(@TempDir Path folder) throws IOException {
        try (RunFolder run = RunFolder.open(folder)) {
            RunRecorder recorder = new RunRecorder(run, Texts.of(Language.EN), Optional.empty());
            recorder.event(new RunEvent.Progress(0.5, "no-such-stage"));
            recorder.event(new RunEvent.Metrics("gan", 3, Map.of("loss", 0.25)));
        }
        assertEquals(
                "{\"trainee\":\"gan\",\"step\":3,\"loss\":0.25}\n", Files.readString(folder.resolve("metrics.jsonl")));
    }

    @Test
    void impossibleGamesAreRefusedBeforeTheEngineIsNeeded() {
        assertUsage("unknown target \"rinf\"", "did you mean ring?", "rinf");
        assertUsage("unknown objective \"minmax\"", "did you mean minimax?", "--objective", "minmax");
        assertUsage("a judge has one restraint", "choose one of them", "--clip", "1", "--r1", "2");
        assertUsage("these settings cannot be", "see mediant lab train --help", "--r1", "-1");
        assertUsage("these settings cannot be", "see mediant lab train --help", "--batch", "0");
        assertUsage("these settings cannot be", "see mediant lab train --help", "--generator-rate", "0");
        assertUsage("unknown optimizer \"adagrad\"", "choose one of them", "--optimizer", "adagrad");
        assertUsage("these settings cannot be", "write for example --rounds 2000", "--rounds", "0");
        assertUsage("wrong value for --draw", "write for example --draw 8x8", "shapes", "--draw", "9x9");
        assertUsage("a run of the lab has no form csv", "choose one of these", "--format", "csv");
        Run missing = Run.of("lab", "train", "none.npy");
        assertEquals(ExitCode.DATA, missing.code(), missing.err());
    }

    private static void assertUsage(String what, String fix, String... arguments) {
        String[] all =
                Stream.concat(Stream.of("lab", "train"), Stream.of(arguments)).toArray(String[]::new);
        Run run = Run.of(all);
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains(what), run.err());
        assertTrue(run.err().contains(fix), run.err());
    }

    @Test
    void samplesThatDoNotMatchAreRefused(@TempDir Path folder) throws IOException {
        Path wide = Files.writeString(folder.resolve("wide.csv"), "x,y\n" + "1,2\n".repeat(30));
        Path narrow = Files.writeString(folder.resolve("narrow.csv"), "x\n" + "1\n".repeat(30));
        Run run = Run.of("lab", "judge", wide.toString(), narrow.toString());
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains("real draws have 2 numbers, generated ones 1"), run.err());
    }
}
