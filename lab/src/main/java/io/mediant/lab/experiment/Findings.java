package io.mediant.lab.experiment;

import java.util.List;

/**
 * What an experiment found.
 *
 * @param statements theory's statements, each with what was measured
 * @param figures drawn from the run, in the order of reading
 */
public record Findings(List<Statement> statements, List<Figure> figures) {
    public Findings {
        statements = List.copyOf(statements);
        figures = List.copyOf(figures);
    }

    /** Whether all of theory's statements held. */
    public boolean met() {
        return statements.stream().allMatch(Statement::met);
    }
}
