/** Texts in: documents, tokens and their counts. */
package io.mediant.data.text;
