package io.mediant.cli.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A law on names.
 *
 * @param outcomes the names with their probabilities, which sum to 1
 */
record Categories(List<Outcome> outcomes) {

    /** A name with its probability. */
    record Outcome(String name, double probability) {}

    Categories {
        outcomes = List.copyOf(outcomes);
    }

    /** Names and probabilities in turn. */
    static Categories of(Object... namesAndProbabilities) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < namesAndProbabilities.length; i += 2) {
            outcomes.add(new Outcome((String) namesAndProbabilities[i], (Double) namesAndProbabilities[i + 1]));
        }
        return new Categories(outcomes);
    }

    String draw(Draw random) {
        double left = random.uniform();
        for (Outcome outcome : outcomes) {
            left -= outcome.probability();
            if (left < 0) {
                return outcome.name();
            }
        }
        return outcomes.get(outcomes.size() - 1).name();
    }

    /** The probability of a name, 0 if it is none of the outcomes. */
    double probability(String name) {
        return outcomes.stream()
                .filter(outcome -> outcome.name().equals(name))
                .mapToDouble(Outcome::probability)
                .sum();
    }
}
