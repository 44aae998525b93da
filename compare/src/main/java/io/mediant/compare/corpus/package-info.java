/** Comparisons of corpora: what sets texts apart, term by term, and whether it is more than chance. */
package io.mediant.compare.corpus;
