package io.mediant.calibration;

/** One promise of the library, put to the test by simulation. */
public interface Study {
    /** The name on the command line. */
    String name();

    /** What is asked, one line. */
    String question();

    /** Runs the simulations and returns Markdown: tables, and a line on what they show. The same settings give the same text. */
    String run(Settings settings);
}
