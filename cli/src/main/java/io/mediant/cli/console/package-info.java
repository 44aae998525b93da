/** Terminal, messages, colours and help. */
package io.mediant.cli.console;
