package io.mediant.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KernelsTest {
    private static final ScalarKernels SCALAR = new ScalarKernels();

    private record Provider(String reasonAgainst, Supplier<BlockKernels> kernels) implements KernelProvider {
        @Override
        public BlockKernels create() {
            return kernels.get();
        }
    }

    /** Kernels that are right but for the total variation, if so asked. */
    private record Other(double factor) implements BlockKernels {
        @Override
        public String name() {
            return "other";
        }

        @Override
        public double guardedSum(double[] numbers, int from, int to) {
            return SCALAR.guardedSum(numbers, from, to);
        }

        @Override
        public void jensenShannon(Block block) {
            SCALAR.jensenShannon(block);
        }

        @Override
        public void kullbackLeibler(Block block) {
            SCALAR.kullbackLeibler(block);
        }

        @Override
        public void jeffreys(Block block) {
            SCALAR.jeffreys(block);
        }

        @Override
        public void totalVariation(Block block) {
            SCALAR.totalVariation(block);
            block.putTerms(factor * block.terms());
        }

        @Override
        public void hellinger(Block block) {
            SCALAR.hellinger(block);
        }

        @Override
        public void chiSquare(Block block) {
            SCALAR.chiSquare(block);
        }
    }

    private static void assertScalar(String reason, Kernels kernels) {
        assertInstanceOf(ScalarKernels.class, kernels.chosen());
        assertEquals(" (" + reason + ")", kernels.reason());
    }

    @Test
    void withoutAProviderTheScalarKernelsAreUsed() {
        assertSame(Kernels.current(), Kernels.current());
        assertEquals("scalar (vector kernels are not on the class path)", Kernels.description());
        assertScalar("vector kernels are not on the class path", Kernels.choose("vector", List.of()));
    }

    @Test
    void aProviderIsUsedUnlessItAdvisesAgainstItself() {
        Other right = new Other(1);
        assertSame(
                right,
                Kernels.choose("auto", List.of(new Provider("", () -> right))).chosen());
        List<KernelProvider> slow = List.of(new Provider("slow on Java 1", () -> right));
        assertScalar("slow on Java 1", Kernels.choose("auto", slow));
        assertSame(right, Kernels.choose("vector", slow).chosen());
        assertScalar("as asked for", Kernels.choose("scalar", slow));
    }

    @Test
    void whatEverFailsTheScalarKernelsTakeItsPlace() {
        assertScalar(
                "other gives another result for the total variation",
                Kernels.choose("auto", List.of(new Provider("", () -> new Other(1 + 1e-9)))));
        for (Supplier<BlockKernels> failing : List.<Supplier<BlockKernels>>of(
                () -> {
                    throw new UnsupportedOperationException("no lanes");
                },
                () -> {
                    throw new NoClassDefFoundError("jdk/incubator/vector/DoubleVector");
                },
                () -> {
                    throw new ServiceConfigurationError("broken");
                })) {
            Kernels kernels = Kernels.choose("vector", List.of(new Provider("", failing)));
            assertInstanceOf(ScalarKernels.class, kernels.chosen());
            assertTrue(kernels.reason().startsWith(" (vector kernels do not start: "));
        }
    }
}
