/** Texts counted by document and term: tests, intervals and companions that treat a document, not a token, as one observation. */
package io.mediant.core.inference.corpus;
