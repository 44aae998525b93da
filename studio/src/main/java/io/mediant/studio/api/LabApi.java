package io.mediant.studio.api;

import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.game.SideBySide;
import io.mediant.lab.run.RunStream;
import io.mediant.report.JsonWriter;
import io.mediant.report.text.Language;
import io.mediant.report.text.Texts;
import io.mediant.studio.http.Answer;
import io.mediant.studio.http.Request;
import io.mediant.studio.http.Routes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lab: its experiments, and their runs from start to result. */
public final class LabApi {
    private static final int ID = 3;
    private static final Set<String> COMMON = Set.of("name", "seed", "quick");

    private final LabRuns runs;

    public LabApi(LabRuns runs) {
        this.runs = runs;
    }

    /** Adds its routes. */
    public void addTo(Routes routes) {
        routes.add("GET", "/api/lab/experiments", request -> experiments())
                .add("GET", "/api/lab/runs", request -> all())
                .add("POST", "/api/lab/runs", this::start)
                .add("GET", "/api/lab/runs/{id}", this::state)
                .add("DELETE", "/api/lab/runs/{id}", this::remove)
                .add("GET", "/api/lab/runs/{id}/events", this::events)
                .add("GET", "/api/lab/runs/{id}/metrics", request -> LabFiles.metrics(run(request)))
                .add("GET", "/api/lab/runs/{id}/result", request -> LabFiles.result(request.part(ID), run(request)))
                .add(
                        "GET",
                        "/api/lab/runs/{id}/report",
                        request -> LabFiles.report(request.part(ID), run(request), request))
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
        Set<String> members = new HashSet<>(COMMON);
        members.addAll(SideBySideSettings.MEMBERS);
        JsonFields fields = JsonFields.parse(request.body(), members);
        String name = fields.text("name").orElse("");
        long seed = fields.whole("seed").orElse(1L);
        String id = runs.start(name.equals(SideBySide.NAME) ? games(fields, seed) : experiment(fields, name, seed));
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text).beginObject().member("id", id).endObject();
        return Answer.json(201, text);
    }

    private LabOrder games(JsonFields fields, long seed) {
        runs.requireEngine();
        if (fields.flag("quick").orElse(false)) {
            throw JsonFields.wrong("quick", "true", "false");
        }
        SideBySideSettings settings = SideBySideSettings.of(fields);
        return new LabOrder(settings.experiment(), seed, false, Optional.of(settings));
    }

    private LabOrder experiment(JsonFields fields, String name, long seed) {
        List<Experiment> experiments = runs.lab().experiments();
        Experiment experiment = experiments.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> JsonFields.wrong(
                        "name",
                        name,
                        experiments.stream().map(one -> one.name() + ", ").collect(Collectors.joining())
                                + SideBySide.NAME));
        fields.requireKnown(COMMON);
        return new LabOrder(experiment, seed, fields.flag("quick").orElse(false), Optional.empty());
    }

    private Answer all() {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginArray();
        runs.all().forEach((id, run) -> run.write(id, json));
        json.endArray();
        return Answer.json(200, text);
    }

    private Answer state(Request request) {
        StringBuilder text = new StringBuilder();
        run(request).write(request.part(ID), JsonWriter.compact(text));
        return Answer.json(200, text);
    }

    private LabRun run(Request request) {
        return runs.run(request.part(ID));
    }

    private Answer remove(Request request) {
        runs.remove(request.part(ID));
        return Answer.empty(204);
    }

    private Answer events(Request request) {
        RunStream.Reader reader = run(request).stream().reader();
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

    private Answer control(Request request) {
        LabLevers.move(request.part(ID), run(request), request.body());
        return Answer.empty(204);
    }
}
