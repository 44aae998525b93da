/** How files of vectors are laid out. */
package io.mediant.data.vector.internal;
