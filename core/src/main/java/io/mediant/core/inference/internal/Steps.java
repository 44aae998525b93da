package io.mediant.core.inference.internal;

import java.util.function.DoubleConsumer;

/** Counts steps of long work for a listener, who is told the share that is done: rising, to 1, from one thread at a time. */
public final class Steps {
    private final DoubleConsumer listener;
    private final int all;
    private int done;

    public Steps(int all, DoubleConsumer listener) {
        this.all = all;
        this.listener = listener;
    }

    /** One step is done. */
    public synchronized void step() {
        done++;
        listener.accept((double) done / all);
    }
}
