/** Options that commands share, and the values they take. */
package io.mediant.cli.option;
