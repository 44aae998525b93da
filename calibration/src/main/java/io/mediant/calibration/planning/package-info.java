/** Do planned samples do what the plan says? */
package io.mediant.calibration.planning;
