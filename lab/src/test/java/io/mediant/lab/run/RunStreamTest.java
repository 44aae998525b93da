package io.mediant.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunStreamTest {
    private static final Snapshot SNAPSHOT = new Snapshot(
            new float[] {1, 2}, new float[] {0.5f, Float.NaN}, new float[0], 2, new float[0], 0, new double[] {
                0, 1, 0, 1
            });

    @Test
    void everyMeasurementAndTheNewestPicture() throws InterruptedException {
        RunStream stream = new RunStream();
        Run run = new Run(1, true, stream, new RunControl());
        run.metrics("a", 1, Map.of("jsd_nats", 0.5));
        run.picture("a", 1, SNAPSHOT);
        run.picture("a", 2, SNAPSHOT);
        run.metrics("a", 2, Map.of("kl_nats", Double.POSITIVE_INFINITY));
        RunStream.Reader reader = stream.reader();
        assertEquals(
                """
                event: metrics
                data: {"trainee":"a","step":1,"jsd_nats":0.5}

                event: metrics
                data: {"trainee":"a","step":2,"kl_nats":null,"kl_nats_infinite":true}

                event: picture
                data: {"trainee":"a","step":2,"dimensions":2,"columns":0,"window":[0.0,1.0,0.0,1.0],"real":[1.0,2.0],"fake":[0.5,null],"pulls":[],"field":[]}

                """,
                reader.next(0));
        assertEquals("", reader.next(0));
        run.progress(0.5, "playing");
        assertEquals("event: progress\ndata: {\"share\":0.5,\"stage\":\"playing\"}\n\n", reader.next(0));
        assertFalse(reader.ended());
        stream.end("done");
        stream.end("stopped");
        assertEquals("event: end\ndata: {\"outcome\":\"done\"}\n\n", reader.next(0));
        assertTrue(reader.ended());
    }

    @Test
    void memoryIsLimitedAndASlowReaderMissesOnlyWhatIsNoLongerHeld() throws InterruptedException {
        RunStream stream = new RunStream();
        RunStream.Reader reader = stream.reader();
        for (int i = 0; i < 30_000; i++) {
            stream.event(new RunEvent.Metrics("a", i, Map.of()));
        }
        String text = reader.next(0);
        assertEquals(
                20_000, text.lines().filter(line -> line.startsWith("data")).count());
        assertTrue(text.contains("\"step\":29999}"));
        stream.event(new RunEvent.Metrics("a", 30_000, Map.of()));
        assertEquals("event: metrics\ndata: {\"trainee\":\"a\",\"step\":30000}\n\n", reader.next(0));
    }

    @Test
    void aPausedRunMakesSingleStepsAndStops() throws InterruptedException {
        RunControl control = new RunControl();
        Run run = new Run(1, true, RunListener.NONE, control);
        AtomicLong steps = new AtomicLong();
        control.pause();
        Thread thread = new Thread(() -> {
            while (true) {
                run.proceed();
                steps.incrementAndGet();
            }
        });
        thread.setUncaughtExceptionHandler((t, e) -> assertTrue(e instanceof RunStoppedException));
        thread.start();
        control.step(3);
        while (steps.get() < 3) {
            Thread.onSpinWait();
        }
        Thread.sleep(20);
        assertEquals(3, steps.get());
        assertTrue(control.paused());
        control.play();
        while (steps.get() < 100) {
            Thread.onSpinWait();
        }
        control.stop();
        thread.join();
        control.rateFactor(0.5);
        assertEquals(0.5, run.rateFactor());
        assertThrows(IllegalArgumentException.class, () -> control.rateFactor(0));
    }
}
