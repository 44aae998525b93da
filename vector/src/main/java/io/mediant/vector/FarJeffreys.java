package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;
import static io.mediant.vector.Lanes.lanes;

import io.mediant.core.kernel.Block;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Adds the terms d ln(f/g) from the ratios. */
final class FarJeffreys implements Stage {
    @Override
    public void compute(Block block) {
        double[] ratios = block.scratch(Logarithms.ARGUMENTS);
        double[] logarithms = block.scratch(Logarithms.RESULTS);
        double[] differences = block.scratch(FarRatios.DIFFERENCES);
        int count = block.paddedCount();
        DoubleVector total = lanes(0);
        DoubleVector smallest = lanes(1);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector logarithm = DoubleVector.fromArray(SPECIES, logarithms, i);
            DoubleVector d = DoubleVector.fromArray(SPECIES, differences, i);
            total = total.add(d.mul(logarithm).abs());
            DoubleVector ratio = DoubleVector.fromArray(SPECIES, ratios, i);
            smallest = smallest.blend(ratio, ratio.compare(VectorOperators.LT, smallest));
        }
        block.putTerms(block.terms() + total.reduceLanes(VectorOperators.ADD));
        block.putSmallestRatio(smallest.reduceLanes(VectorOperators.MIN));
    }
}
