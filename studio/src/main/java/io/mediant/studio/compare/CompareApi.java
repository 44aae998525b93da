package io.mediant.studio.compare;

import io.mediant.report.JsonWriter;
import io.mediant.studio.api.JsonFields;
import io.mediant.studio.compare.CommandRunner.Outcome;
import io.mediant.studio.http.Answer;
import io.mediant.studio.http.Problem;
import io.mediant.studio.http.Request;
import io.mediant.studio.http.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comparisons: files that are handed over or named, jobs from order to result. */
public final class CompareApi implements AutoCloseable {
    private static final int ID = 3;
    /** Where {@code mediant demo} puts its files: that makes command lines with them good to repeat. */
    private static final String DEMO = "mediant-demo/";

    private final TemporaryFolder folder;
    private final CommandRunner runner;
    private final Uploads uploads;
    private final Jobs jobs;
    private Optional<String> demo = Optional.empty();

    public CompareApi(CommandRunner runner) throws IOException {
        this(runner, Uploads.LARGEST);
    }

    /** @param largest file that is taken, in bytes */
    CompareApi(CommandRunner runner, long largest) throws IOException {
        this.folder = TemporaryFolder.create();
        this.runner = runner;
        this.uploads = new Uploads(folder, largest);
        this.jobs = new Jobs(folder, runner);
    }

    /** Adds its routes. */
    public void addTo(Routes routes) {
        routes.add("POST", "/api/files", this::upload)
                .add("GET", "/api/folder", FolderListing::of)
                .add("POST", "/api/compare/demo", request -> demo())
                .add("GET", "/api/compare/jobs", request -> history())
                .add("POST", "/api/compare/jobs", this::start)
                .add("GET", "/api/compare/jobs/{id}", request -> state(200, job(request)))
                .add("DELETE", "/api/compare/jobs/{id}", this::remove)
                .add("GET", "/api/compare/jobs/{id}/events", request -> new Answer.Events(new JobEvents(job(request))))
                .add("GET", "/api/compare/jobs/{id}/result", this::result)
                .add("GET", "/api/compare/jobs/{id}/report", this::report);
    }

    private Answer upload(Request request) {
        String name = request.parameter("name").orElse("");
        String id = uploads.take(name, announced(request), request.stream());
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text)
                .beginObject()
                .member("id", id)
                .member("name", name)
                .endObject();
        return Answer.json(201, text);
    }

    private static long announced(Request request) {
        return request.header("Content-Length")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private synchronized Answer demo() {
        String answer = demo.orElseGet(this::madeDemo);
        demo = Optional.of(answer);
        return Answer.json(200, answer);
    }

    private String madeDemo() {
        Path place = folder.folder("demo");
        Outcome outcome = runner.run(
                List.of("demo", place.toString(), "--lang=en"),
                runner.line(List.of("demo")),
                (stage, share, detail) -> {},
                () -> false);
        outcome.failure().ifPresent(failure -> {
            TemporaryFolder.delete(place);
            throw new Problem(500, "internal", "error", failure.what() + ": " + failure.why());
        });
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginObject();
        for (String name : List.of("reference.csv", "current.csv", "policy.yaml")) {
            json.name(name.replaceAll("\\..*", "")).beginObject();
            json.member("id", uploads.add(place.resolve(name), DEMO + name));
            json.member("name", name).endObject();
        }
        json.endObject();
        return text.toString();
    }

    private Answer start(Request request) {
        JsonFields fields = JsonFields.parse(
                request.body(), Set.of("command", "reference", "current", "policy", "options", "lang", "aside"));
        Subject subject = Subject.of(fields.text("command").orElse(""));
        List<String> options = fields.texts("options");
        subject.requireAllowed(options);
        String lang = fields.text("lang").orElse("en");
        if (!Set.of("en", "zh").contains(lang)) {
            throw JsonFields.wrong("lang", lang, "en, zh");
        }
        Order order = new Order(
                subject,
                file(fields.text("reference").orElse(""), subject),
                fields.text("current").map(named -> file(named, subject)),
                fields.text("policy").map(named -> policy(named, subject)),
                options,
                lang,
                fields.flag("aside").orElse(false));
        return state(201, jobs.take(order));
    }

    private DataFile file(String named, Subject subject) {
        DataFile file = file(named);
        if (Files.isDirectory(file.path()) ? !subject.readsFolders() : !subject.reads(file.name())) {
            throw new Problem(415, "file_kind", "name", file.name(), "kinds", subject.kinds());
        }
        return file;
    }

    private DataFile policy(String named, Subject subject) {
        if (!subject.readsPolicies()) {
            throw JsonFields.wrong("policy", named, "null");
        }
        DataFile file = file(named);
        if (!Subject.isPolicy(file.name())) {
            throw new Problem(415, "file_kind", "name", file.name(), "kinds", Subject.POLICIES);
        }
        return file;
    }

    private DataFile file(String named) {
        DataFile file = Uploads.isId(named) ? uploads.file(named) : DataFile.here(FolderListing.path(named));
        if (!Files.isReadable(file.path())) {
            throw new Problem(404, "file_path", "path", named);
        }
        return file;
    }

    private Answer history() {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginArray();
        jobs.history().forEach(job -> JobJson.write(job, job.state(), json));
        json.endArray();
        return Answer.json(200, text);
    }

    private Job job(Request request) {
        return jobs.job(request.part(ID));
    }

    private static Answer state(int status, Job job) {
        StringBuilder text = new StringBuilder();
        JobJson.write(job, job.state(), JsonWriter.compact(text));
        return Answer.json(status, text);
    }

    private Answer remove(Request request) {
        jobs.remove(request.part(ID));
        return Answer.empty(204);
    }

    private Answer result(Request request) {
        Job job = done(request);
        return new Answer.Whole(
                200,
                Map.of("Content-Type", "application/json; charset=utf-8", "Cache-Control", "no-store"),
                content(job.document()));
    }

    private Answer report(Request request) {
        return Answer.document(content(done(request).report()));
    }

    private Job done(Request request) {
        Job job = job(request);
        if (!(job.state() instanceof JobState.Done)) {
            throw new Problem(409, "job_result", "id", job.id());
        }
        return job;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a result cannot be read", e);
        }
    }

    /** Stops all jobs and deletes what was handed over. */
    @Override
    public void close() {
        jobs.close();
        folder.close();
    }
}
