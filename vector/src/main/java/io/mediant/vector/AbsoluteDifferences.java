package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;
import static io.mediant.vector.Lanes.lanes;

import io.mediant.core.kernel.Block;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** The terms |d|. */
final class AbsoluteDifferences implements Stage {
    @Override
    public void compute(Block block) {
        double[] a = block.reference();
        double[] b = block.current();
        double factorOfA = block.referenceFactor();
        double factorOfB = block.currentFactor();
        double correction = block.correction();
        int offset = block.offset();
        int count = block.paddedCount();
        DoubleVector differences = lanes(0);
        DoubleVector terms = lanes(0);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector ai = DoubleVector.fromArray(SPECIES, a, offset + i);
            DoubleVector bi = DoubleVector.fromArray(SPECIES, b, offset + i);
            DoubleVector minusF = ai.mul(-factorOfA);
            DoubleVector g = bi.mul(factorOfB);
            DoubleVector rounding = ai.fma(lanes(factorOfA), minusF).add(bi.fma(lanes(-factorOfB), g));
            DoubleVector s = g.sub(minusF);
            DoubleVector d = s.fma(lanes(-correction), rounding).sub(minusF.add(g));
            differences = differences.add(d);
            terms = terms.add(d.abs());
        }
        block.putDifferences(differences.reduceLanes(VectorOperators.ADD));
        block.putTerms(terms.reduceLanes(VectorOperators.ADD));
    }
}
