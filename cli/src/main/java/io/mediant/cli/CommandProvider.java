package io.mediant.cli;

import java.util.List;

/**
 * Brings further commands to {@code mediant}. Found through {@link java.util.ServiceLoader}, so that modules with heavy
 * dependencies can be absent.
 */
public interface CommandProvider {

    /**
     * The commands: objects annotated with picocli's {@code @Command} that implement {@code Callable<Integer>} and
     * return one of {@link ExitCode}.
     */
    List<Object> commands(Session session);
}
