package io.mediant.studio.api;

import io.mediant.lab.experiment.Experiment;
import java.util.Optional;

/**
 * What a run was asked to do.
 *
 * @param quick whether it should be short
 * @param settings of games side by side
 */
record LabOrder(Experiment experiment, long seed, boolean quick, Optional<SideBySideSettings> settings) {}
