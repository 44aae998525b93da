package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;
import io.mediant.core.divergence.Entropy;

/**
 * Estimators of Shannon's entropy (nats) of the distribution behind a sample's counts.
 *
 * <p>Below, x runs over the occupied cells, n_x is a cell's count, n the number of rows, p_x = n_x/n and K the number of occupied cells. The
 * plug-in is too small by about (K - 1)/(2n), the more so where many cells hold one row. Cells of no rows do not matter, except to
 * {@link #SHRINKAGE}. In one cell alone every estimator gives 0, but for {@link #SHRINKAGE} with further empty cells and
 * {@link #GRASSBERGER}, which is off by less than 1/n.
 *
 * <p>The default is {@link #JACKKNIFE}: in the study {@code estimators} of the module {@code calibration} no other that does not lean towards equal
 * shares has a smaller error on the whole; with far more cells than rows {@link #GRASSBERGER} is better.
 */
public enum EntropyEstimator {
    /** -Σ p_x ln p_x. Range 0 to ln K. Sound where every cell holds many rows. */
    PLUG_IN {
        @Override
        double nats(Counts counts, double plugIn) {
            return plugIn;
        }
    },
    /**
     * Plug-in + (K - 1)/(2n): the first-order bias on occupied cells. Sound from about 5 rows a cell on; with fewer it corrects too little.
     * At most ln K + (K - 1)/(2n). Source: G. Miller, "Note on the bias of information estimates" (1955).
     */
    MILLER_MADOW {
        @Override
        double nats(Counts counts, double plugIn) {
            long occupied = 0;
            for (int i = 0; i < counts.size(); i++) {
                occupied += counts.get(i) > 0 ? 1 : 0;
            }
            return plugIn + (occupied - 1) / (2.0 * counts.total());
        }
    },
    /**
     * n plug-in - (n - 1) times the mean plug-in of the samples with one row less. Removes the bias of order 1/n; varies more than
     * {@link #MILLER_MADOW} where many cells hold one row. Needs two rows. Source: S. Zahl, "Jackknifing an index of diversity" (1977),
     * doi:10.2307/1936227.
     */
    JACKKNIFE {
        @Override
        double nats(Counts counts, double plugIn) {
            return Jackknife.entropy(counts, plugIn);
        }
    },
    /**
     * Σ p_x [ln n - G(n_x)], G(k) = ψ(k) + ½ (-1)^k [ψ((k + 1)/2) - ψ(k/2)]. Sound from about one row a cell on, with a small variance.
     * Source: P. Grassberger, "Entropy estimates from insufficient samplings" (2003), arXiv:physics/0307138.
     */
    GRASSBERGER {
        @Override
        double nats(Counts counts, double plugIn) {
            return DigammaTerm.GRASSBERGER.entropy(counts);
        }
    },
    /**
     * Σ p_x [ψ(n) - ψ(n_x)], the closed form of Zhang's series; its bias is -Σ_x p_x Σ_{v ≥ n} (1 - p_x)^v / v, which falls faster than any
     * power of 1/n where the number of cells is finite. Sound from a few rows a cell on. Sources: Z. Zhang, "Entropy estimation in Turing's
     * perspective" (2012), doi:10.1162/NECO_a_00266; the closed form: T. Schürmann, "A note on entropy estimation" (2015),
     * doi:10.1162/NECO_a_00775.
     */
    ZHANG {
        @Override
        double nats(Counts counts, double plugIn) {
            return DigammaTerm.ZHANG.entropy(counts);
        }
    },
    /**
     * -Σ s_x ln s_x / (1 - (1 - s_x)^n), s_x = C p_x, with the Good-Turing coverage C = 1 - (cells of one row)/n; where every cell holds one
     * row, C is 1/n. Estimates what unseen cells hold, so sound also where most cells are rare. Source: A. Chao, T.-J. Shen, "Nonparametric
     * estimation of Shannon's index of diversity when there are unseen species in sample" (2003), doi:10.1023/A:1026096204727.
     */
    CHAO_SHEN {
        @Override
        double nats(Counts counts, double plugIn) {
            return ChaoShen.entropy(counts);
        }
    },
    /**
     * Plug-in of λ/L + (1 - λ) p_x, L the number of all cells given, empty ones among them, λ = (1 - Σ p²)/((n - 1) Σ (1/L - p)²) within
     * [0, 1]; λ = 1 for one row or equal proportions. Range 0 to ln L. Sound where the list of cells is complete and shares are not far from
     * equal; far too large for heavy tails. Source: J. Hausser, K. Strimmer, "Entropy inference and the James-Stein estimator" (2009), Journal of
     * Machine Learning Research 10, 1469-1484.
     */
    SHRINKAGE {
        @Override
        double nats(Counts counts, double plugIn) {
            return Entropy.withDefaults().of(Shrinkage.towardsUniform(counts));
        }
    };

    /** Returns the estimator that the study recommends, {@link #JACKKNIFE}. */
    public static EntropyEstimator withDefaults() {
        return JACKKNIFE;
    }

    /**
     * Estimates the entropy behind a sample.
     *
     * @param counts rows in each cell, at least 0, not all 0; for {@link #JACKKNIFE} at least two rows
     * @throws IllegalArgumentException if a count is negative, there are no rows, or too few for the jackknife
     */
    public EntropyEstimate estimate(long[] counts) {
        Counts checked = Counts.of(counts);
        if (checked.total() == 0) {
            throw new IllegalArgumentException(
                    "all " + counts.length + " counts are 0; an entropy needs at least one row");
        }
        double plugIn = Entropy.withDefaults().of(checked);
        return new EntropyEstimate(nats(checked, plugIn), plugIn, this);
    }

    abstract double nats(Counts counts, double plugIn);
}
