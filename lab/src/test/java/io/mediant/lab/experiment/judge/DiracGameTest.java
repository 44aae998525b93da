package io.mediant.lab.experiment.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.lab.experiment.judge.DiracGame.Place;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import org.junit.jupiter.api.Test;

class DiracGameTest {
    private static final Place PLACE = new Place(0.5, 0.25);

    private static void at(double theta, double psi, Place place) {
        assertEquals(theta, place.theta(), 1e-7);
        assertEquals(psi, place.psi(), 1e-7);
    }

    /** By hand: θ' = ψ, ψ' = -θ. */
    @Test
    void criticsGame() {
        DiracGame game = new DiracGame(Wasserstein.CRITIC, Restraint.NONE);
        at(0.525, 0.2, game.simultaneous(PLACE, 0.1));
        at(0.52, 0.2, game.alternating(PLACE, 0.1));
    }

    /** By hand: θ' = σ(ψθ) ψ, ψ' = -σ(ψθ) θ - γ ψ. */
    @Test
    void originalGameWithPenalty() {
        double share = 1 / (1 + Math.exp(-0.125));
        DiracGame game = new DiracGame(LogOdds.MINIMAX, new Restraint.RealGradientPenalty(2));
        at(0.5 + 0.1 * share * 0.25, 0.25 - 0.1 * (share * 0.5 + 0.5), game.simultaneous(PLACE, 0.1));
    }

    /** At θ = 0 noise of deviation σ pulls a small ψ by -σ²/2 ψ: both sides add σ²/4. */
    @Test
    void noiseIsWorthAPenalty() {
        DiracGame game = new DiracGame(LogOdds.MINIMAX, new Restraint.InstanceNoise(1));
        Place next = game.simultaneous(new Place(0, 0.01), 0.1);
        assertEquals(-0.5, (next.psi() - 0.01) / (0.1 * 0.01), 0.005);
    }
}
