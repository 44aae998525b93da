package io.mediant.studio.api;

import io.mediant.report.lab.LabResult;

/** What became of a run so far. */
sealed interface Outcome {

    /** The word for it in JSON. */
    String word();

    /** It goes on. */
    record Running() implements Outcome {
        @Override
        public String word() {
            return "running";
        }
    }

    /** It came to its end. */
    record Done(LabResult result) implements Outcome {
        @Override
        public String word() {
            return "done";
        }
    }

    /** It was asked to stop. */
    record Stopped() implements Outcome {
        @Override
        public String word() {
            return "stopped";
        }
    }

    /** It could not go on. */
    record Failed(String what, String why, String fix) implements Outcome {
        @Override
        public String word() {
            return "failed";
        }
    }
}
