package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusNotice;
import io.mediant.compare.corpus.Tokens;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.ArrayList;
import java.util.List;

/** What a reader should know first, and what counted as a term, in words. */
final class CorpusNotices {

    private CorpusNotices() {}

    static String sentence(CorpusNotice notice, Texts texts) {
        if (notice instanceof CorpusNotice.Reading reading) {
            return reading(reading, texts);
        } else if (notice instanceof CorpusNotice.SharedDocuments shared) {
            return texts.plural("corpus.notice.shared_documents", shared.documents());
        } else if (notice instanceof CorpusNotice.NoDocuments) {
            return texts.get("corpus.notice.no_documents");
        } else if (notice instanceof CorpusNotice.UntestedTerms untested) {
            return texts.plural(
                    "corpus.notice.untested",
                    untested.terms(),
                    "tokens",
                    Numbers.count(untested.leastTokens()),
                    "documents",
                    Numbers.count(untested.leastDocuments()));
        }
        throw new IllegalArgumentException("no sentence for " + notice);
    }

    private static String reading(CorpusNotice.Reading notice, Texts texts) {
        if (notice instanceof CorpusNotice.EmptyDocuments empty) {
            return texts.plural(
                    "corpus.notice.empty",
                    empty.documents(),
                    "source",
                    Untrusted.shown(empty.source()),
                    "list",
                    names(empty, texts));
        } else if (notice instanceof CorpusNotice.GuessedEncoding guessed) {
            return texts.get(
                    "corpus.notice.encoding",
                    "file",
                    Untrusted.shown(guessed.file()),
                    "charset",
                    Untrusted.shown(guessed.charset()),
                    "confidence",
                    Integer.toString(guessed.confidence()));
        } else if (notice instanceof CorpusNotice.TokensCut cut) {
            return texts.plural(
                    "corpus.notice.cut",
                    cut.tokens(),
                    "source",
                    Untrusted.shown(cut.source()),
                    "document",
                    Untrusted.shown(cut.document()));
        } else if (notice instanceof CorpusNotice.ReadyCounts ready) {
            return texts.get("corpus.notice.ready_counts", "source", Untrusted.shown(ready.source()));
        } else if (notice instanceof CorpusNotice.RareTermsDropped rare) {
            return texts.plural(
                    "corpus.notice.rare",
                    rare.types(),
                    "least",
                    Numbers.count(rare.minCount()),
                    "tokens",
                    Numbers.count(rare.tokens()));
        }
        throw new IllegalArgumentException("no sentence for " + notice);
    }

    private static String names(CorpusNotice.EmptyDocuments empty, Texts texts) {
        List<String> names =
                empty.names().stream().map(name -> Untrusted.shown(name, 40)).toList();
        int more = empty.documents() - names.size();
        String list = texts.list(names);
        return more > 0 ? texts.get("short.and_more", "list", list, "count", Numbers.count(more)) : list;
    }

    /** What counted as a term, as a sentence. */
    static String tokens(Tokens tokens, Texts texts) {
        return texts.get("corpus.tokens_are", "list", tokensInBrief(tokens, texts));
    }

    /** What counted as a term, as a list. */
    static String tokensInBrief(Tokens tokens, Texts texts) {
        List<String> parts = new ArrayList<>();
        String library = Untrusted.shown(tokens.library());
        String tokenizer = Untrusted.shown(tokens.tokenizer());
        parts.add(library.isEmpty() || library.equals(tokenizer) ? tokenizer : tokenizer + " (" + library + ")");
        if (tokens.ngram() > 1) {
            parts.add(texts.plural("corpus.ngram", tokens.ngram()));
        }
        parts.add(texts.get(tokens.lowerCase() ? "corpus.lower_case" : "corpus.case_kept"));
        if (tokens.foldAccents()) {
            parts.add(texts.get("corpus.accents"));
        }
        if (!tokens.strip().isEmpty()) {
            List<String> patterns = tokens.strip().stream()
                    .map(pattern -> texts.get("quote", "text", Untrusted.shown(pattern, 40)))
                    .toList();
            parts.add(texts.get("corpus.strip", "list", texts.list(patterns)));
        }
        tokens.stop()
                .ifPresent(name ->
                        parts.add(texts.plural("corpus.stop", tokens.stopWords(), "name", Untrusted.shown(name, 40))));
        if (tokens.minCount() > 1) {
            parts.add(texts.get("corpus.min_count", "count", Numbers.count(tokens.minCount())));
        }
        return String.join(texts.get("part.separator"), parts);
    }
}
