package io.mediant.lab.objective;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All objectives by the names that users write. */
public final class Objectives {
    private static final List<Objective> ALL = Stream.<Stream<? extends Objective>>of(
                    Stream.of(LogOdds.values()),
                    Stream.of(Wasserstein.values()),
                    Stream.of(LeastSquares.values()),
                    Stream.of(Variational.values()))
            .flatMap(objectives -> objectives)
            .map(Objective.class::cast)
            .toList();

    private Objectives() {}

    /** All names. */
    public static List<String> names() {
        return ALL.stream().map(Objective::objectiveName).toList();
    }

    /** All of them. */
    public static List<Objective> all() {
        return ALL;
    }

    /** The one of this name. */
    public static Optional<Objective> named(String name) {
        return ALL.stream()
                .filter(objective -> objective.objectiveName().equals(name))
                .findFirst();
    }
}
