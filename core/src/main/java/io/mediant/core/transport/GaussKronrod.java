package io.mediant.core.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;

/**
 * Globally adaptive quadrature: the stretch with the largest error estimate is halved until the estimates together are small enough.
 *
 * <p>On each stretch the Kronrod rule of 15 nodes is the value and its difference from the Gauss rule of 7 nodes among them the error
 * estimate, which is far above the actual error for smooth integrands.
 *
 * <p>Source: R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber, D. K. Kahaner, "QUADPACK" (1983), doi:10.1007/978-3-642-61786-7.
 */
final class GaussKronrod {
    private static final int MOST_STRETCHES = 4000;
    private static final double[] NODE = {
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
        0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
        0.586087235467691130294144838258730, 0.405845151377397166906606412076961,
        0.207784955007898467600689403773245, 0
    };
    private static final double[] KRONROD = {
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
        0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
        0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
        0.204432940075298892414161999234649, 0.209482141084727828012999174891714
    };
    private static final double[] GAUSS = {
        0, 0.129484966168869693270611432679082, 0, 0.279705391489276667901467771423780,
        0, 0.381830050505118944950369775488975, 0, 0.417959183673469387755102040816327
    };

    /** An integral, the sum of the error estimates and how often the integrand was evaluated. */
    record Integral(double value, double error, int evaluations) {}

    private record Stretch(double from, double to, double value, double error) {
        static Stretch of(DoubleUnaryOperator integrand, double from, double to) {
            double centre = from + (to - from) / 2;
            double half = (to - from) / 2;
            double kronrod = 0;
            double gauss = 0;
            for (int k = 0; k < NODE.length; k++) {
                double both = integrand.applyAsDouble(centre + half * NODE[k]);
                if (NODE[k] != 0) {
                    both += integrand.applyAsDouble(centre - half * NODE[k]);
                }
                kronrod += KRONROD[k] * both;
                gauss += GAUSS[k] * both;
            }
            return new Stretch(from, to, half * kronrod, Math.abs(half * (kronrod - gauss)));
        }

        boolean canBeHalved() {
            double centre = from + (to - from) / 2;
            return from < centre && centre < to;
        }
    }

    private GaussKronrod() {}

    /**
     * Integrates from the first to the last break point.
     *
     * @param breaks non-decreasing, at least two
     * @param tolerance of the error estimate, relative to the integral of the non-negative integrand
     */
    static Integral integrate(DoubleUnaryOperator integrand, double[] breaks, double tolerance) {
        PriorityQueue<Stretch> open = new PriorityQueue<>(Comparator.comparingDouble(s -> -s.error));
        List<Stretch> closed = new ArrayList<>();
        double value = 0;
        double error = 0;
        int stretches = 0;
        for (int k = 0; k + 1 < breaks.length; k++) {
            if (breaks[k] < breaks[k + 1]) {
                Stretch stretch = Stretch.of(integrand, breaks[k], breaks[k + 1]);
                open.add(stretch);
                value += stretch.value;
                error += stretch.error;
                stretches++;
            }
        }
        while (error > tolerance * Math.abs(value) && !open.isEmpty() && stretches < MOST_STRETCHES) {
            Stretch worst = open.remove();
            if (!worst.canBeHalved()) {
                closed.add(worst);
                continue;
            }
            double centre = worst.from + (worst.to - worst.from) / 2;
            Stretch left = Stretch.of(integrand, worst.from, centre);
            Stretch right = Stretch.of(integrand, centre, worst.to);
            open.add(left);
            open.add(right);
            stretches += 2;
            value += left.value + right.value - worst.value;
            error += left.error + right.error - worst.error;
        }
        closed.addAll(open);
        closed.sort(Comparator.comparingDouble(Stretch::from));
        return new Integral(
                closed.stream().mapToDouble(Stretch::value).sum(),
                closed.stream().mapToDouble(Stretch::error).sum(),
                stretches * (2 * NODE.length - 1));
    }
}
