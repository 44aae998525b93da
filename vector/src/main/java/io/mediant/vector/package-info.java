/** The kernels of the core on the JDK's Vector API. Optional: put the jar on the class path, and Java adds it if it can. */
package io.mediant.vector;
