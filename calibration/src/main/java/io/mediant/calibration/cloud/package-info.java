/** Do comparisons of clouds in many dimensions keep their promises? */
package io.mediant.calibration.cloud;
