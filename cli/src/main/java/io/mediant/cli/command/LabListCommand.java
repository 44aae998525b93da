package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.option.ChoiceConverter;
import io.mediant.cli.option.ShortFormat;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Experiments;
import io.mediant.report.JsonWriter;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Language;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Texts;
import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mediant lab list}: the experiments that there are. It does not need the engine. */
@Command(name = "list", header = "List the experiments: name, about how long a full run takes, what it shows.")
public final class LabListCommand implements Callable<Integer> {
    private static final int TIME_WIDTH = 7;
    private static final double MINUTE = 60;

    private final Session session;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ChoiceConverter.ShortFormats.class,
            description = "terminal or json (default: terminal).")
    private ShortFormat format = ShortFormat.TERMINAL;

    public LabListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PrintWriter out = session.terminal().out();
        switch (format) {
            case TERMINAL -> print(out);
            case JSON -> printJson(out);
        }
        return ExitCode.OK;
    }

    private void print(PrintWriter out) {
        Texts texts = Texts.of(session.language());
        int width = Experiments.all().stream()
                .mapToInt(experiment -> experiment.name().length())
                .max()
                .orElse(0);
        for (Experiment experiment : Experiments.all()) {
            out.println(DisplayWidth.padRight(experiment.name(), width) + "  "
                    + DisplayWidth.padLeft(time(experiment.seconds(), texts), TIME_WIDTH) + "  "
                    + texts.get("lab." + experiment.name() + ".summary"));
        }
    }

    private static String time(OptionalInt seconds, Texts texts) {
        if (seconds.isEmpty()) {
            return Numbers.NONE;
        }
        int value = seconds.getAsInt();
        return value < 2 * MINUTE
                ? value + " " + texts.get("unit.seconds")
                : Math.round(value / MINUTE) + " " + texts.get("unit.minutes");
    }

    private static void printJson(PrintWriter out) {
        JsonWriter json = JsonWriter.indented(out).beginObject().member("schema", "mediant.lab.list/1");
        json.name("experiments").beginArray();
        for (Experiment experiment : Experiments.all()) {
            json.beginObject().member("name", experiment.name());
            if (experiment.seconds().isPresent()) {
                json.member("seconds", experiment.seconds().getAsInt());
            } else {
                json.nullMember("seconds");
            }
            json.name("summary").beginObject();
            for (Language language : Language.values()) {
                json.member(language.tag(), Texts.of(language).get("lab." + experiment.name() + ".summary"));
            }
            json.endObject().endObject();
        }
        json.endArray().endObject();
        out.println();
    }
}
