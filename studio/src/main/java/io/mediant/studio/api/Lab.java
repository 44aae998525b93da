package io.mediant.studio.api;

import io.mediant.lab.engine.Engine;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Experiments;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The experiments that the page offers, and the engine that they need.
 *
 * @param available whether the engine can be loaded
 * @param load loads it, once
 */
public record Lab(List<Experiment> experiments, BooleanSupplier available, Runnable load) {
    public Lab {
        experiments = List.copyOf(experiments);
    }

    /** All experiments, on libtorch. */
    public static Lab onEngine() {
        return new Lab(Experiments.all(), Engine::available, Engine::load);
    }
}
