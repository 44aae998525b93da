package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;
import static io.mediant.vector.Lanes.lanes;

import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.Polynomials;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The terms s φ(t) of outcomes with t² ≤ 0.36; where a block has others, the stages for those follow. */
final class NearPhi implements Stage {
    private final Stage[] stagesForOthers;

    NearPhi(Stage... stagesForOthers) {
        this.stagesForOthers = stagesForOthers.clone();
    }

    @Override
    public void compute(Block block) {
        double[] quotients = block.scratch(Differences.QUOTIENTS);
        double[] products = block.scratch(Differences.PRODUCTS);
        int count = block.paddedCount();
        DoubleVector sum = lanes(0);
        DoubleVector others = lanes(0);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector t = DoubleVector.fromArray(SPECIES, quotients, i);
            DoubleVector product = DoubleVector.fromArray(SPECIES, products, i);
            DoubleVector x = t.mul(t);
            VectorMask<Double> far = x.compare(VectorOperators.GT, Polynomials.NEAR);
            sum = sum.add(product.mul(Lanes.phiOverSquare(x)).blend(0, far));
            others = others.add(lanes(0).blend(x, far));
        }
        block.putTerms(sum.reduceLanes(VectorOperators.ADD));
        if (others.reduceLanes(VectorOperators.ADD) > 0) {
            Stage.run(block, stagesForOthers);
        }
    }
}
