package io.mediant.cli.doctor;

import io.mediant.cli.console.Bilingual;
import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param subject which
 * @param status how it is
 * @param finding what was found
 * @param fix what to do about it; empty if nothing
 */
public record Check(Subject subject, Status status, Bilingual finding, Optional<Bilingual> fix) {

    /** How a checked thing is. */
    public enum Status {
        OK,
        /** Works, but not as well as it could. */
        WARNING,
        /** Comparing will not work. */
        FAILURE
    }

    static Check ok(Subject subject, Bilingual finding) {
        return new Check(subject, Status.OK, finding, Optional.empty());
    }

    static Check ok(Subject subject, String finding) {
        return ok(subject, Bilingual.same(finding));
    }

    static Check warning(Subject subject, Bilingual finding, Bilingual fix) {
        return new Check(subject, Status.WARNING, finding, Optional.of(fix));
    }

    static Check failure(Subject subject, Bilingual finding, Bilingual fix) {
        return new Check(subject, Status.FAILURE, finding, Optional.of(fix));
    }
}
