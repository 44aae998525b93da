package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;

import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.BlockKernels;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The kernels on all lanes of the machine's vectors, in stages over short blocks.
 *
 * <p>Terms agree with the scalar kernels to a few units in the last place: the polynomials are the same in another order,
 * quotients are products with the inverse, and the logarithm is a polynomial instead of a table. Sums differ in their order.
 */
final class VectorKernels implements BlockKernels {
    private static final Stage[] JENSEN_SHANNON = {
        GatherFar.isSupported()
                ? new NearPhi(new GatherFar(), new Logarithms(), new FarPhi())
                : new NearPhi(new Logarithms(), new FarPhi())
    };
    private static final Stage[] KULLBACK_LEIBLER = {
        new Differences(), new NearKullbackLeibler(new FarRatios(), new Logarithms(), new FarKullbackLeibler())
    };
    private static final Stage[] JEFFREYS = {
        new Differences(), new NearJeffreys(new FarRatios(), new Logarithms(), new FarJeffreys())
    };
    private static final Stage[] TOTAL_VARIATION = {new AbsoluteDifferences()};
    private static final Stage[] HELLINGER = {new HellingerTerms()};
    private static final Stage[] CHI_SQUARE = {new ChiSquareTerms()};

    @Override
    public String name() {
        return "vector (" + SPECIES.vectorBitSize() + " bits, " + SPECIES.length() + " lanes)";
    }

    @Override
    public double guardedSum(double[] numbers, int from, int to) {
        DoubleVector even = DoubleVector.zero(SPECIES);
        DoubleVector odd = even;
        LongVector signs = even.reinterpretAsLongs();
        int step = SPECIES.length();
        int i = from;
        for (; i <= to - 2 * step; i += 2 * step) {
            DoubleVector first = DoubleVector.fromArray(SPECIES, numbers, i);
            DoubleVector second = DoubleVector.fromArray(SPECIES, numbers, i + step);
            even = even.add(first);
            odd = odd.add(second);
            signs = signs.or(first.reinterpretAsLongs()).or(second.reinterpretAsLongs());
        }
        double sum = even.add(odd).reduceLanes(VectorOperators.ADD);
        long sign = signs.reduceLanes(VectorOperators.OR);
        for (; i < to; i++) {
            sum += numbers[i];
            sign |= Double.doubleToRawLongBits(numbers[i]);
        }
        return sign < 0 ? Double.NaN : sum;
    }

    @Override
    public void jensenShannon(Block block) {
        Stage.run(block, JENSEN_SHANNON);
    }

    @Override
    public void kullbackLeibler(Block block) {
        Stage.run(block, KULLBACK_LEIBLER);
    }

    @Override
    public void jeffreys(Block block) {
        Stage.run(block, JEFFREYS);
    }

    @Override
    public void totalVariation(Block block) {
        Stage.run(block, TOTAL_VARIATION);
    }

    @Override
    public void hellinger(Block block) {
        Stage.run(block, HELLINGER);
    }

    @Override
    public void chiSquare(Block block) {
        Stage.run(block, CHI_SQUARE);
    }
}
