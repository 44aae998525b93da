/** Distances that know how far apart values are: on the line, on a circle and between clouds of points. */
package io.mediant.core.transport;
