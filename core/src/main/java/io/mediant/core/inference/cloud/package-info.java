/** Tests and bounds for two clouds of points in many dimensions, such as embeddings. Divergences are in nats. */
package io.mediant.core.inference.cloud;
