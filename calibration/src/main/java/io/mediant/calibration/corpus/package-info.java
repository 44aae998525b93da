/** Studies of the inference about corpora of documents. */
package io.mediant.calibration.corpus;
