package io.mediant.report.lab;

/** Room of a picture on a page, in units of its frame. */
enum Room {
    /** The names of lines stand beside them. */
    WIDE(760, 300, 26, 6),
    /** The names of lines stand above them. */
    NARROW(350, 210, 46, 4);

    private final int width;
    private final int plot;
    private final int columns;
    private final int ticks;

    Room(int width, int plot, int columns, int ticks) {
        this.width = width;
        this.plot = plot;
        this.columns = columns;
        this.ticks = ticks;
    }

    /** Of the whole picture. */
    int width() {
        return width;
    }

    /** The height of the field with the lines. */
    int plot() {
        return plot;
    }

    /** Columns of text after which a name goes on on the next line. */
    int columns() {
        return columns;
    }

    /** About how many marks an axis across has. */
    int ticks() {
        return ticks;
    }
}
