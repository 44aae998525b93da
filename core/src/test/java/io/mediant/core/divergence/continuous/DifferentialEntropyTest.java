package io.mediant.core.divergence.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.BoundedValue;
import io.mediant.core.TestData;
import io.mediant.core.density.Beta;
import io.mediant.core.density.Density;
import io.mediant.core.density.Dirichlet;
import io.mediant.core.density.Mixture;
import io.mediant.core.density.MultivariateNormal;
import io.mediant.core.density.Normal;
import io.mediant.core.density.Pareto;
import io.mediant.core.density.StudentT;
import io.mediant.core.density.Uniform;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferentialEntropyTest {
    static List<String[]> references() {
        return TestData.rows("differential-entropies.csv");
    }

    private static Density parse(String text) {
        if (!text.startsWith("Mixture")) {
            return Laws.parse(text);
        }
        double[] a = Arrays.stream(text.substring(8, text.length() - 1).split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Mixture.of(new double[] {a[0], a[3]}, Normal.of(a[1], a[2]), Normal.of(a[4], a[5]));
    }

    /** SciPy 1.17.1 and mpmath 1.3.0, src/scripts/differential_entropies.py. */
    @ParameterizedTest
    @MethodSource("references")
    void agreesWithSciPy(String law, double expected) {
        BoundedValue entropy = DifferentialEntropy.of(parse(law));
        assertTrue(entropy.converged(), entropy::toString);
        double tolerance = law.startsWith("Mixture") ? 1e-10 : 1e-14;
        assertEquals(expected, entropy.value(), tolerance * (1 + Math.abs(expected)));
    }

    /** The quadrature of every family against its closed form, within the bound that it states and the rounding of the density. */
    @ParameterizedTest
    @MethodSource("references")
    void quadratureAgreesWithTheClosedForm(String law, double expected) {
        BoundedValue entropy = DifferentialEntropy.byQuadrature(parse(law));
        assertTrue(entropy.converged(), entropy::toString);
        assertEquals(expected, entropy.value(), entropy.errorBound() + 2e-11 * (1 + Math.abs(expected)));
    }

    @Test
    void byHand() {
        assertEquals(BoundedValue.exact(Math.log(4)), DifferentialEntropy.of(Uniform.of(1, 5)));
        assertEquals(
                0.5 * Math.log(2 * Math.PI * Math.E),
                DifferentialEntropy.of(Normal.of(7, 1)).value(),
                1e-15);
        // two uniform laws side by side are one
        BoundedValue halves =
                DifferentialEntropy.of(Mixture.of(new double[] {1, 1}, Uniform.of(0, 1), Uniform.of(1, 2)));
        assertEquals(Math.log(2), halves.value(), 1e-10);
    }

    @Test
    void stretchingAddsALogarithmAndMovingNothing() {
        Density p = Mixture.of(new double[] {1, 2}, Normal.of(0, 1), StudentT.of(3, 5, 2));
        BoundedValue base = DifferentialEntropy.of(p);
        BoundedValue moved = DifferentialEntropy.of(p.shifted(100).scaled(1e6));
        assertTrue(base.converged() && moved.converged());
        assertEquals(base.value() + Math.log(1e6), moved.value(), base.errorBound() + moved.errorBound() + 1e-10);
    }

    /** A tail exponent of 0.02 and a singular end with exponent -0.98: mass beyond all doubles, put into the bound. */
    @Test
    void theErrorBoundHoldsWhereDoublesDoNotReach() {
        for (Density p : new Density[] {Pareto.of(1, 0.02), Beta.of(0.02, 3), Beta.of(3, 0.02)}) {
            BoundedValue numeric = DifferentialEntropy.byQuadrature(p);
            double exact = DifferentialEntropy.of(p).value();
            assertEquals(exact, numeric.value(), numeric.errorBound() + 1e-9 * Math.abs(exact), p.toString());
        }
    }

    @Test
    void severalDimensions() {
        MultivariateNormal normal = MultivariateNormal.of(new double[] {1, 2}, new double[][] {{2, 1}, {1, 3}});
        // ln((2πe)² 5)/2
        assertEquals(Math.log(2 * Math.PI * Math.E) + 0.5 * Math.log(5), DifferentialEntropy.of(normal), 1e-15);
        // the uniform law on the triangle of area 1/2
        assertEquals(-Math.log(2), DifferentialEntropy.of(Dirichlet.of(1, 1, 1)), 1e-15);
        assertEquals(DifferentialEntropy.of(Beta.of(2, 5)).value(), DifferentialEntropy.of(Dirichlet.of(2, 5)), 1e-14);
    }
}
