package io.mediant.studio.api;

import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.lab.LabReports;
import io.mediant.report.lab.LabResult;
import io.mediant.studio.http.Answer;
import io.mediant.studio.http.Problem;
import io.mediant.studio.http.Request;

/** What can be taken from a run: its result, its report, its measurements. */
final class LabFiles {
    /** A report has its scripts and styles within itself: it may run these, but reaches nothing of the studio. */
    private static final String REPORT_POLICY =
            "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private LabFiles() {}

    static Answer result(String id, LabRun run) {
        return Answer.json(200, LabReports.render(found(id, run), ReportFormat.JSON, RenderOptions.defaults()));
    }

    static Answer report(String id, LabRun run, Request request) {
        RenderOptions options = RenderOptions.defaults().withLanguage(request.language());
        String html = LabReports.render(found(id, run), ReportFormat.HTML, options);
        return Answer.text(200, "text/html; charset=utf-8", html)
                .with("Content-Security-Policy", REPORT_POLICY)
                .with("Cache-Control", "no-store");
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
