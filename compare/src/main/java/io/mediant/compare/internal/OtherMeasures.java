package io.mediant.compare.internal;

import io.mediant.compare.Measures;
import io.mediant.core.divergence.Hellinger;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.divergence.PopulationStability;
import io.mediant.core.divergence.TotalVariation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

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
        double forward = KullbackLeibler.withDefaults().between(p, q);
        double reverse = KullbackLeibler.withDefaults().between(q, p);
        List<String> because = new ArrayList<>();
        if (named > 0) {
            Stream.of(
                            KullbackLeibler.withDefaults().explain(p, q),
                            KullbackLeibler.withDefaults().explain(q, p))
                    .forEach(direction -> direction.infiniteBecause().stream()
                            .limit(named)
                            .forEach(i -> because.add(label.apply(i))));
        }
        return new Measures(
                JensenShannon.withDefaults().sizeWeighted().between(p, q),
                forward,
                reverse,
                because,
                TotalVariation.withDefaults().between(p, q),
                Hellinger.withDefaults().between(p, q),
                PopulationStability.withDefaults().between(p, q),
                TotalVariation.withDefaults().judgeAccuracy(p, q));
    }
}
