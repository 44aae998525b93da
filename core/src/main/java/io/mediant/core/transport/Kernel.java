package io.mediant.core.transport;

import java.util.List;
import java.util.Objects;

/**
 * A positive definite kernel k(x, y) on points of d dimensions: a similarity by which distributions are compared.
 *
 * <p>Gaussian, Laplacian and rational quadratic kernels depend on the Euclidean distance, are 1 at distance 0 and tell all distributions
 * apart; the polynomial kernel depends on the inner product and tells moments up to its degree apart.
 */
public abstract sealed class Kernel permits RadialKernels.Radial, PolynomialKernel, KernelSum {
    Kernel() {}

    /**
     * exp(-|x-y|² / (2 h²)).
     *
     * @param bandwidth h, positive and finite, in the unit of the data
     * @throws IllegalArgumentException if it is not
     */
    public static Kernel gaussian(double bandwidth) {
        return new RadialKernels.Gaussian(requireBandwidth(bandwidth));
    }

    /**
     * exp(-|x-y| / h), with the Euclidean distance.
     *
     * @param bandwidth h, positive and finite, in the unit of the data
     * @throws IllegalArgumentException if it is not
     */
    public static Kernel laplacian(double bandwidth) {
        return new RadialKernels.Laplacian(requireBandwidth(bandwidth));
    }

    /**
     * (1 + |x-y|² / (2 a h²))^-a, a mixture of Gaussian kernels of all bandwidths.
     *
     * @param bandwidth h, positive and finite, in the unit of the data
     * @param exponent a, positive and finite; large values approach the Gaussian kernel
     * @throws IllegalArgumentException if one is not
     */
    public static Kernel rationalQuadratic(double bandwidth, double exponent) {
        if (!(exponent > 0) || exponent == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "exponent " + exponent + " is not allowed; it is positive and finite, such as 1");
        }
        return new RadialKernels.RationalQuadratic(requireBandwidth(bandwidth), exponent);
    }

    /**
     * (scale x·y + offset)^degree. With degree 3, scale 1/d and offset 1 the squared discrepancy is the kernel inception distance (KID).
     *
     * @param degree at least 1
     * @param scale positive and finite
     * @param offset at least 0, finite
     * @throws IllegalArgumentException if one is not
     */
    public static Kernel polynomial(int degree, double scale, double offset) {
        if (degree < 1 || !(scale > 0) || !(offset >= 0) || Double.isInfinite(scale + offset)) {
            throw new IllegalArgumentException("degree " + degree + ", scale " + scale + ", offset " + offset
                    + " are not allowed; the degree is at least 1, the scale positive, the offset at least 0");
        }
        return new PolynomialKernel(degree, scale, offset);
    }

    /**
     * The sum of kernels, such as of Gaussian ones of several bandwidths.
     *
     * @param kernels at least one; all of distances, or all polynomial
     * @throws IllegalArgumentException if there is none or both kinds are mixed
     */
    public static Kernel sum(List<Kernel> kernels) {
        if (kernels.isEmpty()) {
            throw new IllegalArgumentException("there are no kernels to sum; give at least one");
        }
        for (Kernel kernel : kernels) {
            if (Objects.requireNonNull(kernel).ofInnerProducts()
                    != kernels.get(0).ofInnerProducts()) {
                throw new IllegalArgumentException("a sum of kernels of distances and polynomial kernels is not"
                        + " supported; compare with each of them");
            }
        }
        return new KernelSum(List.copyOf(kernels));
    }

    private static double requireBandwidth(double bandwidth) {
        if (!(bandwidth > 0) || bandwidth == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "bandwidth " + bandwidth + " is not allowed; it is positive and finite, in the unit of the data");
        }
        return bandwidth;
    }

    /** Whether the argument of the kernel is x·y; otherwise it is |x-y|². */
    abstract boolean ofInnerProducts();

    /** Replaces arguments by the kernel's values. */
    abstract void values(double[] arguments, int length);

    /** Replaces arguments by the kernel's slopes with respect to the argument. */
    abstract void slopes(double[] arguments, int length);
}
