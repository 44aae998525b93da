package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.SafeText;
import io.mediant.cli.doctor.Check;
import io.mediant.cli.doctor.Doctor;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mediant doctor}: is this machine ready? */
@Command(
        name = "doctor",
        header = "Check that this machine has what a comparison needs.",
        description = "Exit code 0 if all is well, 4 if comparing will not work.")
public final class DoctorCommand implements Callable<Integer> {
    private final Session session;

    public DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Check> checks = new Doctor(session).examine();
        boolean healthy = checks.stream().noneMatch(check -> check.status() == Check.Status.FAILURE);
        print(checks, session.terminal().out());
        return healthy ? ExitCode.OK : ExitCode.INTERNAL;
    }

    private void print(List<Check> checks, PrintWriter out) {
        boolean unicode = session.terminal().unicode();
        for (Check check : checks) {
            String mark =
                    switch (check.status()) {
                        case OK -> unicode ? "✓" : "ok";
                        case WARNING -> "! ";
                        case FAILURE -> unicode ? "✕" : "x ";
                    };
            out.printf("%-2s %-17s %s%n", mark, check.name().replace('_', ' '), SafeText.of(check.finding()));
            if (!check.fix().isEmpty()) {
                out.printf("   %-17s fix: %s%n", "", SafeText.of(check.fix()));
            }
        }
    }
}
