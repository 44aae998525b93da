package io.mediant.core.internal.quadrature;

/**
 * The Gauss-Kronrod rule of 21 points on one panel, with the error estimate of QUADPACK.
 *
 * <p>Source: R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber, D. K. Kahaner, "QUADPACK" (1983), doi:10.1007/978-3-642-61786-7.
 *
 * @param panel where it was applied
 * @param value the integral
 * @param error an estimate from above of its error
 * @param magnitude the integral of the absolute value
 * @param isExhausted whether rounding is all that the error consists of, so that halving the panel gains nothing
 */
record GaussKronrod(Panel panel, double value, double error, double magnitude, boolean isExhausted) {
    static final int POINTS = 21;

    private static final double[] NODES = {
        0.995657163025808080735527280689003,
        0.973906528517171720077964012084452,
        0.930157491355708226001207180059508,
        0.865063366688984510732096688423493,
        0.780817726586416897063717578345042,
        0.679409568299024406234327365114874,
        0.562757134668604683339000099272694,
        0.433395394129247190799265943165784,
        0.294392862701460198131126603103866,
        0.148874338981631210884826001129720,
        0
    };
    private static final double[] KRONROD = {
        0.011694638867371874278064396062192,
        0.032558162307964727478818972459390,
        0.054755896574351996031381300244580,
        0.075039674810919952767043140916190,
        0.093125454583697605535065465083366,
        0.109387158802297641899210590325805,
        0.123491976262065851077958109831074,
        0.134709217311473325928054001771707,
        0.142775938577060080797094273138717,
        0.147739104901338491374841515972068,
        0.149445554002916905664936468389821
    };
    private static final double[] GAUSS = {
        0.066671344308688137593568809893332,
        0.149451349150580593145776339657697,
        0.219086362515982043995534934228163,
        0.269266719309996355091226921569469,
        0.295524224714752870173892994651338
    };
    private static final double ROUNDING = 50 * Math.ulp(1.0);
    private static final double AVERAGED = 0.1;

    static GaussKronrod over(Panel panel, Integrand integrand) {
        double half = 0.5 * (panel.to() - panel.from());
        double[] values = new double[POINTS];
        double kronrod = 0;
        double gauss = 0;
        double magnitude = 0;
        for (int i = 0; i < POINTS; i++) {
            int pair = Math.min(i, POINTS - 1 - i);
            double y = y(panel, i);
            values[i] = integrand.at(panel.x(y), panel.logStretch(y));
            kronrod += KRONROD[pair] * values[i];
            magnitude += KRONROD[pair] * Math.abs(values[i]);
            if (pair % 2 == 1) {
                gauss += GAUSS[pair / 2] * values[i];
            }
        }
        double mean = 0.5 * kronrod;
        double variation = 0;
        for (int i = 0; i < POINTS; i++) {
            variation += KRONROD[Math.min(i, POINTS - 1 - i)] * Math.abs(values[i] - mean);
        }
        double error = error(Math.abs(kronrod - gauss), variation);
        double rounding = ROUNDING * magnitude + shaking(panel, values) / half;
        return new GaussKronrod(
                panel, half * kronrod, half * Math.max(error, rounding), half * magnitude, error <= rounding);
    }

    /** What the rounding of x adds: a unit in the last place times the variation of the integrand by x, less for the averaging. */
    private static double shaking(Panel panel, double[] values) {
        double sum = 0;
        for (int i = 1; i < POINTS; i++) {
            double change = Math.abs(perUnitOfX(panel, values, i) - perUnitOfX(panel, values, i - 1));
            if (change > 0) {
                sum += change * Math.min(Math.ulp(panel.x(y(panel, i))), Math.ulp(panel.x(y(panel, i - 1))));
            }
        }
        return AVERAGED * sum;
    }

    private static double perUnitOfX(Panel panel, double[] values, int i) {
        return values[i] == 0 ? 0 : values[i] / Math.exp(panel.logStretch(y(panel, i)));
    }

    private static double y(Panel panel, int i) {
        double half = 0.5 * (panel.to() - panel.from());
        return i < POINTS / 2 ? panel.middle() - half * NODES[i] : panel.middle() + half * NODES[POINTS - 1 - i];
    }

    private static double error(double difference, double variation) {
        return variation == 0 || difference == 0
                ? difference
                : variation * Math.min(1, Math.pow(200 * difference / variation, 1.5));
    }
}
