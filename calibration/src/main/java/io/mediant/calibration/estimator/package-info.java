/** How far are estimators from the truth, and to which side? */
package io.mediant.calibration.estimator;
