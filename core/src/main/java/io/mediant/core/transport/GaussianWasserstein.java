package io.mediant.core.transport;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The Wasserstein distance of order 2 between two normal laws, in closed form. Its square between moments of features is known as the Fréchet
 * distance (FID).
 *
 * <p>W_2² = |m - m'|² + B², B² = tr A + tr C - 2 tr (A^½ C A^½)^½ (the Bures distance of the covariances A and C). A metric, in the unit
 * of the data; range 0 to +∞. Singular covariances are allowed.
 *
 * <p>Numerics: B = min_U ‖A^½ - C^½ U‖ over orthogonal U, which is attained at the U of the polar decomposition of C^½ A^½. As a norm it is
 * never negative, and it keeps digits that the difference of traces loses: the distance is good to about 1e-15 of the size of the roots.
 *
 * <p>Cost: time grows with the cube of the dimension d, on one thread. The roots, taken once for each {@link GaussianMoments}, need of
 * the order of 0.4 s at d = 512, 3 s at 1024 and half a minute at 2048; a distance then needs 1.4 s, 13 s and three minutes, nearly all for the
 * singular vectors of C^½ A^½. Working memory is about ten matrices of d² doubles.
 *
 * <p>Sources: D. C. Dowson, B. V. Landau, "The Fréchet distance between multivariate normal distributions" (1982),
 * doi:10.1016/0047-259X(82)90077-X; R. Bhatia, T. Jain, Y. Lim, "On the Bures-Wasserstein distance between positive definite matrices"
 * (2019), doi:10.1016/j.exmath.2018.01.002.
 */
public final class GaussianWasserstein {
    private static final double WELL_CONDITIONED = 1e-4;

    private GaussianWasserstein() {}

    /** The distance W_2. */
    public static double between(GaussianMoments reference, GaussianMoments current) {
        return Math.hypot(betweenMeans(reference, current), bures(reference, current));
    }

    /** The squared distance W_2²; between moments of clouds it is the Fréchet distance. */
    public static double squared(GaussianMoments reference, GaussianMoments current) {
        double means = betweenMeans(reference, current);
        double covariances = bures(reference, current);
        return means * means + covariances * covariances;
    }

    /**
     * The Bures distance of the covariances alone, the part of W_2 that the means leave.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public static double bures(GaussianMoments reference, GaussianMoments current) {
        requireSameDimension(reference, current);
        DMatrixRMaj a = reference.root().matrix();
        DMatrixRMaj c = current.root().matrix();
        SingularValueDecomposition_F64<DMatrixRMaj> product = decompose(c, a);
        DMatrixRMaj rotation = like(a);
        CommonOps_DDRM.multTransB(product.getU(null, false), product.getV(null, false), rotation);
        DMatrixRMaj difference = like(a);
        CommonOps_DDRM.mult(c, rotation, difference);
        CommonOps_DDRM.subtractEquals(difference, a);
        return length(difference.data);
    }

    /**
     * The singular values of A^½ C^½, from large to small, a new array. Their sum is the fidelity F of the covariances, B² = tr A + tr C - 2 F; they need
     * about a second at d = 768, without the singular vectors that the distance takes, but the difference of traces is only good to about 1e-14 of the traces.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public static double[] overlaps(GaussianMoments reference, GaussianMoments current) {
        requireSameDimension(reference, current);
        DMatrixRMaj a = factor(reference);
        DMatrixRMaj c = factor(current);
        DMatrixRMaj product = new DMatrixRMaj(a.numCols, c.numCols);
        CommonOps_DDRM.multTransA(a, c, product);
        SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
                DecompositionFactory_DDRM.svd(product.numRows, product.numCols, false, false, false);
        requireFound(decomposition.decompose(product));
        double[] values = Arrays.copyOf(decomposition.getSingularValues(), Math.min(product.numRows, product.numCols));
        Arrays.sort(values);
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            double large = values[j];
            values[j] = values[i];
            values[i] = large;
        }
        return values;
    }

    /** F with F Fᵀ the covariance: Cholesky's where the covariance is well conditioned, else from its eigenvectors. */
    private static DMatrixRMaj factor(GaussianMoments moments) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(moments.dimension(), true);
        if (cholesky.decompose(moments.matrix().copy())) {
            DMatrixRMaj lower = cholesky.getT(null);
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < lower.numRows; i++) {
                least = Math.min(least, lower.unsafe_get(i, i));
                most = Math.max(most, lower.unsafe_get(i, i));
            }
            if (least > WELL_CONDITIONED * most) {
                return lower;
            }
        }
        return moments.root().factor();
    }

    /**
     * The gradient of {@link #squared} with respect to the moments of the current side: 2 (m' - m) by its mean, and I - T by its covariance
     * C, where T = C^-½ (C^½ A C^½)^½ C^-½ is the linear part of the best transport from the current side to the reference.
     *
     * @param current with a covariance that is not singular
     * @throws IllegalArgumentException if the dimensions differ or the covariance of the current side is singular
     */
    public static GaussianGradient squaredGradient(GaussianMoments reference, GaussianMoments current) {
        requireSameDimension(reference, current);
        if (current.root().isSingular()) {
            throw new IllegalArgumentException("the covariance of the current side is singular, where the distance has"
                    + " no gradient; drop dimensions without spread or add a small multiple of the identity");
        }
        SingularValueDecomposition_F64<DMatrixRMaj> product =
                decompose(current.root().matrix(), reference.root().matrix());
        DMatrixRMaj left = product.getU(null, false);
        DMatrixRMaj middle = like(left);
        DMatrixRMaj scaled = left.copy();
        CommonOps_DDRM.multCols(scaled, product.getSingularValues());
        CommonOps_DDRM.multTransB(scaled, left, middle);
        DMatrixRMaj inverse = current.root().inverse();
        DMatrixRMaj half = like(left);
        DMatrixRMaj map = like(left);
        CommonOps_DDRM.mult(inverse, middle, half);
        CommonOps_DDRM.mult(half, inverse, map);
        double[][] byCovariance = SymmetricRoot.rows(map);
        double[] byMean = current.mean();
        double[] meanReference = reference.mean();
        for (int i = 0; i < byMean.length; i++) {
            byMean[i] = 2 * (byMean[i] - meanReference[i]);
            for (int j = 0; j < byMean.length; j++) {
                byCovariance[i][j] = (i == j ? 1 : 0) - byCovariance[i][j];
            }
        }
        return new GaussianGradient(byMean, byCovariance);
    }

    private static SingularValueDecomposition_F64<DMatrixRMaj> decompose(DMatrixRMaj left, DMatrixRMaj right) {
        int size = left.numRows;
        DMatrixRMaj product = like(left);
        CommonOps_DDRM.mult(left, right, product);
        SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
                DecompositionFactory_DDRM.svd(size, size, true, true, false);
        requireFound(decomposition.decompose(product));
        return decomposition;
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new IllegalStateException("the singular values of the product of the covariances were not found;"
                    + " their elements may be too large or too small, scale the data");
        }
    }

    private static DMatrixRMaj like(DMatrixRMaj matrix) {
        return new DMatrixRMaj(matrix.numRows, matrix.numCols);
    }

    private static double betweenMeans(GaussianMoments reference, GaussianMoments current) {
        requireSameDimension(reference, current);
        double[] difference = current.mean();
        double[] from = reference.mean();
        for (int k = 0; k < difference.length; k++) {
            difference[k] -= from[k];
        }
        return length(difference);
    }

    private static double length(double[] elements) {
        ScaledPowerSum squares = new ScaledPowerSum(2);
        for (double element : elements) {
            squares.add(element, 1);
        }
        return squares.root();
    }

    private static void requireSameDimension(GaussianMoments reference, GaussianMoments current) {
        if (reference.dimension() != current.dimension()) {
            throw new IllegalArgumentException("the reference has " + reference.dimension()
                    + " dimensions and the current side " + current.dimension() + "; both need the same number");
        }
    }
}
