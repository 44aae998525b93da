package io.mediant.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as bars on standard error, one for each stage. Closing it ends the last bar. */
public final class ConsoleProgress implements RunProgress {
    private static final int UPDATE_MILLIS = 150;
    private static final int LONGEST_NAME = 24;
    private static final int WIDEST = 90;
    private static final int SHARES = 100;
    private static final long KIB = 1024;

    private final PrintStream stream;
    private final int width;
    private final boolean unicode;
    private ProgressBar bar;
    private long shownKib = -1;

    public ConsoleProgress(Terminal terminal) {
        stream = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        width = Math.min(WIDEST, terminal.width() - 1);
        unicode = terminal.unicode();
    }

    @Override
    public synchronized void stage(Stage stage, int steps) {
        close();
        bar = builder(stage == Stage.READING ? "reading" : "comparing", steps).build();
    }

    @Override
    public synchronized void at(long read, long known, int documents) {
        if (shownKib < 0) {
            close();
            bar = builder("reading", known < KIB ? -1 : known / KIB)
                    .setUnit(" KiB", 1)
                    .build();
        }
        long now = read / KIB;
        if (now > shownKib && bar != null) {
            bar.setExtraMessage(documents + " documents");
            bar.stepTo(now);
            shownKib = now;
        }
    }

    /** So much of the whole is done, a share from 0 to 1. @param stage what is done now */
    public synchronized void share(double done, String stage) {
        if (bar == null) {
            bar = builder("running", SHARES).hideEta().build();
        }
        bar.setExtraMessage(stage);
        bar.stepTo(Math.round(SHARES * Math.max(0, Math.min(1, done))));
    }

    private ProgressBarBuilder builder(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(unicode ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setConsumer(new VanishingBar(stream, width));
    }

    @Override
    public synchronized void step(String name) {
        if (bar == null) {
            return;
        }
        String safe = SafeText.of(name);
        bar.setExtraMessage(safe.length() <= LONGEST_NAME ? safe : safe.substring(0, LONGEST_NAME - 1) + "…");
        bar.step();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        stream.flush();
    }

    /** A bar that leaves no line behind. */
    private static final class VanishingBar extends ConsoleProgressBarConsumer {
        private final PrintStream stream;

        VanishingBar(PrintStream stream, int width) {
            super(stream, width);
            this.stream = stream;
        }

        @Override
        public void close() {
            clear();
            stream.flush();
        }
    }
}
