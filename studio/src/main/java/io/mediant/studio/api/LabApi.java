package io.mediant.studio.api;

import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.run.RunControl;
import io.mediant.lab.run.RunStream;
import io.mediant.report.JsonWriter;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.lab.LabReports;
import io.mediant.report.text.Language;
import io.mediant.report.text.Texts;
import io.mediant.studio.http.Answer;
import io.mediant.studio.http.Problem;
import io.mediant.studio.http.Request;
import io.mediant.studio.http.Routes;
import java.util.List;
import java.util.Set;

/** The lab: its experiments, and their runs from start to result. */
public final class LabApi {
    private static final int ID = 3;
    private static final long LONGEST_WAIT_MILLIS = 60_000;
    private static final long MOST_STEPS = 1_000_000;

    private final LabRuns runs;

    public LabApi(LabRuns runs) {
        this.runs = runs;
    }

    /** Adds its routes. */
    public void addTo(Routes routes) {
        routes.add("GET", "/api/lab/experiments", request -> experiments())
                .add("POST", "/api/lab/runs", this::start)
                .add("GET", "/api/lab/runs/{id}", this::state)
                .add("DELETE", "/api/lab/runs/{id}", this::remove)
                .add("GET", "/api/lab/runs/{id}/events", this::events)
                .add("GET", "/api/lab/runs/{id}/result", this::result)
                .add("POST", "/api/lab/runs/{id}/control", this::control);
    }

    private Answer experiments() {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginArray();
        for (Experiment experiment : runs.lab().experiments()) {
            json.beginObject().member("name", experiment.name());
            for (String part : List.of("title", "summary", "theory")) {
                json.name(part).beginObject();
                for (Language language : Language.values()) {
                    json.member(language.tag(), Texts.of(language).get("lab." + experiment.name() + "." + part));
                }
                json.endObject();
            }
            if (experiment.seconds().isPresent()) {
                json.member("seconds", experiment.seconds().getAsInt());
            } else {
                json.nullMember("seconds");
            }
            json.endObject();
        }
        json.endArray();
        return Answer.json(200, text);
    }

    private Answer start(Request request) {
        JsonFields fields = JsonFields.parse(request.body(), Set.of("name", "seed", "quick"));
        List<Experiment> experiments = runs.lab().experiments();
        String name = fields.text("name").orElse("");
        String known =
                String.join(", ", experiments.stream().map(Experiment::name).toList());
        Experiment experiment = experiments.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> JsonFields.wrong("name", name, known));
        String id = runs.start(
                experiment,
                fields.whole("seed").orElse(1L),
                fields.flag("quick").orElse(false));
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text).beginObject().member("id", id).endObject();
        return Answer.json(201, text);
    }

    private Answer state(Request request) {
        String id = request.part(ID);
        LabRun run = runs.run(id);
        Outcome outcome = run.outcome();
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginObject().member("id", id);
        json.member("name", run.experiment().name()).member("seed", run.seed());
        json.name("quick").value(run.quick()).member("state", outcome.word());
        json.name("paused").value(run.control().paused());
        if (outcome instanceof Outcome.Failed failed) {
            json.name("problem").beginObject().member("what", failed.what());
            json.member("why", failed.why()).member("fix", failed.fix()).endObject();
        }
        json.endObject();
        return Answer.json(200, text);
    }

    private Answer remove(Request request) {
        runs.remove(request.part(ID));
        return Answer.empty(204);
    }

    private Answer events(Request request) {
        RunStream.Reader reader = runs.run(request.part(ID)).stream().reader();
        return new Answer.Events(new Answer.Events.Source() {
            @Override
            public String next(long millis) throws InterruptedException {
                return reader.next(millis);
            }

            @Override
            public boolean ended() {
                return reader.ended();
            }
        });
    }

    private Answer result(Request request) {
        String id = request.part(ID);
        if (runs.run(id).outcome() instanceof Outcome.Done done) {
            return Answer.json(200, LabReports.render(done.result(), ReportFormat.JSON, RenderOptions.defaults()));
        }
        throw new Problem(409, "result", "id", id);
    }

    private Answer control(Request request) {
        RunControl control = runs.run(request.part(ID)).control();
        JsonFields fields = JsonFields.parse(request.body(), Set.of("action", "value"));
        String action = fields.text("action").orElse("");
        switch (action) {
            case "pause" -> control.pause();
            case "play" -> control.play();
            case "stop" -> control.stop();
            case "step" -> control.step(whole(fields, 1, 1, MOST_STEPS));
            case "slow" -> control.slow(whole(fields, 0, 0, LONGEST_WAIT_MILLIS));
            case "rate" -> control.rateFactor(rate(fields));
            default -> throw JsonFields.wrong("action", action, "pause, play, step, slow, rate, stop");
        }
        return Answer.empty(204);
    }

    private static long whole(JsonFields fields, long otherwise, long low, long high) {
        long value = fields.whole("value").orElse(otherwise);
        if (value < low || value > high) {
            throw JsonFields.wrong("value", Long.toString(value), low + " ... " + high);
        }
        return value;
    }

    private static double rate(JsonFields fields) {
        double value = fields.real("value").orElse(1.0);
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw JsonFields.wrong("value", Double.toString(value), "> 0");
        }
        return value;
    }
}
