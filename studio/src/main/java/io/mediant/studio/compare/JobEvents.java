package io.mediant.studio.compare;

import io.mediant.report.JsonWriter;
import io.mediant.studio.http.Answer;

/** The states of a job as server-sent events: the newest whenever it has changed, and the last. */
final class JobEvents implements Answer.Events.Source {
    private final Job job;
    private long seen = -1;
    private boolean ended;

    JobEvents(Job job) {
        this.job = job;
    }

    @Override
    public String next(long millis) throws InterruptedException {
        if (seen >= 0 && job.await(seen, millis) == seen) {
            return "";
        }
        seen = job.version();
        JobState state = job.state();
        ended = state.over();
        StringBuilder text = new StringBuilder("event: state\ndata: ");
        JobJson.write(job, state, JsonWriter.compact(text));
        return text.append("\n\n").toString();
    }

    @Override
    public boolean ended() {
        return ended;
    }
}
