package io.mediant.studio.api;

import io.mediant.lab.run.RunControl;
import io.mediant.studio.http.Problem;
import java.util.Set;

/** The levers of a run, by the names and numbers of a request. */
final class LabLevers {
    private static final long LONGEST_WAIT_MILLIS = 60_000;
    private static final long MOST_STEPS = 1_000_000;
    private static final double LOWEST_FACTOR = 1e-6;
    private static final double HIGHEST_FACTOR = 1e6;

    private LabLevers() {}

    /** Moves a lever. @throws Problem if there is none of this name, or it cannot be moved so */
    static void move(String id, LabRun run, String body) {
        RunControl control = run.control();
        JsonFields fields = JsonFields.parse(body, Set.of("action", "value"));
        String action = fields.text("action").orElse("");
        switch (action) {
            case "pause" -> control.pause();
            case "play" -> control.play();
            case "stop" -> control.stop();
            case "step" -> control.step(fields.whole("value", 1, 1, MOST_STEPS));
            case "slow" -> control.slow(fields.whole("value", 0, 0, LONGEST_WAIT_MILLIS));
            case "rate" -> control.rateFactor(factor(fields));
            case "judge_rate" -> control.judgeRateFactor(factor(fields));
            case "generator_rate" -> control.generatorRateFactor(factor(fields));
            case "judge_steps" -> {
                SideBySideSettings settings =
                        run.order().settings().orElseThrow(() -> new Problem(409, "lever", "id", id, "action", action));
                control.judgeSteps(
                        (int) fields.whole("value", settings.judgeSteps(), 0, SideBySideSettings.MOST_JUDGE_STEPS));
            }
            default ->
                throw JsonFields.wrong(
                        "action",
                        action,
                        "pause, play, step, slow, rate, judge_rate, generator_rate, judge_steps, stop");
        }
    }

    private static double factor(JsonFields fields) {
        return fields.real("value", 1, LOWEST_FACTOR, HIGHEST_FACTOR);
    }
}
