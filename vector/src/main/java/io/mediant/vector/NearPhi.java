package io.mediant.vector;

import static io.mediant.core.kernel.Polynomials.PHI_0;
import static io.mediant.core.kernel.Polynomials.PHI_1;
import static io.mediant.core.kernel.Polynomials.PHI_10;
import static io.mediant.core.kernel.Polynomials.PHI_11;
import static io.mediant.core.kernel.Polynomials.PHI_12;
import static io.mediant.core.kernel.Polynomials.PHI_13;
import static io.mediant.core.kernel.Polynomials.PHI_14;
import static io.mediant.core.kernel.Polynomials.PHI_2;
import static io.mediant.core.kernel.Polynomials.PHI_3;
import static io.mediant.core.kernel.Polynomials.PHI_4;
import static io.mediant.core.kernel.Polynomials.PHI_5;
import static io.mediant.core.kernel.Polynomials.PHI_6;
import static io.mediant.core.kernel.Polynomials.PHI_7;
import static io.mediant.core.kernel.Polynomials.PHI_8;
import static io.mediant.core.kernel.Polynomials.PHI_9;
import static io.mediant.vector.Lanes.SPECIES;

import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.Polynomials;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The terms s φ(t) of outcomes with t² ≤ 0.36; where a block has others, the stages for those follow.
 *
 * <p>Differences, quotients and polynomial are one loop so that the division, which keeps its unit busy for as long as 16 other
 * operations take, runs beside the multiply-adds. The loop is long, so it calls nothing but the Java library; see {@link Stage}.
 */
final class NearPhi implements Stage {
    /** Scratch: s; 0 for the outcomes that have their terms already. */
    static final int SUMS = 0;

    private final Stage[] stagesForOthers;

    NearPhi(Stage... stagesForOthers) {
        this.stagesForOthers = stagesForOthers.clone();
    }

    @Override
    public void compute(Block block) {
        double[] a = block.reference();
        double[] b = block.current();
        double[] sums = block.scratch(SUMS);
        double[] shares = block.scratch(Logarithms.ARGUMENTS);
        DoubleVector factorOfA = DoubleVector.broadcast(SPECIES, block.referenceFactor());
        DoubleVector factorOfB = DoubleVector.broadcast(SPECIES, block.currentFactor());
        DoubleVector minusFactorOfA = DoubleVector.broadcast(SPECIES, -block.referenceFactor());
        DoubleVector minusFactorOfB = DoubleVector.broadcast(SPECIES, -block.currentFactor());
        DoubleVector minusCorrection = DoubleVector.broadcast(SPECIES, -block.correction());
        int offset = block.offset();
        int count = block.paddedCount();
        DoubleVector differences = DoubleVector.zero(SPECIES);
        DoubleVector terms = DoubleVector.zero(SPECIES);
        DoubleVector others = DoubleVector.zero(SPECIES);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector ai = DoubleVector.fromArray(SPECIES, a, offset + i);
            DoubleVector bi = DoubleVector.fromArray(SPECIES, b, offset + i);
            DoubleVector f = ai.mul(factorOfA);
            DoubleVector g = bi.mul(factorOfB);
            DoubleVector rounding = bi.fma(minusFactorOfB, g).sub(ai.fma(minusFactorOfA, f));
            DoubleVector s = f.add(g);
            DoubleVector d = f.sub(g).add(s.fma(minusCorrection, rounding));
            DoubleVector inverse = DoubleVector.broadcast(SPECIES, 1).div(s.add(Lanes.TINY));
            DoubleVector t = d.mul(inverse);
            DoubleVector square = t.mul(t);
            VectorMask<Double> far = square.compare(VectorOperators.GT, Polynomials.NEAR);
            DoubleVector farSum = DoubleVector.zero(SPECIES).blend(s, far);
            differences = differences.add(d);
            others = others.add(farSum);
            farSum.intoArray(sums, i);
            g.blend(f, f.compare(VectorOperators.LT, g)).mul(inverse).intoArray(shares, i);
            DoubleVector fourth = square.mul(square);
            DoubleVector even = DoubleVector.broadcast(SPECIES, PHI_14);
            DoubleVector odd = DoubleVector.broadcast(SPECIES, PHI_13);
            even = even.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_12));
            odd = odd.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_11));
            even = even.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_10));
            odd = odd.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_9));
            even = even.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_8));
            odd = odd.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_7));
            even = even.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_6));
            odd = odd.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_5));
            even = even.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_4));
            odd = odd.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_3));
            even = even.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_2));
            odd = odd.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_1));
            even = even.fma(fourth, DoubleVector.broadcast(SPECIES, PHI_0));
            terms = t.mul(d).blend(DoubleVector.zero(SPECIES), far).fma(odd.fma(square, even), terms);
        }
        block.putDifferences(differences.reduceLanes(VectorOperators.ADD));
        block.putTerms(terms.reduceLanes(VectorOperators.ADD));
        if (others.reduceLanes(VectorOperators.ADD) > 0) {
            Stage.run(block, stagesForOthers);
        }
    }
}
