/** What {@code mediant embed} does between its options and the report. */
package io.mediant.cli.embedding;
