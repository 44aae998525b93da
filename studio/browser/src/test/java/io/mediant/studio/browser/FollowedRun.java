package io.mediant.studio.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of the lab that follows a run for a long time: how often it is told something, and how much memory it and the server hold after each tenth of
 * the time, garbage of the page collected.
 */
final class FollowedRun {
    private static final int TENTHS = 10;

    /** Before each round the run waits so long, so that something new is always there when the server sends, at most thirty times a second. */
    private static final int WAIT_MILLIS = 15;

    /** The lab measures no run of two games more often. */
    private static final long MOST_MEASUREMENTS = 5000;

    /** Rounds that the run has for each that it can play in the time at most. */
    private static final double SPARE = 1.04;

    /** What a page holds: objects of its script, those of the browser that belong to them, and contents of arrays of numbers. */
    private static final List<String> HELD = List.of("usedSize", "embedderHeapUsedSize", "backingStorageSize");

    private static final double MEGA = 1e6;
    private static final double KIBI = 1024;

    /** Counts events of the server by their kind. A delivery has one event of progress, the newest. */
    private static final String COUNT =
            """
            window.told = { metrics: 0, picture: 0, progress: 0, end: 0 };
            window.EventSource = class extends EventSource {
              addEventListener(kind, listener) {
                super.addEventListener(kind, (event) => { told[kind]++; listener(event); });
              }
            };
            """;

    private static final String BEGIN =
            """
            const order = { name: 'side-by-side', target: 'disc', gap: 4, first: 'minimax', second: 'wasserstein', generator_layers: 0,
              units: 16, judge_steps: 1, head_start: 0, generator_rate: 0.001, rounds: arguments[0], every: arguments[1] };
            const post = async (path, body) => {
              const answer = await fetch('/api/lab/runs' + path, { method: 'POST', body: JSON.stringify(body) });
              const text = await answer.text();
              if (!answer.ok) throw new Error(text);
              return text;
            };
            return post('', order).then(JSON.parse).then(({ id }) =>
              post(`/${id}/control`, { action: 'slow', value: arguments[2] }).then(() => { location.hash = `#run=${id}`; }));
            """;

    private final Browser browser;
    private final RunningStudio studio;
    private final double minutes;

    /** What the page and the server hold, in MB, and how often in a second of the last tenth the page was told something, and given a picture. */
    record Reading(double deliveries, double pictures, double page, double server) {}

    FollowedRun(Browser browser, RunningStudio studio, double minutes) {
        this.browser = browser;
        this.studio = studio;
        this.minutes = minutes;
    }

    /** Follows a run. @return what was read after each tenth of the time */
    List<Reading> follow() throws IOException, InterruptedException {
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", COUNT));
        LabView lab = begin();
        List<Reading> readings = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            readings.add(readAfter(60_000 * minutes / TENTHS));
        }
        lab.stop();
        return readings;
    }

    private LabView begin() {
        browser.goAnew(studio.view("/lab"));
        browser.find(".card");
        long rounds = (long) Math.ceil(SPARE * 60_000 * minutes / WAIT_MILLIS);
        browser.script(BEGIN, rounds, Math.floorDiv(rounds, MOST_MEASUREMENTS) + 1, WAIT_MILLIS);
        LabView lab = LabView.of(browser);
        lab.awaitBeyond(0);
        return lab;
    }

    private Reading readAfter(double millis) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        double deliveries = told("progress");
        double pictures = told("picture");
        Thread.sleep(Math.round(millis));
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Reading(
                (told("progress") - deliveries) / seconds, (told("picture") - pictures) / seconds, page(), server());
    }

    private double told(String kind) {
        return ((Number) browser.script("return told[arguments[0]]", kind)).doubleValue();
    }

    private double page() {
        for (int i = 0; i < 2; i++) {
            browser.driver().executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        }
        Map<String, Object> usage = browser.driver().executeCdpCommand("Runtime.getHeapUsage", Map.of());
        return HELD.stream()
                        .mapToDouble(part -> ((Number) usage.get(part)).doubleValue())
                        .sum()
                / MEGA;
    }

    private double server() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(studio.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * KIBI / MEGA)
                .findFirst()
                .orElseThrow();
    }
}
