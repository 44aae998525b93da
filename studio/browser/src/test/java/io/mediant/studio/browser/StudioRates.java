package io.mediant.studio.browser;

import io.mediant.studio.browser.FollowedRun.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openqa.selenium.Point;

/**
 * How fast the studio is in Chromium, as Markdown tables: from the start of the launcher to the address, to the first paint, the frames of a drag, and
 * the memory of a page that follows a run. Option: minutes of the run that is followed (10); 0 leaves it out.
 *
 * <p>A frame's time is what the page's thread does from its animation callbacks to the first task after it has painted: script, style, layout and paint.
 */
public final class StudioRates {
    private static final int STARTS = 5;
    private static final int FRAMES = 600;
    private static final int SWING = 160;
    private static final double MINUTES = 10;

    /** Begins before the page's own callbacks of a frame, ends in the task that follows its paint. */
    private static final String WATCH =
            """
            window.frames = [];
            const channel = new MessageChannel();
            let begun = 0;
            channel.port1.onmessage = () => frames.push(performance.now() - begun);
            const watch = () => { requestAnimationFrame(watch); begun = performance.now(); channel.port2.postMessage(0); };
            requestAnimationFrame(watch);
            """;

    private StudioRates() {}

    public static void main(String[] arguments) throws Exception {
        double minutes = arguments.length == 0 ? MINUTES : Double.parseDouble(arguments[0]);
        row("what", "median", "95 % below", "unit");
        row("---", "--:", "--:", "---");
        starts();
        try (RunningStudio studio = RunningStudio.start();
                Browser browser = Browser.open("en", 1280, 900)) {
            browser.go(studio.entrance());
            paints(browser, studio);
            drags(browser, studio);
            if (minutes > 0) {
                follows(browser, studio, minutes);
            }
        }
    }

    private static void starts() throws Exception {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            try (RunningStudio studio = RunningStudio.start()) {
                seconds[i] = (System.nanoTime() - begin) / 1e9;
            }
        }
        row("launcher to address", seconds, "s");
    }

    private static void paints(Browser browser, RunningStudio studio) {
        for (String view : List.of("/playground", "/compare", "/lab")) {
            double[] millis = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                browser.goAnew(studio.view(view));
                browser.find("main *");
                millis[i] = number(browser.script(
                        "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"));
            }
            row("first paint of " + view, millis, "ms");
        }
    }

    private static void drags(Browser browser, RunningStudio studio) {
        for (String shape : List.of("bump", "gauss", "bars")) {
            browser.goAnew(studio.view("/playground#v=1&p=" + shape + ":-3,2&q=" + shape + ":1,2&u=bits"));
            Point at = Browser.middle(browser.find(PlaygroundView.Q));
            int x = at.getX();
            int y = at.getY();
            mouse(browser, "mousePressed", x, y);
            browser.script(WATCH);
            for (int i = 0; i < FRAMES; i++) {
                mouse(browser, "mouseMoved", x + (int) Math.round(SWING * Math.sin(i / 25.0)), y);
            }
            mouse(browser, "mouseReleased", x, y);
            @SuppressWarnings("unchecked")
            List<Number> frames = (List<Number>) browser.script("return window.frames");
            row(
                    "frame while q is dragged, " + shape,
                    frames.stream().mapToDouble(Number::doubleValue).toArray(),
                    "ms");
        }
    }

    private static void follows(Browser browser, RunningStudio studio, double minutes) throws Exception {
        List<Reading> readings = new FollowedRun(browser, studio, minutes).follow();
        System.out.println();
        row("run followed for " + told(minutes) + " min", "first tenth", "most", "last tenth", "unit");
        row("---", "--:", "--:", "--:", "---");
        row("deliveries to the page", readings, Reading::deliveries, "1/s");
        row("pictures of both games", readings, Reading::pictures, "1/s");
        row("memory of the page's script", readings, Reading::page, "MB");
        row("resident memory of the server", readings, Reading::server, "MB");
    }

    private static void row(String what, List<Reading> readings, ToDoubleFunction<Reading> part, String unit) {
        double[] values = readings.stream().mapToDouble(part).toArray();
        double most = Arrays.stream(values).max().orElseThrow();
        row(what, told(values[0]), told(most), told(values[values.length - 1]), unit);
    }

    private static void mouse(Browser browser, String type, int x, int y) {
        browser.driver()
                .executeCdpCommand(
                        "Input.dispatchMouseEvent",
                        Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void row(String what, double[] values, String unit) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        row(
                what,
                told(sorted[sorted.length / 2]),
                told(sorted[Math.min(sorted.length - 1, (int) (0.95 * sorted.length))]),
                unit);
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String told(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
