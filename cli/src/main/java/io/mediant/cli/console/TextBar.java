package io.mediant.cli.console;

import io.mediant.data.text.TextProgress;

/** Shows on a terminal how far the reading of texts is. */
public final class TextBar implements TextProgress, AutoCloseable {
    private static final long KIB = 1024;

    private final ConsoleProgress console;
    private long shown = -1;

    public TextBar(Terminal terminal) {
        console = new ConsoleProgress(terminal);
    }

    @Override
    public void at(long read, long known, int documents) {
        if (shown < 0) {
            console.bytes(known / KIB);
        }
        long now = read / KIB;
        if (now > shown) {
            console.advance(now, documents + " documents");
            shown = now;
        }
    }

    @Override
    public void close() {
        console.close();
    }
}
