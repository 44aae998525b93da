package io.mediant.compare;

/**
 * One side of a comparison.
 *
 * @param source where the rows came from, as the user named it (untrusted text: quote before printing)
 * @param rows number of rows
 */
public record Side(String source, long rows) {}
