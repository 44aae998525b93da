/** What the command that compares corpora does. */
package io.mediant.cli.corpus;
