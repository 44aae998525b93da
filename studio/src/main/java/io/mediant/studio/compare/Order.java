package io.mediant.studio.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a job is to do.
 *
 * @param current the current side; empty where options part the reference in two
 * @param policy rules in a file, which options override
 * @param options each {@code --name=value} or {@code --name}
 * @param language of what the command prints
 * @param aside whether it only looks closer at another result, and is left out of the history
 */
record Order(
        Subject subject,
        DataFile reference,
        Optional<DataFile> current,
        Optional<DataFile> policy,
        List<String> options,
        String language,
        boolean aside) {
    Order {
        options = List.copyOf(options);
    }

    /** The arguments that whoever gave the order can type. */
    List<String> shown() {
        List<String> arguments = new ArrayList<>(List.of(subject.command(), reference.shown()));
        current.ifPresent(file -> arguments.add(file.shown()));
        policy.ifPresent(file -> arguments.add("--policy=" + file.shown()));
        arguments.addAll(options);
        return arguments;
    }

    /** The arguments that are carried out, without outputs. Files are absolute paths, so that none can be taken for an option. */
    List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of(subject.command(), reference.path().toString()));
        current.ifPresent(file -> arguments.add(file.path().toString()));
        policy.ifPresent(file -> arguments.add("--policy=" + file.path()));
        arguments.addAll(options);
        arguments.add("--lang=" + language);
        arguments.add("--no-progress");
        return arguments;
    }
}
