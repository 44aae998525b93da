/** One class for each command. */
package io.mediant.cli.command;
