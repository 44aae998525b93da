package io.mediant.cli.measure;

import io.mediant.core.distribution.Counts;
import io.mediant.core.distribution.Probabilities;
import io.mediant.core.divergence.ChiSquare;
import io.mediant.core.divergence.Hellinger;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.divergence.KullbackLeiblerResult;
import io.mediant.core.divergence.PopulationStability;
import io.mediant.core.divergence.TotalVariation;
import io.mediant.core.divergence.Unit;
import io.mediant.core.inference.test.GTest;
import io.mediant.core.transport.Wasserstein1;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every measure between two weight vectors p and q.
 *
 * @param outcomes the outcomes, in the order of the lists
 * @param jensenShannonNats Jensen-Shannon divergence, 0 to ln 2
 * @param forward Kullback-Leibler divergence of p from q, with the outcomes that make it infinite
 * @param reverse Kullback-Leibler divergence of q from p
 * @param totalVariation total variation distance, 0 to 1
 * @param hellinger Hellinger distance, 0 to 1
 * @param psi population stability index in nats, may be infinite
 * @param chiSquare chi-square divergence, may be infinite
 * @param wasserstein1 Wasserstein distance of order 1, in units of the positions
 * @param judgeAccuracy accuracy of the best possible judge of one draw, 0.5 to 1
 * @param gTest the likelihood ratio test of "one law", if the weights are counts
 * @param gradients by measure: the gradient with respect to the weights of q; information in nats
 */
public record Measurement(
        List<Outcome> outcomes,
        double jensenShannonNats,
        KullbackLeiblerResult forward,
        KullbackLeiblerResult reverse,
        double totalVariation,
        double hellinger,
        double psi,
        double chiSquare,
        double wasserstein1,
        double judgeAccuracy,
        Optional<GTest> gTest,
        Map<String, double[]> gradients) {

    public Measurement {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * One outcome.
     *
     * @param p its probability on the reference side
     * @param q its probability on the current side
     * @param contributionNats its share of the Jensen-Shannon divergence
     */
    public record Outcome(double p, double q, double contributionNats) {}

    /**
     * Measures.
     *
     * @param p raw weights of the reference
     * @param q raw weights of the current side, as many
     * @param positions the position of each outcome
     * @param counts whether the weights are counts of rows
     */
    public static Measurement of(double[] p, double[] q, double[] positions, boolean counts) {
        JensenShannon jensenShannon = JensenShannon.withDefaults();
        KullbackLeibler kullbackLeibler = KullbackLeibler.withDefaults();
        TotalVariation totalVariation = TotalVariation.withDefaults();
        Hellinger hellinger = Hellinger.withDefaults();
        ChiSquare chiSquare = ChiSquare.withDefaults();
        Map<String, double[]> gradients = new LinkedHashMap<>();
        gradients.put("jensen_shannon", jensenShannon.gradient(p, q));
        gradients.put("jensen_shannon_bits", jensenShannon.in(Unit.BITS).gradient(p, q));
        gradients.put("kl_forward", kullbackLeibler.gradient(p, q));
        gradients.put("kl_reverse", kullbackLeibler.reverseGradient(p, q));
        gradients.put("total_variation", totalVariation.gradient(p, q));
        gradients.put("hellinger", hellinger.gradient(p, q));
        gradients.put("chi_square", chiSquare.gradient(p, q));
        gradients.put("wasserstein1", Wasserstein1.gradient(positions, p, q));
        return new Measurement(
                outcomes(p, q, jensenShannon.contributions(p, q)),
                jensenShannon.between(p, q),
                kullbackLeibler.explain(p, q),
                kullbackLeibler.explain(q, p),
                totalVariation.between(p, q),
                hellinger.between(p, q),
                PopulationStability.withDefaults().between(p, q),
                chiSquare.between(p, q),
                Wasserstein1.betweenWeights(positions, p, q),
                totalVariation.judgeAccuracy(p, q),
                counts
                        ? Optional.of(GTest.of(
                                Counts.ofDoubles(p).toArray(),
                                Counts.ofDoubles(q).toArray()))
                        : Optional.empty(),
                gradients);
    }

    private static List<Outcome> outcomes(double[] p, double[] q, double[] contributions) {
        Probabilities first = Probabilities.normalized(p);
        Probabilities second = Probabilities.normalized(q);
        return IntStream.range(0, p.length)
                .mapToObj(i -> new Outcome(first.get(i), second.get(i), contributions[i]))
                .toList();
    }

    /** The Jensen-Shannon divergence in bits, 0 to 1. */
    public double jensenShannonBits() {
        return Unit.BITS.fromNats(jensenShannonNats);
    }
}
