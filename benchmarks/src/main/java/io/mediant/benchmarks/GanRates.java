package io.mediant.benchmarks;

import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.target.NormalModes;
import io.mediant.lab.training.GanSettings;
import io.mediant.lab.training.GanTraining;
import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rounds per second of the lab's games on the ring of eight modes, batches of 256, one thread, against the same loop in PyTorch, in turn; medians are
 * printed, ratios are Mediant over peer. Options: {@code --scripts} (the folder of torch_gan.py), {@code --python} (python3; without PyTorch there is no
 * peer), {@code --rounds} (1000) and {@code --repetitions} (5). Then the process's resident memory over {@code --memory-rounds} (20000) rounds, at
 * a tenth of them and at their end, with the heap that the launcher gives.
 */
public final class GanRates {
    private static final int ROUNDS = 1000;
    private static final int REPETITIONS = 5;
    private static final int MEMORY_ROUNDS = 20_000;
    private static final int CRITIC_STEPS = 5;
    private static final double PENALTY = 10;
    private static final long SEED = 1;

    private final String python;
    private final Path script;
    private final int repetitions;

    private GanRates(String python, Path script, int repetitions) {
        this.python = python;
        this.script = script;
        this.repetitions = repetitions;
    }

    /** A game by the name that the script knows it by. @param judgeSteps rounds of it take so many steps of the judge */
    private record Game(String name, int judgeSteps, int units) {
        GanSettings settings() {
            return name.equals("ns")
                    ? GanSettings.of(LogOdds.NON_SATURATING, units)
                    : GanSettings.of(Wasserstein.CRITIC, units)
                            .with(new Restraint.GradientPenalty(PENALTY))
                            .withSteps(CRITIC_STEPS, 1);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("scripts", "python", "rounds", "repetitions", "memory-rounds"));
        Path script = Path.of(options.text("scripts", "benchmarks"))
                .resolve("torch_gan.py")
                .toAbsolutePath();
        int rounds = options.number("rounds", ROUNDS);
        GanRates rates =
                new GanRates(options.text("python", "python3"), script, options.number("repetitions", REPETITIONS));
        MarkdownTable table = new MarkdownTable("rounds per second", "Mediant", "PyTorch", "Mediant / PyTorch");
        for (int units : new int[] {64, 128}) {
            rates.measure(new Game("ns", 1, units), rounds, table);
            rates.measure(new Game("gp", CRITIC_STEPS, units), rounds / CRITIC_STEPS, table);
        }
        System.out.println(table);
        System.out.println(memory(options.number("memory-rounds", MEMORY_ROUNDS)));
    }

    private void measure(Game game, int rounds, MarkdownTable table) throws Exception {
        List<Double> own = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            own.add(rate(game, rounds));
            peer.add(peerRate(game, rounds));
        }
        double mediant = Median.of(own);
        double torch = Median.of(peer);
        table.row(game.judgeSteps() + " + 1, 2 x " + game.units(), mediant, torch, mediant / torch);
    }

    private static double rate(Game game, int rounds) {
        try (GanTraining training = training(game)) {
            for (int i = 0; i < rounds / 10; i++) {
                training.round();
            }
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                training.round();
            }
            return rounds / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static GanTraining training(Game game) {
        return GanTraining.of(game.settings(), NormalModes.ring(8, 2, 0.05), SEED);
    }

    private double peerRate(Game game, int rounds) throws Exception {
        try {
            String output = ChildProcess.run(List.of(
                    python, script.toString(), game.name(), Integer.toString(game.units()), Integer.toString(rounds)));
            return Double.parseDouble(output.lines().findFirst().orElse("NaN"));
        } catch (IOException | IllegalStateException e) {
            return Double.NaN;
        }
    }

    private static MarkdownTable memory(int rounds) throws IOException {
        MarkdownTable table = new MarkdownTable("resident memory, MB", "at a tenth of the rounds", "at their end");
        for (Game game : List.of(new Game("ns", 1, 128), new Game("gp", CRITIC_STEPS, 128))) {
            try (GanTraining training = training(game)) {
                double early = 0;
                for (int i = 1; i <= rounds; i++) {
                    training.round();
                    if (i == rounds / 10) {
                        early = residentMegabytes();
                    }
                }
                table.row(rounds + " rounds, " + game.judgeSteps() + " + 1", early, residentMegabytes());
            }
        }
        return table;
    }

    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }
}
