package io.mediant.core.inference.choice;

import io.mediant.core.inference.internal.PlugIn;

/**
 * The regime that two sides are in, and the measure that answers in it.
 *
 * <table>
 * <caption>The choice, first line that fits</caption>
 * <tr><th>evidence</th><th>regime</th><th>tool</th></tr>
 * <tr><td>JSD at least 0.99 ln 2, and 95 of 100 pairs of samples of one law below 0.9 ln 2</td><td>pinned</td>
 *     <td>Wasserstein; shares where values have no distances</td></tr>
 * <tr><td>no interval can be trusted</td><td>too little data</td><td>none</td></tr>
 * <tr><td>truth and model, and the model covers the truth</td><td>informative</td><td>Kullback-Leibler</td></tr>
 * <tr><td>else</td><td>informative</td><td>Jensen-Shannon</td></tr>
 * </table>
 *
 * <p>A divergence near its maximum is a statement about the laws only where noise alone would not bring it there: so many cells
 * for so few rows that two samples of one law hardly meet are too little data. In samples an empty cell need not be an
 * impossible one; that a model misses it is a reason to distrust an infinite value, not a proof.
 */
public record Choice(Regime regime, Tool tool, Reason reason) {
    private static final double PINNED = 0.99 * PlugIn.LN2;
    private static final double NOISE_LIMIT = 0.9 * PlugIn.LN2;

    /** Chooses. */
    public static Choice of(Evidence evidence) {
        if (evidence.nats() >= PINNED && evidence.null95() < NOISE_LIMIT) {
            return evidence.distances()
                    ? new Choice(Regime.PINNED, Tool.WASSERSTEIN, Reason.APART_WITH_DISTANCES)
                    : new Choice(Regime.PINNED, Tool.SHARES, Reason.APART_WITHOUT_DISTANCES);
        }
        if (!evidence.sufficient()) {
            return new Choice(Regime.TOO_LITTLE_DATA, Tool.NONE, Reason.TOO_LITTLE_DATA);
        }
        return switch (evidence.roles()) {
            case PEERS -> new Choice(Regime.INFORMATIVE, Tool.JENSEN_SHANNON, Reason.OVERLAPPING_PEERS);
            case TRUTH_AND_MODEL ->
                evidence.missed()
                        ? new Choice(Regime.INFORMATIVE, Tool.JENSEN_SHANNON, Reason.MODEL_MISSES_TRUTH)
                        : new Choice(Regime.INFORMATIVE, Tool.KULLBACK_LEIBLER, Reason.MODEL_COVERS_TRUTH);
        };
    }
}
