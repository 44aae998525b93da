/** Point estimates of divergences and entropies from counts, corrected for their bias. Values are in nats. */
package io.mediant.core.inference.estimator;
