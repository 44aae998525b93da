package io.mediant.data.text;

import io.mediant.data.text.internal.DocumentEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The counted tokens of one side: how often each term of the vocabulary occurs, in all and in each document. Immutable.
 *
 * <p>Memory: 8 bytes for each term of the vocabulary, and for each term that a document has about 3 bytes (the gap to the number of the
 * term before and the count, seven bits a byte).
 */
public final class Corpus {
    private final String source;
    private final Vocabulary vocabulary;
    private final List<DocumentInfo> documents;
    private final DocumentEntries entries;
    private final boolean hasDocuments;
    private final long[] counts;
    private final long tokens;
    private final int types;

    Corpus(
            String source,
            Vocabulary vocabulary,
            List<DocumentInfo> documents,
            DocumentEntries entries,
            boolean hasDocuments) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.documents = List.copyOf(documents);
        this.entries = entries;
        this.hasDocuments = hasDocuments;
        counts = new long[vocabulary.size()];
        for (int document = 0; document < documents.size(); document++) {
            entries.forEach(document, (term, count) -> counts[term] = Math.addExact(counts[term], count));
        }
        long sum = 0;
        int present = 0;
        for (long count : counts) {
            sum = Math.addExact(sum, count);
            present += count > 0 ? 1 : 0;
        }
        tokens = sum;
        types = present;
    }

    /**
     * A corpus of documents.
     *
     * @param source its name
     * @param vocabulary holds all terms
     * @param documents names to terms to counts, in the documents' order
     * @throws IllegalArgumentException if a term is not in the vocabulary, or a count is less than 1
     */
    public static Corpus of(String source, Vocabulary vocabulary, Map<String, Map<String, Long>> documents) {
        return build(source, vocabulary, documents, true);
    }

    /**
     * A corpus of counts alone, without documents.
     *
     * @throws IllegalArgumentException if a term is not in the vocabulary, or a count is less than 1
     */
    public static Corpus ofCounts(String source, Vocabulary vocabulary, Map<String, Long> counts) {
        return build(source, vocabulary, Map.of(source, counts), false);
    }

    private static Corpus build(
            String source, Vocabulary vocabulary, Map<String, Map<String, Long>> documents, boolean hasDocuments) {
        DocumentEntries.Writer writer = DocumentEntries.writer();
        List<DocumentInfo> infos = new ArrayList<>();
        documents.forEach((name, counts) -> {
            TreeMap<Integer, Long> sorted = new TreeMap<>();
            counts.forEach((term, count) -> {
                if (count < 1) {
                    throw new IllegalArgumentException("the count of \"" + term + "\" in \"" + name + "\" is " + count
                            + ", expected at least 1; leave out terms that do not occur");
                }
                sorted.put(
                        vocabulary
                                .id(term)
                                .orElseThrow(() -> new IllegalArgumentException("the term \"" + term + "\" of \"" + name
                                        + "\" is not in the vocabulary; build the vocabulary of all terms first")),
                        count);
            });
            sorted.forEach(writer::add);
            writer.endDocument();
            infos.add(new DocumentInfo(
                    name, sorted.values().stream().mapToLong(Long::longValue).sum()));
        });
        return new Corpus(source, vocabulary, infos, writer.toEntries(), hasDocuments);
    }

    /** The source as a reader would name it. */
    public String source() {
        return source;
    }

    /** The terms and their numbers, shared by all corpora of a set. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The documents in their order, those without tokens too; the parts of ready counts where {@link #hasDocuments} is false. */
    public List<DocumentInfo> documents() {
        return documents;
    }

    /** Whether it is known which token is in which document: false for ready counts. */
    public boolean hasDocuments() {
        return hasDocuments;
    }

    /** Number of tokens. */
    public long tokens() {
        return tokens;
    }

    /** Number of terms that occur. */
    public int types() {
        return types;
    }

    /** How often each term of the vocabulary occurs, by its number, 0 included; a copy. */
    public long[] counts() {
        return counts.clone();
    }

    /** How often a term occurs. */
    public long count(int term) {
        return counts[term];
    }

    /**
     * Hands over the terms of a document.
     *
     * @param document position of the document, from 0 on
     * @param consumer takes the terms that occur, in rising order of their numbers
     */
    public void forEachEntry(int document, EntryConsumer consumer) {
        entries.forEach(Objects.checkIndex(document, documents.size()), consumer);
    }

    /** The corpus of some of the documents, over the same vocabulary. */
    public Corpus select(IntPredicate wanted) {
        DocumentEntries.Writer writer = DocumentEntries.writer();
        List<DocumentInfo> selected = new ArrayList<>();
        for (int document = 0; document < documents.size(); document++) {
            if (wanted.test(document)) {
                selected.add(documents.get(document));
                writer.copy(entries, document);
            }
        }
        return new Corpus(source, vocabulary, selected, writer.toEntries(), hasDocuments);
    }

    /** The same corpus under another name. */
    public Corpus named(String name) {
        return new Corpus(name, vocabulary, documents, entries, hasDocuments);
    }

    /**
     * This corpus and another one after it.
     *
     * @throws IllegalArgumentException if the other one has another vocabulary
     */
    public Corpus followedBy(Corpus next) {
        if (next.vocabulary != vocabulary) {
            throw new IllegalArgumentException(
                    "corpus \"" + next.source + "\" has another vocabulary; read both in one set to join them");
        }
        DocumentEntries.Writer writer = DocumentEntries.writer();
        List<DocumentInfo> all = new ArrayList<>(documents);
        all.addAll(next.documents);
        for (int document = 0; document < documents.size(); document++) {
            writer.copy(entries, document);
        }
        for (int document = 0; document < next.documents.size(); document++) {
            writer.copy(next.entries, document);
        }
        return new Corpus(
                source + ", " + next.source, vocabulary, all, writer.toEntries(), hasDocuments && next.hasDocuments);
    }
}
