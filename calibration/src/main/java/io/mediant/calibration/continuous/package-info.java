/** How far are estimates from continuous samples from the truth? */
package io.mediant.calibration.continuous;
