/** Probability laws with a formula: densities on the line, laws on the integers, densities of several dimensions, kernel estimates. */
package io.mediant.core.density;
