package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The divergences of arrays allocate nothing once a thread has its workspace. */
class AllocationTest {
    private static final int CALLS = 1000;
    private static final int SIZE = 700;

    static Stream<Divergence> divergences() {
        return Stream.of(
                JensenShannon.withDefaults(),
                KullbackLeibler.withDefaults(),
                PopulationStability.withDefaults(),
                TotalVariation.withDefaults(),
                Hellinger.withDefaults(),
                ChiSquare.withDefaults());
    }

    @ParameterizedTest
    @MethodSource("divergences")
    void betweenAllocatesNothing(Divergence divergence) {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] p = weights(1);
        double[] q = weights(2);
        double sum = divergence.between(p, q);
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            sum += divergence.between(p, q);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < CALLS, () -> allocated + " bytes in " + CALLS + " calls");
        assertTrue(sum > 0);
    }

    private static double[] weights(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = new double[SIZE];
        Arrays.setAll(weights, i -> random.nextDouble() + 0.01);
        return weights;
    }
}
