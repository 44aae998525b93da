/** A run while it goes on: what it is told, what it tells, and how it is paused and stopped. */
package io.mediant.lab.run;
