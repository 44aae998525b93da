package io.mediant.cli;

import io.mediant.cli.console.Terminal;
import java.util.concurrent.atomic.AtomicBoolean;

/** The process: runs a command line and exits with its code; on an interrupt lets the run clean up first. */
public final class Main {
    private static final long CLEAN_UP_MILLIS = 3000;

    private Main() {}

    public static void main(String[] arguments) {
        AtomicBoolean done = new AtomicBoolean();
        Thread run = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(run, done), "clean-up"));
        int code = Mediant.run(Terminal.system(), arguments);
        done.set(true);
        System.exit(code);
    }

    private static void cleanUp(Thread run, AtomicBoolean done) {
        if (done.get()) {
            return;
        }
        run.interrupt();
        try {
            run.join(CLEAN_UP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
