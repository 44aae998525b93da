package io.mediant.lab.run;

import java.util.Map;

/** What a run tells while it goes on. */
public sealed interface RunEvent {

    /**
     * How far the whole run has come.
     *
     * @param share from 0 to 1
     * @param stage what it is doing, a key of the texts under {@code lab.stage.}
     */
    record Progress(double share, String stage) implements RunEvent {}

    /**
     * What was measured at a step.
     *
     * @param trainee which of the networks that the run trains, a key of the texts under {@code lab.trainee.}
     * @param step steps of the generator that were made, or of the judge where there is no generator
     * @param values each measure by its name: the unit is part of the name, as in {@code jsd_nats}
     */
    record Metrics(String trainee, long step, Map<String, Double> values) implements RunEvent {}

    /** What a trainee looks like at a step. */
    record Picture(String trainee, long step, Snapshot snapshot) implements RunEvent {}
}
