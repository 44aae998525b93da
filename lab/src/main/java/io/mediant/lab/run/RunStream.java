package io.mediant.lab.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as a stream of server-sent events ({@code text/event-stream} of the HTML standard) for any number of readers, who may come late and be slow.
 *
 * <p>Events are {@code metrics}, {@code picture} and {@code progress}, their data JSON on one line, and {@code end}. A reader gets every measurement, in
 * order, those from before it came included, as far as they are still held; of pictures and of progress only the newest, since the next one replaces it.
 * So the run never waits for a reader, and memory is limited whatever readers do. Safe to use from any thread.
 */
public final class RunStream implements RunListener {
    /** The most measurements that are held. */
    public static final int HELD_MEASUREMENTS = 20_000;

    private static final String DATA = "\ndata: ";

    private final ArrayDeque<String> measurements = new ArrayDeque<>();
    private final Map<String, Numbered> newest = new LinkedHashMap<>();
    private long dropped;
    private long events;
    private String end;

    private record Numbered(long number, String text) {}

    /** A stream of nothing yet. */
    public RunStream() {}

    @Override
    public synchronized void event(RunEvent event) {
        events++;
        if (event instanceof RunEvent.Metrics metrics) {
            measurements.add(message("metrics", EventJson.of(metrics)));
            if (measurements.size() > HELD_MEASUREMENTS) {
                measurements.remove();
                dropped++;
            }
        } else if (event instanceof RunEvent.Picture picture) {
            newest.put("picture " + picture.trainee(), new Numbered(events, message("picture", EventJson.of(picture))));
        } else if (event instanceof RunEvent.Progress progress) {
            newest.put("progress", new Numbered(events, message("progress", EventJson.of(progress))));
        }
        notifyAll();
    }

    /** Ends the stream, once. @param outcome a word without spaces that readers get, such as {@code done} or {@code stopped} */
    public synchronized void end(String outcome) {
        if (end == null) {
            end = message("end", "{\"outcome\":\"" + outcome.replaceAll("[^a-z-]", "") + "\"}");
            notifyAll();
        }
    }

    /** The newest measurements, at most {@link #HELD_MEASUREMENTS}, as JSON lines, each line with its end. */
    public synchronized String measurements() {
        StringBuilder lines = new StringBuilder();
        for (String message : measurements) {
            lines.append(message, message.indexOf(DATA) + DATA.length(), message.length() - 1);
        }
        return lines.toString();
    }

    private static String message(String event, String data) {
        return "event: " + event + DATA + data + "\n\n";
    }

    /** A new reader, from the first measurement that is held. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads the stream. Not thread-safe. */
    public final class Reader {
        private long nextMeasurement;
        private long seen;
        private boolean ended;

        private Reader() {}

        /**
         * What is new, joined: empty if nothing came within the time, which is when a server sends a comment to keep the connection.
         *
         * @param millis how long to wait for something new
         * @throws InterruptedException if the thread is interrupted while it waits
         */
        public String next(long millis) throws InterruptedException {
            synchronized (RunStream.this) {
                long deadline = System.nanoTime() + millis * 1_000_000;
                while (!somethingNew()) {
                    long left = (deadline - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        return "";
                    }
                    RunStream.this.wait(left);
                }
                return String.join("", taken());
            }
        }

        /** Whether the stream has ended and all of it was read. */
        public boolean ended() {
            return ended;
        }

        private boolean somethingNew() {
            return events > seen || (end != null && !ended);
        }

        private List<String> taken() {
            List<String> texts = new ArrayList<>();
            long skipped = Math.max(0, nextMeasurement - dropped);
            measurements.stream().skip(skipped).forEach(texts::add);
            nextMeasurement = dropped + measurements.size();
            newest.values().stream()
                    .filter(numbered -> numbered.number() > seen)
                    .map(Numbered::text)
                    .forEach(texts::add);
            seen = events;
            if (end != null) {
                texts.add(end);
                ended = true;
            }
            return texts;
        }
    }
}
