/** Experiments in which a generator plays against a judge. */
package io.mediant.lab.experiment.game;
