package io.mediant.studio.api;

import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.lab.LabReports;
import io.mediant.report.lab.LabResult;
import io.mediant.studio.http.Answer;
import io.mediant.studio.http.Problem;
import io.mediant.studio.http.Request;
import java.nio.charset.StandardCharsets;

/** What can be taken from a run: its result, its report, its measurements. */
final class LabFiles {
    private LabFiles() {}

    static Answer result(String id, LabRun run) {
        return Answer.json(200, LabReports.render(found(id, run), ReportFormat.JSON, RenderOptions.defaults()));
    }

    static Answer report(String id, LabRun run, Request request) {
        RenderOptions options = RenderOptions.defaults().withLanguage(request.language());
        return Answer.document(
                LabReports.render(found(id, run), ReportFormat.HTML, options).getBytes(StandardCharsets.UTF_8));
    }

    /** The measurements so far, as JSON lines. */
    static Answer metrics(LabRun run) {
        return Answer.text(
                        200, "application/x-ndjson; charset=utf-8", run.stream().measurements())
                .with("Cache-Control", "no-store");
    }

    private static LabResult found(String id, LabRun run) {
        if (run.outcome() instanceof Outcome.Done done) {
            return done.result();
        }
        throw new Problem(409, "result", "id", id);
    }
}
