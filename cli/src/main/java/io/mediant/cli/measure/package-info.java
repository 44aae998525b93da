/** Every measure between two weight vectors, as JSON and as a table. */
package io.mediant.cli.measure;
