package io.mediant.benchmarks;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A thing that Mediant and a peer both compute, on the same numbers.
 *
 * @param name by which it is asked for, unique
 * @param title for the reader: what is computed, of how much, and by whom besides Mediant
 * @param data the two matrices, drawn when the case is run
 * @param calls how often each side is called in a round
 * @param digits significant digits in which the values must agree
 * @param peer the peer's side
 * @param own Mediant's side
 */
record PeerCase(
        String name,
        String title,
        Supplier<Pair> data,
        int calls,
        double digits,
        Function<PeerProcess, Contender> peer,
        Contender own) {

    /** What a case is measured on. */
    record Pair(PeerData reference, PeerData current) {}
}
