/** Sample sizes, before there are data and with them. */
package io.mediant.cli.plan;
