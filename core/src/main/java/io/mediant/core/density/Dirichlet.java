package io.mediant.core.density;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The Dirichlet law of d positive numbers that sum to 1.
 *
 * <p>p(x) = Γ(Σα_i)/Π Γ(α_i) · Π x_i^(α_i - 1), a density in the first d - 1 coordinates. A point carries all d coordinates.
 */
public final class Dirichlet implements MultivariateDensity {
    private static final double TOLERANCE = 1e-9;

    private final double[] alpha;
    private final double logNorm;

    private Dirichlet(double[] alpha) {
        this.alpha = alpha;
        logNorm = Arrays.stream(alpha).map(LogGamma::value).sum()
                - LogGamma.value(Arrays.stream(alpha).sum());
    }

    /**
     * The law with these parameters.
     *
     * @param alpha at least two positive numbers
     * @throws IllegalArgumentException naming index and value that are not allowed
     */
    public static Dirichlet of(double... alpha) {
        if (alpha.length < 2) {
            throw new IllegalArgumentException("alpha has " + alpha.length + " elements; give at least two");
        }
        for (int i = 0; i < alpha.length; i++) {
            Parameters.positive("alpha at index " + i, alpha[i]);
        }
        return new Dirichlet(alpha.clone());
    }

    /** The parameters, a new array. */
    public double[] alpha() {
        return alpha.clone();
    }

    @Override
    public int dimension() {
        return alpha.length;
    }

    /** {@inheritDoc} Here also -∞ where the coordinates do not sum to 1 within 1e-9. */
    @Override
    public double logDensity(double[] point) {
        Dimensions.checked(point, alpha.length);
        double total = 0;
        double sum = -logNorm;
        for (int i = 0; i < alpha.length; i++) {
            total += point[i];
            sum += alpha[i] == 1 ? 0 : (alpha[i] - 1) * Math.log(point[i]);
            if (!(point[i] >= 0)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return Math.abs(total - 1) <= TOLERANCE ? sum : Double.NEGATIVE_INFINITY;
    }

    /** {@inheritDoc} Independent gamma draws divided by their sum. */
    @Override
    public Supplier<double[]> sampler(RandomGenerator random) {
        DoubleSupplier[] gammas = Arrays.stream(alpha)
                .mapToObj(a -> Gamma.of(a, 1).sampler(random))
                .toArray(DoubleSupplier[]::new);
        return () -> {
            double[] point = Arrays.stream(gammas)
                    .mapToDouble(DoubleSupplier::getAsDouble)
                    .toArray();
            double total = Arrays.stream(point).sum();
            for (int i = 0; i < point.length; i++) {
                point[i] /= total;
            }
            return point;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dirichlet that && Arrays.equals(alpha, that.alpha);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(alpha);
    }

    @Override
    public String toString() {
        return "Dirichlet(alpha=" + Arrays.toString(alpha) + ")";
    }
}
