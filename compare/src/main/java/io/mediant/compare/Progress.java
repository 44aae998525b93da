package io.mediant.compare;

/** Told how far a comparison has come. Methods may be called from several threads. */
public interface Progress {

    /** A listener that does nothing. */
    Progress NONE = new Progress() {
        @Override
        public void stage(Stage stage, int steps) {}

        @Override
        public void step(String name) {}
    };

    /** The parts of a comparison. */
    enum Stage {
        READING,
        COMPARING
    }

    /** A stage begins and will take this many steps. */
    void stage(Stage stage, int steps);

    /** One step is done. @param name the table or the column */
    void step(String name);
}
