/** Numeric building blocks of this module; not part of its interface. */
package io.mediant.core.internal;
