/** Do intervals hold the truth as often as they say? */
package io.mediant.calibration.interval;
