package io.mediant.core.inference.test;

import io.mediant.core.distribution.Sample;

/** What tests of rows ask of samples: every value is one row, with weight 1. */
final class UnitWeights {
    private UnitWeights() {}

    static void require(Sample sample, String side) {
        for (int i = 0; i < sample.size(); i++) {
            if (sample.weight(i) != 1) {
                throw new IllegalArgumentException("value " + i + " of the " + side + " sample has a weight of "
                        + sample.weight(i) + "; the test is for whole rows, so give each with weight 1");
            }
        }
    }
}
