/** Completion scripts for shells. */
package io.mediant.cli.completion;
