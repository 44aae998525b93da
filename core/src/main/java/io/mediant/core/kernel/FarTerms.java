package io.mediant.core.kernel;

/**
 * The terms of the scalar kernels that need a logarithm, one ratio above 4 apart: gathered, computed and put in their places.
 *
 * <p>The gathered outcomes of a block are the first {@code found} of its indices. Scratch: the sums and squares of the outcomes are
 * overwritten from the front, which is safe because the gathered position never passes the outcome.
 */
final class FarTerms {
    private FarTerms() {}

    /** s (u ln u + Q(u)), u = min(f, g)/s. */
    static void jensenShannon(Block block, int found) {
        int[] far = block.indices();
        double[] a = block.reference();
        double[] b = block.current();
        double[] sums = block.scratch(ScalarKernels.SUMS);
        double[] shares = block.scratch(ScalarKernels.SQUARES);
        double[] logarithms = block.scratch(ScalarKernels.LOGARITHMS);
        for (int k = 0; k < found; k++) {
            int i = block.offset() + far[k];
            shares[k] = Math.min(a[i] * block.referenceFactor(), b[i] * block.currentFactor());
            sums[k] = sums[far[k]];
        }
        divide(shares, sums, found);
        logarithms(shares, logarithms, found);
        for (int k = 0; k < found; k++) {
            logarithms[k] = sums[k] * Math.fma(shares[k], logarithms[k], Polynomials.far(shares[k]));
        }
        scatter(logarithms, far, block.scratch(ScalarKernels.TERMS), found);
    }

    /** f ln(f/g) - d; returns the smallest g/f. */
    static double kullbackLeibler(Block block, int found) {
        int[] far = block.indices();
        double[] ratios = logarithmsOfRatios(block, found);
        double[] first = block.scratch(ScalarKernels.SUMS);
        double[] differences = block.scratch(ScalarKernels.DIFFERENCES);
        double[] logarithms = block.scratch(ScalarKernels.LOGARITHMS);
        double[] terms = block.scratch(ScalarKernels.TERMS);
        double smallest = 1;
        for (int k = 0; k < found; k++) {
            double difference = differences[far[k]];
            double logarithm = Math.copySign(logarithms[k], difference);
            terms[far[k]] = Math.fma(first[k], logarithm, -difference);
            smallest = Math.min(smallest, difference > 0 ? ratios[k] : 1);
        }
        return smallest;
    }

    /** d ln(f/g); returns the smallest min(f, g)/max(f, g). */
    static double jeffreys(Block block, int found) {
        int[] far = block.indices();
        double[] ratios = logarithmsOfRatios(block, found);
        double[] differences = block.scratch(ScalarKernels.DIFFERENCES);
        double[] logarithms = block.scratch(ScalarKernels.LOGARITHMS);
        double[] terms = block.scratch(ScalarKernels.TERMS);
        double smallest = 1;
        for (int k = 0; k < found; k++) {
            terms[far[k]] = Math.abs(differences[far[k]] * logarithms[k]);
            smallest = Math.min(smallest, ratios[k]);
        }
        return smallest;
    }

    /** Fills the logarithms with ln(min/max) and the sums with f; returns the ratios min/max. */
    private static double[] logarithmsOfRatios(Block block, int found) {
        int[] far = block.indices();
        double[] a = block.reference();
        double[] b = block.current();
        double[] first = block.scratch(ScalarKernels.SUMS);
        double[] ratios = block.scratch(ScalarKernels.SQUARES);
        double[] logarithms = block.scratch(ScalarKernels.LOGARITHMS);
        for (int k = 0; k < found; k++) {
            int i = block.offset() + far[k];
            double f = a[i] * block.referenceFactor();
            double g = b[i] * block.currentFactor();
            first[k] = f;
            ratios[k] = Math.min(f, g);
            logarithms[k] = Math.max(f, g);
        }
        divide(ratios, logarithms, found);
        logarithms(ratios, logarithms, found);
        return ratios;
    }

    private static void divide(double[] numerators, double[] denominators, int found) {
        for (int k = 0; k < found; k++) {
            numerators[k] = numerators[k] / denominators[k];
        }
    }

    private static void logarithms(double[] numbers, double[] logarithms, int found) {
        for (int k = 0; k < found; k++) {
            logarithms[k] = FastLog.ln(numbers[k]);
        }
    }

    private static void scatter(double[] values, int[] places, double[] target, int found) {
        for (int k = 0; k < found; k++) {
            target[places[k]] = values[k];
        }
    }
}
