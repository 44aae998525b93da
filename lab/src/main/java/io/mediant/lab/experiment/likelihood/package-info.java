/** Experiments on the work that the Kullback-Leibler divergence does well: one law is the truth, or the prior, and judges another. */
package io.mediant.lab.experiment.likelihood;
