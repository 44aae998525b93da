/**
 * Two clouds of points in many dimensions: how well a judge who did not see them tells their points apart, what exchanging their points says of the
 * difference, and by which cells, directions and coordinates they differ.
 */
package io.mediant.core.inference.cloud;
