/** The grid of truths that studies draw samples from. */
package io.mediant.calibration.grid;
