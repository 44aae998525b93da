/** What is measured of a generator and of a judge while they train, and of anybody's samples. */
package io.mediant.lab.instrument;
