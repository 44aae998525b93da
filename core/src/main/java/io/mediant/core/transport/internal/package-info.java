/** The solvers behind exact and entropic transport; not part of this package's interface. */
package io.mediant.core.transport.internal;
