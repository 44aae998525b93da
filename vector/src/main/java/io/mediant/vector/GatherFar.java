package io.mediant.vector;

import static io.mediant.vector.Lanes.SPECIES;

import io.mediant.core.kernel.Block;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Moves the outcomes that still need their terms, those with s > 0, to the front of the scratch, so that the stages behind work on
 * full lanes.
 *
 * <p>Vectors can be compressed from Java 19 on, hence the handle; the compiler sees through it. On older versions this stage is
 * left out, and the stages behind work on all outcomes.
 */
final class GatherFar implements Stage {
    private static final MethodHandle COMPRESS = compress();

    private static MethodHandle compress() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(
                            DoubleVector.class,
                            "compress",
                            MethodType.methodType(DoubleVector.class, VectorMask.class));
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new LinkageError("the Vector API is not open to this module", e);
        }
    }

    static boolean isSupported() {
        return COMPRESS != null;
    }

    @Override
    public void compute(Block block) {
        double[] sums = block.scratch(NearPhi.SUMS);
        double[] shares = block.scratch(Logarithms.ARGUMENTS);
        int found = gather(sums, shares, block.paddedCount());
        block.putFarCount(found);
        Arrays.fill(sums, found, block.paddedFarCount(), 0);
    }

    private static int gather(double[] sums, double[] shares, int count) {
        int found = 0;
        try {
            for (int i = 0; i < count; i += SPECIES.length()) {
                DoubleVector s = DoubleVector.fromArray(SPECIES, sums, i);
                DoubleVector u = DoubleVector.fromArray(SPECIES, shares, i);
                VectorMask<Double> far = s.compare(VectorOperators.GT, 0);
                ((DoubleVector) COMPRESS.invokeExact(s, far)).intoArray(sums, found);
                ((DoubleVector) COMPRESS.invokeExact(u, far)).intoArray(shares, found);
                found += far.trueCount();
            }
        } catch (Throwable e) {
            throw new AssertionError("compressing a vector failed", e);
        }
        return found;
    }
}
