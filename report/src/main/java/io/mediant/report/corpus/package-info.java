/** Comparisons of corpora in every format. */
package io.mediant.report.corpus;
