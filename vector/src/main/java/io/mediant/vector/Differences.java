package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;
import static io.mediant.vector.Lanes.lanes;

import io.mediant.core.kernel.Block;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** The first stage of the kernels with a logarithm: s = f + g and 1/s, t = d/s and d t. */
final class Differences implements Stage {
    /** Scratch: s. */
    static final int SUMS = 0;
    /** Scratch: 1/s; 2^1000 where s = 0. */
    static final int INVERSES = 1;
    /** Scratch: t. */
    static final int QUOTIENTS = 2;
    /** Scratch: d t. */
    static final int PRODUCTS = 3;

    @Override
    public void compute(Block block) {
        double[] a = block.reference();
        double[] b = block.current();
        double[] sums = block.scratch(SUMS);
        double[] inverses = block.scratch(INVERSES);
        double[] quotients = block.scratch(QUOTIENTS);
        double[] products = block.scratch(PRODUCTS);
        double factorOfA = block.referenceFactor();
        double factorOfB = block.currentFactor();
        double correction = block.correction();
        int offset = block.offset();
        int count = block.paddedCount();
        DoubleVector total = lanes(0);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector ai = DoubleVector.fromArray(SPECIES, a, offset + i);
            DoubleVector bi = DoubleVector.fromArray(SPECIES, b, offset + i);
            DoubleVector minusF = ai.mul(-factorOfA);
            DoubleVector g = bi.mul(factorOfB);
            DoubleVector rounding = ai.fma(lanes(factorOfA), minusF).add(bi.fma(lanes(-factorOfB), g));
            DoubleVector s = g.sub(minusF);
            DoubleVector d = s.fma(lanes(-correction), rounding).sub(minusF.add(g));
            DoubleVector inverse = lanes(1).div(s.add(Lanes.TINY));
            DoubleVector t = d.mul(inverse);
            total = total.add(d);
            s.intoArray(sums, i);
            inverse.intoArray(inverses, i);
            t.intoArray(quotients, i);
            t.mul(d).intoArray(products, i);
        }
        block.putDifferences(total.reduceLanes(VectorOperators.ADD));
    }
}
