package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;

import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.Polynomials;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The ratios min(f, g)/max(f, g), with f and d; 1, 0 and 0 for the outcomes that have their terms already. */
final class FarRatios implements Stage {
    /** Scratch: f. */
    static final int REFERENCES = 0;
    /** Scratch: d. */
    static final int DIFFERENCES = 1;

    @Override
    public void compute(Block block) {
        double[] a = block.reference();
        double[] b = block.current();
        double[] quotients = block.scratch(Differences.QUOTIENTS);
        double[] references = block.scratch(REFERENCES);
        double[] differences = block.scratch(DIFFERENCES);
        double[] ratios = block.scratch(Logarithms.ARGUMENTS);
        double factorOfA = block.referenceFactor();
        double factorOfB = block.currentFactor();
        int offset = block.offset();
        int count = block.paddedCount();
        block.putFarCount(count);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector f = DoubleVector.fromArray(SPECIES, a, offset + i).mul(factorOfA);
            DoubleVector g = DoubleVector.fromArray(SPECIES, b, offset + i).mul(factorOfB);
            DoubleVector t = DoubleVector.fromArray(SPECIES, quotients, i);
            VectorMask<Double> near = t.mul(t).compare(VectorOperators.LE, Polynomials.NEAR);
            VectorMask<Double> less = f.compare(VectorOperators.LT, g);
            DoubleVector smaller = g.blend(f, less);
            DoubleVector larger = f.blend(g, less);
            smaller.div(larger).blend(1, near).intoArray(ratios, i);
            f.blend(0, near).intoArray(references, i);
            f.sub(g).blend(0, near).intoArray(differences, i);
        }
    }
}
