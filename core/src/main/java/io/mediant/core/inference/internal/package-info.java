/** Parts of the inference package that no other package uses. */
package io.mediant.core.inference.internal;
