/** How texts are read: bytes to characters to tokens to counts. */
package io.mediant.data.text.internal;
