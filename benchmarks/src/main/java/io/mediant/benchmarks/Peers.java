package io.mediant.benchmarks;

import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mediant against SciPy, NumPy, POT and JVM libraries: medians of the times, their ratios, and the digits in which the values agree.
 * Every peer works on the same numbers as Mediant, in turn with it; those in Python have a process and one thread. A library that is
 * missing leaves a dash and a reason. Options: {@code --cases} (names with commas between; all), {@code --python} (python3),
 * {@code --rounds} (5) and {@code --script} (the Python side).
 */
public final class Peers {
    private static final int ROUNDS = 5;
    private static final double WARM_UP_SECONDS = 3;

    private Peers() {}

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("cases", "python", "rounds", "script"));
        List<PeerCase> cases = chosen(options.text("cases", ""));
        Path script = Path.of(options.text("script", "benchmarks/peers.py"));
        int rounds = options.number("rounds", ROUNDS);
        try (PeerProcess process = PeerProcess.start(options.text("python", "python3"), script)) {
            run(cases, process, rounds);
        }
    }

    private static void run(List<PeerCase> cases, PeerProcess process, int rounds) throws IOException {
        MarkdownTable table = new MarkdownTable("case", "peer", "Mediant", "peer / Mediant", "digits that agree");
        List<String> absences = new ArrayList<>();
        List<String> disagreements = new ArrayList<>();
        for (PeerCase each : cases) {
            PeerCase.Pair data = each.data().get();
            process.load(data.reference());
            process.load(data.current());
            PeerRun run = PeerRun.of(each, each.peer().apply(process), data, WARM_UP_SECONDS, rounds);
            process.drop(data.reference());
            process.drop(data.current());
            run.addTo(table);
            run.absence().ifPresent(absences::add);
            run.disagreement().ifPresent(disagreements::add);
        }
        System.out.println(process.versions() + "; Java " + Runtime.version());
        System.out.println();
        System.out.println(table);
        absences.forEach(line -> System.out.println("- " + line));
        if (!disagreements.isEmpty()) {
            throw new IllegalStateException("the values disagree:\n" + String.join("\n", disagreements));
        }
    }

    /**
     * The cases of these names, in their order.
     *
     * @param names with commas between; none for all
     * @throws IllegalArgumentException if a name is unknown
     */
    static List<PeerCase> chosen(String names) {
        if (names.isEmpty()) {
            return PeerCases.ALL;
        }
        return Arrays.stream(names.split(",", -1)).map(Peers::named).toList();
    }

    private static PeerCase named(String name) {
        Optional<PeerCase> found =
                PeerCases.ALL.stream().filter(each -> each.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("there is no case \"" + name + "\"; there are "
                + PeerCases.ALL.stream().map(PeerCase::name).collect(Collectors.joining(", "))));
    }
}
