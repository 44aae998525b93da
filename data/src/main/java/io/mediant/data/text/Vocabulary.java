package io.mediant.data.text;

import io.mediant.data.text.internal.TermTable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The terms of a {@link CorpusSet}, numbered from 0 in the order in which they first appear. Terms are untrusted text: they may hold
 * tabs, line ends, markup or marks of direction, and are quoted by those who print them.
 *
 * <p>Memory: 2 bytes a character and about 40 bytes a term; strings are made when asked for.
 */
public final class Vocabulary {
    private final TermTable terms;

    Vocabulary(TermTable terms) {
        this.terms = terms;
    }

    /**
     * The vocabulary of the given terms in their order.
     *
     * @throws IllegalArgumentException if a term is there twice
     */
    public static Vocabulary of(List<String> terms) {
        TermTable table = new TermTable();
        for (String term : terms) {
            char[] text = term.toCharArray();
            if (table.intern(text, 0, text.length) != table.size() - 1 || table.size() == 0) {
                throw new IllegalArgumentException("the term \"" + term + "\" is there twice; give each term once");
            }
        }
        if (table.size() != terms.size()) {
            throw new IllegalArgumentException("a term is there twice in a row; give each term once");
        }
        return new Vocabulary(table);
    }

    /** Number of terms. */
    public int size() {
        return terms.size();
    }

    /**
     * The term of a number.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String term(int id) {
        return terms.term(Objects.checkIndex(id, terms.size()));
    }

    /** The number of a term; empty if it is not there. */
    public OptionalInt id(String term) {
        int id = terms.find(term);
        return id == TermTable.ABSENT ? OptionalInt.empty() : OptionalInt.of(id);
    }
}
