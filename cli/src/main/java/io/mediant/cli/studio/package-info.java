/** What the command {@code studio} needs beside the studio itself. */
package io.mediant.cli.studio;
