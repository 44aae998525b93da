package io.mediant.lab.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What an experiment found.
 *
 * @param statements theory's statements, each with what was measured; none for runs that only measure
 * @param figures drawn from the run, in the order of reading
 * @param headline what to say first where there are no statements
 */
public record Findings(List<Statement> statements, List<Figure> figures, Optional<Label> headline) {
    public Findings {
        statements = List.copyOf(statements);
        figures = List.copyOf(figures);
    }

    /** The findings of an experiment on theory. */
    public Findings(List<Statement> statements, List<Figure> figures) {
        this(statements, figures, Optional.empty());
    }

    /** Whether all of theory's statements held. */
    public boolean met() {
        return statements.stream().allMatch(Statement::met);
    }
}
