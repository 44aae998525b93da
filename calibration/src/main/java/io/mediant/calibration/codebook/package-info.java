/** Divergences over the cells of a codebook: their bias where nothing differs, and how they are corrected. */
package io.mediant.calibration.codebook;
