package io.mediant.cli.command;

import io.mediant.cli.Session;
import io.mediant.cli.option.FailOn;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code mediant check}: a comparison that fails on drift. */
@Command(
        name = "check",
        header = "Compare two tables; exit code 1 on drift.",
        description = {"", "The same as compare --fail-on drift."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant check reference.csv today.csv --policy policy.yaml",
            "  mediant check reference.csv today.csv --fail-on inconclusive -o drift.xml"
        })
public final class CheckCommand extends CompareCommand {

    public CheckCommand(Session session) {
        super(session);
    }

    @Override
    Optional<FailOn> defaultFailOn() {
        return Optional.of(FailOn.DRIFT);
    }
}
