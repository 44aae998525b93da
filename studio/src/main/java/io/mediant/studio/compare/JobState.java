package io.mediant.studio.compare;

import io.mediant.studio.compare.CommandRunner.Failure;

/** How a job stands. */
sealed interface JobState {
    /** The word for it in JSON. */
    String word();

    /** Whether nothing more will happen. */
    default boolean over() {
        return true;
    }

    /** Another of its kind is being carried out. */
    record Queued() implements JobState {
        @Override
        public String word() {
            return "queued";
        }

        @Override
        public boolean over() {
            return false;
        }
    }

    /** It is being carried out. @param share of the stage that is done, NaN where it is not known */
    record Running(String stage, double share, String detail) implements JobState {
        @Override
        public String word() {
            return "running";
        }

        @Override
        public boolean over() {
            return false;
        }
    }

    /** It has a result. */
    record Done(Verdict verdict, double seconds) implements JobState {
        @Override
        public String word() {
            return "done";
        }
    }

    /** It was asked to stop. */
    record Stopped() implements JobState {
        @Override
        public String word() {
            return "stopped";
        }
    }

    /** It has no result. */
    record Failed(Failure failure) implements JobState {
        @Override
        public String word() {
            return "failed";
        }
    }
}
