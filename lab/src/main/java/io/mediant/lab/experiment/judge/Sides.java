package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Density;

/** The two sources that a judge tells apart. */
record Sides(Source real, Source fake) {
    /** Two laws on the line. */
    static Sides of(Density real, Density fake) {
        return new Sides(Source.of(real), Source.of(fake));
    }
}
