/** Do tests raise false alarms as rarely as they say, and what do they find? */
package io.mediant.calibration.test;
