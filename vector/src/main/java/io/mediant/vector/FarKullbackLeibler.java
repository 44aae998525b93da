package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;
import static io.mediant.vector.Lanes.lanes;

import io.mediant.core.kernel.Block;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Adds the terms f ln(f/g) - d from the ratios. */
final class FarKullbackLeibler implements Stage {
    @Override
    public void compute(Block block) {
        double[] ratios = block.scratch(Logarithms.ARGUMENTS);
        double[] logarithms = block.scratch(Logarithms.RESULTS);
        double[] references = block.scratch(FarRatios.REFERENCES);
        double[] differences = block.scratch(FarRatios.DIFFERENCES);
        int count = block.paddedCount();
        DoubleVector total = lanes(0);
        DoubleVector smallest = lanes(1);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector logarithm = DoubleVector.fromArray(SPECIES, logarithms, i);
            DoubleVector f = DoubleVector.fromArray(SPECIES, references, i);
            DoubleVector d = DoubleVector.fromArray(SPECIES, differences, i);
            VectorMask<Double> more = d.compare(VectorOperators.GT, 0);
            DoubleVector signed = logarithm.blend(logarithm.neg(), more);
            total = total.add(f.fma(signed, d.neg()));
            DoubleVector ratio = lanes(1).blend(DoubleVector.fromArray(SPECIES, ratios, i), more);
            smallest = smallest.blend(ratio, ratio.compare(VectorOperators.LT, smallest));
        }
        block.putTerms(block.terms() + total.reduceLanes(VectorOperators.ADD));
        block.putSmallestRatio(smallest.reduceLanes(VectorOperators.MIN));
    }
}
