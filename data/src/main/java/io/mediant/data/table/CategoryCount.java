package io.mediant.data.table;

/**
 * How often a category occurs.
 *
 * @param label the category (untrusted text)
 * @param reference number of rows of the reference
 * @param current number of rows of the current side
 */
public record CategoryCount(String label, long reference, long current) {}
