/** How many rows an answer needs. */
package io.mediant.core.inference.planning;
