package io.mediant.studio.api;

import io.mediant.compare.table.Version;
import io.mediant.lab.LabException;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.RunControl;
import io.mediant.lab.run.RunStoppedException;
import io.mediant.lab.run.RunStream;
import io.mediant.report.JsonWriter;
import io.mediant.report.lab.LabResult;
import io.mediant.report.text.Language;
import io.mediant.report.text.Texts;
import io.mediant.studio.http.Problem;

/** A run of an experiment, on a thread of its own. */
final class LabRun {
    private final LabOrder order;
    private final Runnable load;
    private final RunControl control = new RunControl();
    private final RunStream stream = new RunStream();
    private final Thread thread;
    private volatile Outcome outcome = new Outcome.Running();

    /** @param load makes the engine ready */
    LabRun(String id, LabOrder order, Runnable load) {
        this.order = order;
        this.load = load;
        this.thread = new Thread(this::carryOut, "studio-run-" + id);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    LabOrder order() {
        return order;
    }

    RunControl control() {
        return control;
    }

    RunStream stream() {
        return stream;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean underWay() {
        return outcome instanceof Outcome.Running;
    }

    /** Waits until a run that was stopped is over, at most so long. */
    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }

    /** Writes what it was asked to do and how it stands, as an object. */
    void write(String id, JsonWriter json) {
        Outcome found = outcome;
        json.beginObject().member("id", id).member("name", order.experiment().name());
        json.member("seed", order.seed()).name("quick").value(order.quick());
        json.member("state", found.word()).name("paused").value(control.paused());
        order.settings().ifPresent(settings -> settings.write(json.name("settings")));
        if (found instanceof Outcome.Failed failed) {
            json.name("problem").beginObject().member("what", failed.what());
            json.member("why", failed.why()).member("fix", failed.fix()).endObject();
        }
        json.endObject();
    }

    private void carryOut() {
        // The outcome is there before the stream ends: whoever reads the end may ask for it.
        outcome = found();
        stream.end(outcome.word());
    }

    private Outcome found() {
        try {
            load.run();
            long start = System.nanoTime();
            Run run = new Run(order.seed(), order.quick(), stream, control);
            Findings findings = order.experiment().run(run);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Outcome.Done(new LabResult(
                    order.experiment().name(), order.seed(), order.quick(), seconds, findings, Version.TEXT));
        } catch (RunStoppedException e) {
            return new Outcome.Stopped();
        } catch (LabException e) {
            return new Outcome.Failed(e.what(), e.why(), e.fix());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            Problem problem = new Problem(500, "internal", "error", e.toString());
            Texts texts = Texts.of(Language.EN);
            return new Outcome.Failed(problem.what(texts), problem.why(texts), problem.fix(texts));
        }
    }
}
