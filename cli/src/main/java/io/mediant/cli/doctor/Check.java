package io.mediant.cli.doctor;

/**
 * One thing that was looked at.
 *
 * @param name a name for scripts, such as {@code table_engine}
 * @param status how it is
 * @param finding what was found
 * @param fix what to do about it; empty if nothing
 */
public record Check(String name, Status status, String finding, String fix) {

    /** How a checked thing is. */
    public enum Status {
        OK,
        /** Works, but not as well as it could. */
        WARNING,
        /** Comparing will not work. */
        FAILURE
    }

    static Check ok(String name, String finding) {
        return new Check(name, Status.OK, finding, "");
    }

    static Check warning(String name, String finding, String fix) {
        return new Check(name, Status.WARNING, finding, fix);
    }

    static Check failure(String name, String finding, String fix) {
        return new Check(name, Status.FAILURE, finding, fix);
    }
}
