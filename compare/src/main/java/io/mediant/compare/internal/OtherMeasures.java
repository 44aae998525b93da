package io.mediant.compare.internal;

import io.mediant.compare.Measures;
import io.mediant.core.divergence.Hellinger;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.divergence.KullbackLeiblerResult;
import io.mediant.core.divergence.PopulationStability;
import io.mediant.core.divergence.TotalVariation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The measures beside the Jensen-Shannon divergence, over the same cells or terms. */
public final class OtherMeasures {
    private OtherMeasures() {}

    /**
     * Computes them.
     *
     * @param p weights of the reference
     * @param q weights of the current side
     * @param label names a cell
     * @param named of the cells that make a direction infinite, how many are named at most
     */
    public static Measures of(double[] p, double[] q, IntFunction<String> label, int named) {
        KullbackLeiblerResult forward = KullbackLeibler.withDefaults().explain(p, q);
        KullbackLeiblerResult reverse = KullbackLeibler.withDefaults().explain(q, p);
        List<String> because = new ArrayList<>();
        forward.infiniteBecause().stream().limit(named).forEach(i -> because.add(label.apply(i)));
        reverse.infiniteBecause().stream().limit(named).forEach(i -> because.add(label.apply(i)));
        return new Measures(
                JensenShannon.withDefaults().sizeWeighted().between(p, q),
                forward.nats(),
                reverse.nats(),
                because,
                TotalVariation.withDefaults().between(p, q),
                Hellinger.withDefaults().between(p, q),
                PopulationStability.withDefaults().between(p, q),
                TotalVariation.withDefaults().judgeAccuracy(p, q));
    }
}
