package io.mediant.core.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A small example with outcomes of every sort, on which kernels must agree with the scalar ones before they are used. */
final class SelfTest {
    private static final int OUTCOMES = 41;
    private static final double TOLERANCE = 1e-13;
    private static final Map<String, BiConsumer<BlockKernels, Block>> KERNELS = new LinkedHashMap<>();

    static {
        KERNELS.put("the Jensen-Shannon divergence", BlockKernels::jensenShannon);
        KERNELS.put("the Kullback-Leibler divergence", BlockKernels::kullbackLeibler);
        KERNELS.put("the Jeffreys divergence", BlockKernels::jeffreys);
        KERNELS.put("the total variation", BlockKernels::totalVariation);
        KERNELS.put("the Hellinger distance", BlockKernels::hellinger);
        KERNELS.put("the chi-square divergence", BlockKernels::chiSquare);
    }

    private SelfTest() {}

    /** What the kernels compute otherwise than the scalar ones; empty if nothing. */
    static String firstDisagreement(BlockKernels kernels) {
        double[] a = new double[OUTCOMES];
        double[] b = new double[OUTCOMES];
        for (int i = 0; i < OUTCOMES; i++) {
            a[i] = i % 11 == 3 ? 0 : 1 + i % 7;
            b[i] = i % 11 == 3 || i % 13 == 5 ? a[i] : i % 5 == 0 ? 0x1p-70 * i + 0x1p-90 : 1 + 0.3 * (i % 17);
        }
        BlockKernels scalar = new ScalarKernels();
        if (differ(kernels.guardedSum(b, 1, OUTCOMES), scalar.guardedSum(b, 1, OUTCOMES))) {
            return "a sum";
        }
        for (Map.Entry<String, BiConsumer<BlockKernels, Block>> kernel : KERNELS.entrySet()) {
            Block expected = block(a, b);
            Block actual = block(a, b);
            kernel.getValue().accept(scalar, expected);
            kernel.getValue().accept(kernels, actual);
            if (differ(actual.terms(), expected.terms())
                    || Math.abs(actual.differences() - expected.differences()) > TOLERANCE * expected.terms()
                    || differ(actual.smallestRatio(), expected.smallestRatio())) {
                return kernel.getKey();
            }
        }
        return "";
    }

    private static Block block(double[] a, double[] b) {
        Block block = new Block();
        block.scale(0x1p3, 0x1.8p3, 0x1p-50);
        block.load(a, b, 0);
        return block;
    }

    private static boolean differ(double actual, double expected) {
        return !(Math.abs(actual - expected) <= TOLERANCE * Math.abs(expected));
    }
}
