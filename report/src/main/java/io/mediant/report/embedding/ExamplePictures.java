package io.mediant.report.embedding;

import io.mediant.report.internal.PictureUri;
import java.util.Optional;

/** The pictures of a page: what is safe and still fits, in the order in which they are asked for; the rest is counted. */
final class ExamplePictures {

    /** Characters of all pictures of a page together, at most. */
    static final int BUDGET = 300_000;

    /** Characters of one picture, at most. */
    static final int LARGEST = 40_000;

    private int left = BUDGET;
    private int tooLarge;
    private int refused;

    /** The picture if it is safe and fits. */
    Optional<String> take(String uri) {
        if (uri.length() > Math.min(left, LARGEST)) {
            tooLarge++;
            return Optional.empty();
        }
        if (!PictureUri.isSafe(uri)) {
            refused++;
            return Optional.empty();
        }
        left -= uri.length();
        return Optional.of(uri);
    }

    /** How many did not fit. */
    int tooLarge() {
        return tooLarge;
    }

    /** How many were no pictures that a page may show. */
    int refused() {
        return refused;
    }
}
