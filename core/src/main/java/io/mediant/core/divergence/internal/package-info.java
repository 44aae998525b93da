/** Kernels of the divergences; not part of the module's interface. */
package io.mediant.core.divergence.internal;
