package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;
import static io.mediant.vector.Lanes.lanes;

import io.mediant.core.kernel.Block;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Adds the terms s (u ln u + Q(u)) from the shares u. */
final class FarPhi implements Stage {
    @Override
    public void compute(Block block) {
        double[] shares = block.scratch(Logarithms.ARGUMENTS);
        double[] logarithms = block.scratch(Logarithms.RESULTS);
        double[] sums = block.scratch(NearPhi.SUMS);
        int count = block.paddedFarCount();
        DoubleVector total = lanes(0);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, shares, i);
            DoubleVector logarithm = DoubleVector.fromArray(SPECIES, logarithms, i);
            DoubleVector s = DoubleVector.fromArray(SPECIES, sums, i);
            total = s.fma(u.fma(logarithm, Lanes.far(u)), total);
        }
        block.putTerms(block.terms() + total.reduceLanes(VectorOperators.ADD));
    }
}
