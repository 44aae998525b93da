package io.mediant.cli.demo;

/** The two sides of the demonstration. */
enum Side {
    REFERENCE,
    CURRENT
}
