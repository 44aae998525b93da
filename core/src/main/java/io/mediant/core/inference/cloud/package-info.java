/** Two clouds of points of many dimensions, compared by what can be shown: clusters, neighbourhoods, moments, directions and single dimensions. */
package io.mediant.core.inference.cloud;
