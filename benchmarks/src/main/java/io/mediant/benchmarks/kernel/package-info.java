/** JMH benchmarks of the kernels of the core. */
package io.mediant.benchmarks.kernel;
