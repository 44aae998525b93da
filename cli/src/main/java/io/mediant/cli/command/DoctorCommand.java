package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.Bilingual;
import io.mediant.cli.console.SafeText;
import io.mediant.cli.doctor.Check;
import io.mediant.cli.doctor.Doctor;
import io.mediant.cli.option.ChoiceConverter;
import io.mediant.cli.option.ShortFormat;
import io.mediant.compare.policy.Choice;
import io.mediant.report.JsonWriter;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mediant doctor}: is this machine ready? */
@Command(
        name = "doctor",
        header = "Check that this machine has what a comparison needs.",
        description = "Exit code 0 if all is well, 4 if comparing will not work.")
public final class DoctorCommand implements Callable<Integer> {

    private static final int LABEL_WIDTH = 17;
    private static final Bilingual FIX = new Bilingual("fix: ", "解决：");

    private final Session session;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ChoiceConverter.ShortFormats.class,
            description = "terminal or json (default: terminal).")
    private ShortFormat format = ShortFormat.TERMINAL;

    public DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Check> checks = new Doctor(session).examine();
        boolean healthy = checks.stream().noneMatch(check -> check.status() == Check.Status.FAILURE);
        PrintWriter out = session.terminal().out();
        switch (format) {
            case TERMINAL -> print(checks, out);
            case JSON -> printJson(checks, healthy, out);
        }
        return healthy ? ExitCode.OK : ExitCode.INTERNAL;
    }

    private void print(List<Check> checks, PrintWriter out) {
        Language language = session.language();
        boolean unicode = session.terminal().unicode();
        for (Check check : checks) {
            String mark =
                    switch (check.status()) {
                        case OK -> unicode ? "✓" : "ok";
                        case WARNING -> "! ";
                        case FAILURE -> unicode ? "✕" : "x ";
                    };
            String label = DisplayWidth.padRight(check.subject().label().in(language), LABEL_WIDTH);
            out.printf("%-2s %s %s%n", mark, label, SafeText.of(check.finding().in(language)));
            check.fix()
                    .ifPresent(fix -> out.printf(
                            "   %s %s%s%n", " ".repeat(LABEL_WIDTH), FIX.in(language), SafeText.of(fix.in(language))));
        }
    }

    private static void printJson(List<Check> checks, boolean healthy, PrintWriter out) {
        JsonWriter json = JsonWriter.indented(out);
        json.beginObject().member("schema", "mediant.doctor/1").name("healthy").value(healthy);
        json.name("checks").beginArray();
        for (Check check : checks) {
            json.beginInlineObject();
            json.member("name", check.subject().id()).member("status", Choice.name(check.status()));
            json.member("finding", check.finding().en());
            json.member("fix", check.fix().map(Bilingual::en).orElse(null));
            json.endObject();
        }
        json.endArray().endObject();
        out.println();
    }
}
