/** The {@code mediant} command: its frame, exit codes, and how other modules add commands. */
package io.mediant.cli;
