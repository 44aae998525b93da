package io.mediant.cli;

import io.mediant.cli.console.Terminal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The process: runs a command line and exits with its code; on an interrupt lets the run clean up first. */
public final class Main {
    private static final long CLEAN_UP_SECONDS = 3;

    private Main() {}

    public static void main(String[] arguments) {
        AtomicBoolean stopping = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        Thread run = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(run, stopping, done), "stop"));
        int code = Mediant.run(Terminal.system(), stopping::get, arguments);
        done.countDown();
        System.exit(code);
    }

    /** Begins when the process ends, by itself or by a signal; only then is the run still under way. */
    private static void stop(Thread run, AtomicBoolean stopping, CountDownLatch done) {
        if (done.getCount() == 0) {
            return;
        }
        stopping.set(true);
        run.interrupt();
        try {
            done.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
