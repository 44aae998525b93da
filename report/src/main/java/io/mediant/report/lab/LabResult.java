package io.mediant.report.lab;

import io.mediant.lab.experiment.Findings;

/**
 * What a run of an experiment found, and how it was run.
 *
 * @param experiment the experiment's name
 * @param seed the seed from which every draw followed
 * @param quick whether the run was a short one
 * @param seconds how long it took by the clock on the wall
 * @param findings what was found
 * @param version the program's version
 */
public record LabResult(
        String experiment, long seed, boolean quick, double seconds, Findings findings, String version) {}
