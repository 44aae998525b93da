package io.mediant.lab.experiment;

import io.mediant.lab.run.Run;
import java.util.OptionalInt;

/**
 * A named experiment. Its words are in the texts: {@code lab.NAME.title}, {@code lab.NAME.summary} (one line), {@code lab.NAME.theory} (what theory
 * says, a paragraph or more), {@code lab.NAME.source} (authors, year), for each statement {@code lab.NAME.statement.ID}, and for each figure
 * {@code lab.NAME.figure.ID} (its title) and {@code lab.NAME.figure.ID.note} (how to read it).
 */
public interface Experiment {
    /** The name on the command line, lower case with hyphens. */
    String name();

    /** About how many seconds a full run takes on one core; empty where that is not known. */
    default OptionalInt seconds() {
        return OptionalInt.empty();
    }

    /**
     * Runs it.
     *
     * @throws io.mediant.lab.run.RunStoppedException if it is stopped
     * @throws io.mediant.lab.LabException if training diverges
     */
    Findings run(Run run);
}
