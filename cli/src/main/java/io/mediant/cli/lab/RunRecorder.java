package io.mediant.cli.lab;

import io.mediant.cli.console.ConsoleProgress;
import io.mediant.lab.run.RunEvent;
import io.mediant.lab.run.RunFolder;
import io.mediant.lab.run.RunListener;
import io.mediant.report.text.Texts;
import java.util.Optional;

/** Keeps what a run measures in its folder, and shows how far it has come. */
public final class RunRecorder implements RunListener {
    private final RunFolder folder;
    private final Texts texts;
    private final Optional<ConsoleProgress> console;

    /** @param console where progress is shown; empty for nowhere */
    public RunRecorder(RunFolder folder, Texts texts, Optional<ConsoleProgress> console) {
        this.folder = folder;
        this.texts = texts;
        this.console = console;
    }

    @Override
    public void event(RunEvent event) {
        if (event instanceof RunEvent.Metrics metrics) {
            folder.record(metrics);
        } else if (event instanceof RunEvent.Progress progress) {
            console.ifPresent(bar -> bar.share(progress.share(), texts.get("lab.stage." + progress.stage())));
        }
    }
}
