/** Experiments on judges and on the games that they play: what a trained judge measures, and what its answers teach. */
package io.mediant.lab.experiment.judge;
