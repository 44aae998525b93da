package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Dirichlet;
import io.mediant.core.density.MultivariateNormal;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.internal.Bregman;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** KL(p‖q) within the multivariate families. */
final class MultivariateForms {
    private MultivariateForms() {}

    /** ½[Σ (λ - 1 - ln λ) + |L⁻¹(μ_p - μ_q)|²], λ the eigenvalues of L⁻¹ Σ_p L⁻ᵀ, L Lᵀ = Σ_q; λ - 1 from Σ_p - Σ_q. */
    static double normal(MultivariateNormal p, MultivariateNormal q) {
        int d = p.dimension();
        double[][] change = q.covariance();
        double[][] own = p.covariance();
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                change[i][j] = own[i][j] - change[i][j];
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(d, false, true);
        eigen.decompose(new DMatrixRMaj(whitenedRows(q, transposed(whitenedRows(q, transposed(change))))));
        double sum = 0;
        for (int i = 0; i < d; i++) {
            sum += Bregman.logarithm(eigen.getEigenvalue(i).getReal());
        }
        double[] distance = p.mean();
        double[] centre = q.mean();
        Arrays.setAll(distance, i -> distance[i] - centre[i]);
        for (double coordinate : q.whitened(distance)) {
            sum += coordinate * coordinate;
        }
        return 0.5 * sum;
    }

    private static double[][] whitenedRows(MultivariateNormal law, double[][] rows) {
        return Arrays.stream(rows).map(law::whitened).toArray(double[][]::new);
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    static double dirichlet(Dirichlet p, Dirichlet q) {
        return dirichlet(p.alpha(), q.alpha());
    }

    /**
     * s_q KL(q̄‖p̄) + Σ B(α_i → β_i) - B(s_p → s_q), p̄ and q̄ the means, s the sums, B of ln Γ(x) - x ln x + x: the exchange of p and q in the
     * first part is that of the Bregman divergence.
     */
    static double dirichlet(double[] p, double[] q) {
        double sumOfP = 0;
        double sumOfQ = 0;
        double sumOfChanges = 0;
        double parts = 0;
        for (int i = 0; i < p.length; i++) {
            sumOfP += p[i];
            sumOfQ += q[i];
            sumOfChanges += q[i] - p[i];
            parts += Bregman.logGammaExcess(p[i], q[i] - p[i]);
        }
        double ofMeans = sumOfQ * KullbackLeibler.withDefaults().between(q, p);
        return Math.max(ofMeans + parts - Bregman.logGammaExcess(sumOfP, sumOfChanges), 0);
    }
}
