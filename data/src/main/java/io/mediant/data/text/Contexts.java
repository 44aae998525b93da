package io.mediant.data.text;

import io.mediant.data.text.internal.ContextFinder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Terms where they stand: the original text around the first places at which terms occur.
 *
 * <p>The source is read again, in the documents' order, until every term has been found often enough. Text is looked at in passages of up to
 * 4,000 characters that end at a line end where there is one; a context does not reach over a passage's end. Standard input and ready
 * counts have no contexts.
 */
public final class Contexts {
    private Contexts() {}

    /**
     * A place.
     *
     * @param document the document's name
     * @param before text before the match, as it is in the document
     * @param match the term as it is in the document
     * @param after text after the match
     */
    public record Context(String document, String before, String match, String after) {}

    /**
     * Finds terms.
     *
     * @param source what to read
     * @param how the tokenization that made the terms
     * @param options how files are read
     * @param terms terms of the vocabulary
     * @param perTerm the most contexts of a term
     * @param width the most characters before and after a match
     * @return each term that was asked for with its contexts, possibly none
     * @throws io.mediant.data.DataException if something cannot be read
     */
    public static Map<String, List<Context>> find(
            TextSource source, Tokenization how, TextOptions options, Set<String> terms, int perTerm, int width) {
        return find(source, how, options, terms, document -> true, perTerm, width);
    }

    /**
     * Finds terms in some of the documents.
     *
     * @param documents says of a document's name whether to look there; blocks of a document have its name
     * @throws io.mediant.data.DataException if something cannot be read
     */
    public static Map<String, List<Context>> find(
            TextSource source,
            Tokenization how,
            TextOptions options,
            Set<String> terms,
            Predicate<String> documents,
            int perTerm,
            int width) {
        if (perTerm < 1 || width < 0) {
            throw new IllegalArgumentException("contexts need at least 1 per term and a width of 0 or more, but are "
                    + perTerm + " and " + width + "; give for example 3 and 60");
        }
        return new ContextFinder(how, options, terms, documents, perTerm, width).find(source);
    }
}
