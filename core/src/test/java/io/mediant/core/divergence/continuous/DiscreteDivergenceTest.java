package io.mediant.core.divergence.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.Binomial;
import io.mediant.core.density.DiscreteLaw;
import io.mediant.core.density.Geometric;
import io.mediant.core.density.NegativeBinomial;
import io.mediant.core.density.Poisson;
import io.mediant.core.divergence.Divergences;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscreteDivergenceTest {
    private static BoundedValue of(Measure measure, DiscreteLaw p, DiscreteLaw q) {
        BoundedValue value = DiscreteDivergence.of(measure).between(p, q);
        assertTrue(value.converged(), value.toString());
        return value;
    }

    /** One trial is a vector of two probabilities. */
    @Test
    void oneTrialByHand() {
        DiscreteLaw p = Binomial.of(1, 0.5);
        DiscreteLaw q = Binomial.of(1, 0);
        assertEquals(0.75 * Math.log(4.0 / 3), of(Measure.JENSEN_SHANNON, p, q).value(), 1e-15);
        assertEquals(0.5, of(Measure.TOTAL_VARIATION, p, q).value(), 1e-15);
        assertEquals(
                Double.POSITIVE_INFINITY, of(Measure.KULLBACK_LEIBLER, p, q).value());
        assertEquals(Math.log(2), of(Measure.KULLBACK_LEIBLER, q, p).value(), 1e-15);
    }

    @Test
    void agreesWithTheVectorsOfProbabilities() {
        DiscreteLaw[] laws = {
            Poisson.of(4), Poisson.of(40), Geometric.of(0.2), Binomial.of(30, 0.3), NegativeBinomial.of(2.5, 0.3)
        };
        for (DiscreteLaw p : laws) {
            for (DiscreteLaw q : laws) {
                double[] a = IntStream.range(0, 600).mapToDouble(p::probability).toArray();
                double[] b = IntStream.range(0, 600).mapToDouble(q::probability).toArray();
                assertEquals(
                        Divergences.jensenShannon(a, b),
                        of(Measure.JENSEN_SHANNON, p, q).value(),
                        1e-13);
                assertEquals(
                        Divergences.totalVariation(a, b),
                        of(Measure.TOTAL_VARIATION, p, q).value(),
                        1e-13);
                assertEquals(
                        Divergences.hellinger(a, b), of(Measure.HELLINGER, p, q).value(), 1e-13);
            }
        }
    }

    @Test
    void wideLawsAndNeighbours() {
        double d = 1e-3;
        double large = 1e6;
        double kl = ParametricKullbackLeibler.between(Poisson.of(large), Poisson.of(large + 1))
                .orElseThrow();
        assertEquals(
                kl,
                of(Measure.KULLBACK_LEIBLER, Poisson.of(large), Poisson.of(large + 1))
                        .value(),
                1e-8 * kl);
        double near =
                of(Measure.JENSEN_SHANNON, Poisson.of(4), Poisson.of(4 + d)).value();
        assertEquals(d * d / 4 / 8, near, 1e-3 * near);
    }

    @Test
    void aLimitOfTermsIsReported() {
        BoundedValue cut =
                DiscreteDivergence.of(Measure.JENSEN_SHANNON).withMaxTerms(5).between(Poisson.of(4), Poisson.of(6));
        assertFalse(cut.converged());
        double value = of(Measure.JENSEN_SHANNON, Poisson.of(4), Poisson.of(6)).value();
        assertEquals(value, cut.value(), cut.errorBound());
        assertEquals(
                "the limit of terms is 0; give at least 1, or keep the default",
                assertThrows(IllegalArgumentException.class, () -> DiscreteDivergence.of(Measure.HELLINGER)
                                .withMaxTerms(0))
                        .getMessage());
    }
}
