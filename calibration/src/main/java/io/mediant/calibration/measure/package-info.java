/** Do the intervals for measures other than the Jensen-Shannon divergence hold the truth as often as they say? */
package io.mediant.calibration.measure;
