package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;
import static io.mediant.vector.Lanes.lanes;

import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.Polynomials;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** The shares u = min(f, g)/s of all outcomes, with s set to 0 for those that have their terms already. */
final class FarShares implements Stage {
    @Override
    public void compute(Block block) {
        double[] a = block.reference();
        double[] b = block.current();
        double[] sums = block.scratch(Differences.SUMS);
        double[] inverses = block.scratch(Differences.INVERSES);
        double[] quotients = block.scratch(Differences.QUOTIENTS);
        double[] shares = block.scratch(Logarithms.ARGUMENTS);
        double factorOfA = block.referenceFactor();
        double factorOfB = block.currentFactor();
        int offset = block.offset();
        int count = block.paddedCount();
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector f = DoubleVector.fromArray(SPECIES, a, offset + i).mul(factorOfA);
            DoubleVector g = DoubleVector.fromArray(SPECIES, b, offset + i).mul(factorOfB);
            DoubleVector smaller = f.blend(g, g.compare(VectorOperators.LT, f));
            smaller.mul(DoubleVector.fromArray(SPECIES, inverses, i)).intoArray(shares, i);
            DoubleVector t = DoubleVector.fromArray(SPECIES, quotients, i);
            DoubleVector s = DoubleVector.fromArray(SPECIES, sums, i);
            lanes(0).blend(s, t.mul(t).compare(VectorOperators.GT, Polynomials.NEAR))
                    .intoArray(sums, i);
        }
    }
}
