package io.mediant.compare.embedding;

import io.mediant.data.vector.Vectors;
import java.util.Optional;

/** Draws vectors, so that people can look at examples. */
@FunctionalInterface
public interface Illustrator {
    /** Draws nothing. */
    Illustrator NONE = (side, index) -> Optional.empty();

    /** A picture of one vector of a side as a data URI; empty where there is none. */
    Optional<String> picture(Vectors side, int index);
}
