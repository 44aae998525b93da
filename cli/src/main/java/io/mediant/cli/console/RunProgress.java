package io.mediant.cli.console;

import io.mediant.compare.Progress;
import io.mediant.data.text.TextProgress;

/** Whom a run tells how far it has come, whatever it compares. Closing it ends what is shown. */
public interface RunProgress extends Progress, TextProgress, AutoCloseable {
    /** Tells nobody. */
    RunProgress NONE = new RunProgress() {
        @Override
        public void stage(Stage stage, int steps) {}

        @Override
        public void step(String name) {}

        @Override
        public void at(long read, long known, int documents) {}
    };

    @Override
    default void close() {}
}
