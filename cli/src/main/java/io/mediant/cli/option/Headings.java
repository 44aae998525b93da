package io.mediant.cli.option;

/** Headings of the groups of options in a command's help. */
public final class Headings {
    public static final String INPUT = "%nRows:%n";
    public static final String SELECTION = "%nColumns:%n";
    public static final String POLICY = "%nRules of the verdict:%n";
    public static final String OUTPUT = "%nResults:%n";
    public static final String EXIT = "%nExit code:%n";
    public static final String RUN = "%nRunning:%n";

    private Headings() {}
}
