package io.mediant.lab.experiment.likelihood;

import io.mediant.core.density.MultivariateNormal;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.cloud.PrincipalComponents;
import java.util.Arrays;

/**
 * What a linear autoencoder with noise of a fixed variance σ² can reach on given rows: probabilistic principal components (M. E. Tipping, C. M. Bishop,
 * 1999, doi:10.1111/1467-9868.00196).
 *
 * <p>With λ_i the eigenvalues of the rows' covariance (divisor n), the best decoder of k latents explains the k first directions, each with
 * λ_i - βσ² or with nothing where this is negative. The mean divergence of latent i from the prior is then ½ ln(λ_i/(βσ²)) nats, or 0: it has
 * collapsed (J. Lucas et al., 2019, arXiv:1911.02469, with σ² replaced by βσ² for a price β on the divergence).
 */
final class ProbabilisticPca {
    private final double[][] rows;
    private final double[] mean;
    private final PrincipalComponents components;
    private final double[] eigenvalues;

    private ProbabilisticPca(double[][] rows, double[] mean, PrincipalComponents components, double[] eigenvalues) {
        this.rows = rows;
        this.mean = mean;
        this.components = components;
        this.eigenvalues = eigenvalues;
    }

    /** @param values row by row, an even number of rows, at most 20 000 */
    static ProbabilisticPca of(float[] values, int columns) {
        int count = values.length / columns;
        double[][] rows = new double[count][columns];
        double[] mean = new double[columns];
        for (int i = 0; i < values.length; i++) {
            rows[i / columns][i % columns] = values[i];
            mean[i % columns] += (double) values[i] / count;
        }
        PointCloud first = PointCloud.of(Arrays.copyOf(rows, count / 2));
        PointCloud second = PointCloud.of(Arrays.copyOfRange(rows, count / 2, count));
        PrincipalComponents components = PrincipalComponents.of(first, second, 0);
        double[] eigenvalues = Arrays.stream(components.variances())
                .map(variance -> variance * (count - 1) / count)
                .toArray();
        return new ProbabilisticPca(rows, mean, components, eigenvalues);
    }

    /** The eigenvalues of the covariance, falling. */
    double eigenvalue(int component) {
        return eigenvalues[component];
    }

    /** The mean divergence of each of k latents from the prior at the optimum, falling, in nats. @param noise βσ² */
    double[] divergences(int latents, double noise) {
        double[] divergences = new double[latents];
        for (int i = 0; i < latents; i++) {
            divergences[i] = Math.max(0, 0.5 * Math.log(eigenvalues[i] / noise));
        }
        return divergences;
    }

    /** The highest mean log likelihood per row, in nats, of k latents with this noise variance. */
    double bestLogLikelihood(int latents, double noise) {
        int columns = mean.length;
        double[][] covariance = new double[columns][columns];
        for (int i = 0; i < columns; i++) {
            covariance[i][i] = noise;
        }
        for (int k = 0; k < latents; k++) {
            double[] direction = components.direction(k);
            double explained = Math.max(0, eigenvalues[k] - noise);
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    covariance[i][j] += explained * direction[i] * direction[j];
                }
            }
        }
        return logLikelihood(MultivariateNormal.of(mean, covariance));
    }

    /** The mean log likelihood per row of a law, in nats. */
    double logLikelihood(MultivariateNormal law) {
        return Arrays.stream(rows).mapToDouble(law::logDensity).average().orElseThrow();
    }
}
