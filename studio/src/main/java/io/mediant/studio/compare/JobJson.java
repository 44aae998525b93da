package io.mediant.studio.compare;

import io.mediant.report.JsonWriter;

/** A job as JSON. */
final class JobJson {
    private JobJson() {}

    /** @param state at the time */
    static void write(Job job, JobState state, JsonWriter json) {
        Order order = job.order();
        json.beginObject()
                .member("id", job.id())
                .member("command", order.subject().command());
        json.member("line", job.line()).member("reference", order.reference().name());
        json.member("current", order.current().map(DataFile::name).orElse(null));
        json.name("places").beginObject().member("reference", order.reference().place());
        json.member("current", order.current().map(DataFile::place).orElse(null));
        json.member("policy", order.policy().map(DataFile::place).orElse(null)).endObject();
        json.name("options").beginArray();
        order.options().forEach(json::value);
        json.endArray().member("begun", job.begun().toString()).member("state", state.word());
        if (state instanceof JobState.Running running) {
            json.member("stage", running.stage()).number("share", running.share());
            json.member("detail", running.detail());
        } else if (state instanceof JobState.Done done) {
            json.name("verdict");
            done.verdict().write(json);
            json.number("seconds", done.seconds());
        } else if (state instanceof JobState.Failed failed) {
            json.name("problem").beginObject().member("what", failed.failure().what());
            json.member("why", failed.failure().why())
                    .member("fix", failed.failure().fix());
            json.endObject();
        }
        json.endObject();
    }
}
