/** What comparisons of tables and of corpora share. */
package io.mediant.compare.internal;
