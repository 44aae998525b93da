package io.mediant.core.inference.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
    private static final double LN2 = Math.log(2);

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.01, true, false, true, PEERS, INFORMATIVE, JENSEN_SHANNON, OVERLAPPING_PEERS",
        "0.1, 0.01, true, true, true, PEERS, INFORMATIVE, JENSEN_SHANNON, OVERLAPPING_PEERS",
        "0.1, 0.01, true, false, true, TRUTH_AND_MODEL, INFORMATIVE, KULLBACK_LEIBLER, MODEL_COVERS_TRUTH",
        "0.1, 0.01, true, true, true, TRUTH_AND_MODEL, INFORMATIVE, JENSEN_SHANNON, MODEL_MISSES_TRUTH",
        "1, 0.1, true, true, true, PEERS, PINNED, WASSERSTEIN, APART_WITH_DISTANCES",
        "1, 0.1, false, true, false, PEERS, PINNED, SHARES, APART_WITHOUT_DISTANCES",
        "1, 0.1, true, true, true, TRUTH_AND_MODEL, PINNED, WASSERSTEIN, APART_WITH_DISTANCES",
        "0.99, 0.1, true, true, true, PEERS, PINNED, WASSERSTEIN, APART_WITH_DISTANCES",
        "0.98, 0.1, true, true, true, PEERS, INFORMATIVE, JENSEN_SHANNON, OVERLAPPING_PEERS",
        "1, 0.95, false, true, true, PEERS, TOO_LITTLE_DATA, NONE, TOO_LITTLE_DATA",
        "0.3, 0.2, false, false, true, TRUTH_AND_MODEL, TOO_LITTLE_DATA, NONE, TOO_LITTLE_DATA"
    })
    void theTable(
            double share,
            double null95,
            boolean sufficient,
            boolean missed,
            boolean distances,
            Roles roles,
            Regime regime,
            Tool tool,
            Reason reason) {
        Evidence evidence = new Evidence(share * LN2, null95 * LN2, sufficient, missed, distances, roles);

        assertEquals(new Choice(regime, tool, reason), Choice.of(evidence));
    }

    @Test
    void knownLawsHaveNoNoise() {
        Evidence evidence = Evidence.ofLaws(LN2, true, false).withRoles(Roles.TRUTH_AND_MODEL);

        assertEquals(Tool.SHARES, Choice.of(evidence).tool());
    }

    @Test
    void divergencesOutOfRangeAreRejected() {
        String message = assertThrows(IllegalArgumentException.class, () -> Evidence.ofLaws(0.8, false, false))
                .getMessage();

        assertTrue(message.startsWith("the divergence is 0.8 nats"), message);
        assertThrows(IllegalArgumentException.class, () -> Evidence.ofLaws(Double.NaN, false, false));
    }
}
