/** Studies by simulation of what the library promises about intervals, tests and estimates. */
package io.mediant.calibration;
