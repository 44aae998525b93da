package io.mediant.core.transport;

/**
 * How far the covariance S of n rows is drawn to the multiple of the identity with its trace: (1 - ρ) S + ρ tr(S)/d I.
 *
 * <p>The eigenvalues of a sample covariance spread more than those of the law behind it, the more the closer the dimension d comes to n; a
 * shrunk one is closer to the truth in the mean square, and never singular. ρ lies in [0, 1] and goes to 0 as n grows.
 */
public enum CovarianceShrinkage {
    /** The sample covariance itself. */
    NONE {
        @Override
        double intensity(double rows, int dimension, double trace, double squares, double fourth) {
            return 0;
        }
    },

    /**
     * The intensity that is best for any law with four moments, estimated. Source: O. Ledoit, M. Wolf, "A well-conditioned estimator for
     * large-dimensional covariance matrices" (2004), doi:10.1016/S0047-259X(03)00096-4.
     */
    LEDOIT_WOLF {
        @Override
        double intensity(double rows, int dimension, double trace, double squares, double fourth) {
            double distance = squares - trace * trace / dimension;
            double error = (fourth - squares) / rows;
            return share(error, distance);
        }
    },

    /**
     * The oracle approximating shrinkage (OAS), better than Ledoit and Wolf's for normal rows, most of all where they are few. Source: Y.
     * Chen, A. Wiesel, Y. Eldar, A. Hero, "Shrinkage algorithms for MMSE covariance estimation" (2010), doi:10.1109/TSP.2010.2053029.
     */
    ORACLE_APPROXIMATING {
        @Override
        double intensity(double rows, int dimension, double trace, double squares, double fourth) {
            double two = 2.0 / dimension;
            double distance = (rows + 1 - two) * (squares - trace * trace / dimension);
            return share((1 - two) * squares + trace * trace, distance);
        }
    };

    /**
     * The intensity ρ.
     *
     * @param rows how many rows, or how many rows of equal weight they are worth
     * @param trace of S, with the divisor n
     * @param squares the sum of squares of all elements of S
     * @param fourth the mean of the fourth power of the centred rows' lengths
     */
    abstract double intensity(double rows, int dimension, double trace, double squares, double fourth);

    private static double share(double error, double distance) {
        return distance > 0 ? Math.max(0, Math.min(1, error / distance)) : 1;
    }
}
