/** Distances on ordered data, in the unit of the data. */
package io.mediant.core.transport;
