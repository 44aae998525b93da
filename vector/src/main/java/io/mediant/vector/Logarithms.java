package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;

import io.mediant.core.kernel.Block;
import jdk.incubator.vector.DoubleVector;

/** The logarithms of the shares or ratios. */
final class Logarithms implements Stage {
    /** Scratch: the numbers of which the logarithm is taken. */
    static final int ARGUMENTS = 4;
    /** Scratch: their logarithms. */
    static final int RESULTS = 3;

    @Override
    public void compute(Block block) {
        double[] arguments = block.scratch(ARGUMENTS);
        double[] results = block.scratch(RESULTS);
        int count = block.paddedFarCount();
        for (int i = 0; i < count; i += SPECIES.length()) {
            Lanes.ln(DoubleVector.fromArray(SPECIES, arguments, i)).intoArray(results, i);
        }
    }
}
