package io.mediant.cli.option;

/** How the result of a command is shown that makes no report. */
public enum ShortFormat {
    TERMINAL,
    JSON
}
