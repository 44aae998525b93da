package io.mediant.cli.corpus;

import io.mediant.compare.corpus.Corpora;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusComparison.Context;
import io.mediant.compare.corpus.CorpusComparison.TermContexts;
import io.mediant.compare.corpus.DocumentScan;
import io.mediant.compare.corpus.OtherTokens;
import io.mediant.compare.corpus.Term;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.data.DataException;
import io.mediant.data.text.Contexts;
import io.mediant.data.text.Corpus;
import io.mediant.data.text.CorpusReader;
import io.mediant.data.text.CorpusSet;
import io.mediant.data.text.DocumentInfo;
import io.mediant.data.text.TextOptions;
import io.mediant.data.text.TextProgress;
import io.mediant.data.text.TextSource;
import io.mediant.data.text.Tokenization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads texts and compares two sides of them: two sources, two parts of one, or what lies before and after a change. */
public final class CorpusJob {
    private static final int WITH_CONTEXTS = 60;
    private static final int CONTEXTS = 3;
    private static final int CONTEXT_WIDTH = 60;

    private final List<TextSource> sources;
    private final Tokenization tokens;
    private final TextOptions reading;
    private final PairPolicy policy;
    private final int threads;
    private final Optional<Parts> parts;

    /** The parts of a single source that are compared. */
    public record Parts(DocumentChoice reference, DocumentChoice current) {}

    /**
     * Two sides that are compared.
     *
     * @param set both, over one vocabulary
     * @param scan the change that parts them; empty where none was looked for
     */
    public record Sides(CorpusSet set, Optional<DocumentScan> scan) {}

    /** @param parts the parts of a single source; empty for two sources, and where a scan parts it */
    public CorpusJob(
            List<TextSource> sources,
            Tokenization tokens,
            TextOptions reading,
            PairPolicy policy,
            int threads,
            Optional<Parts> parts) {
        this.sources = List.copyOf(sources);
        this.tokens = tokens;
        this.reading = reading;
        this.policy = policy;
        this.threads = threads;
        this.parts = parts;
    }

    /** Reads the sources. */
    public CorpusSet read(TextProgress progress) {
        return CorpusReader.read(sources, tokens, reading, threads, progress);
    }

    /** The sides of what was read. @param scan whether changes are looked for */
    public Sides sides(CorpusSet set, boolean scan) {
        if (set.corpora().size() == 2) {
            Optional<DocumentScan> found = scan
                    ? Optional.of(
                            scanOf(set.corpora().get(0).followedBy(set.corpora().get(1))))
                    : Optional.empty();
            return new Sides(set, found);
        }
        Corpus whole = set.corpora().get(0);
        Optional<DocumentScan> found = scan ? Optional.of(scanOf(whole)) : Optional.empty();
        Parts chosen = parts.orElseGet(() -> at(found.orElseThrow().bestSplit().after()));
        List<Corpus> two =
                List.of(chosen.reference().from(whole), chosen.current().from(whole));
        return new Sides(new CorpusSet(set.tokenization(), set.vocabulary(), two, set.notices()), found);
    }

    private static Parts at(int after) {
        return new Parts(DocumentChoice.of("1-" + after, "--scan"), DocumentChoice.of((after + 1) + "-", "--scan"));
    }

    private DocumentScan scanOf(Corpus corpus) {
        return Corpora.scan(corpus, policy)
                .orElseThrow(() -> new DataException(
                        "\"" + corpus.source() + "\" has too few documents for a scan",
                        "a change is looked for between documents, at least 5 before it and 5 after it; there are "
                                + corpus.documents().size(),
                        "name a folder of documents, or cut the text with --blocks 1000 or --lines"));
    }

    /** Compares two sides. */
    public CorpusComparison compare(Sides sides) {
        CorpusComparison comparison = Corpora.compare(sides.set(), policy);
        return sides.scan().map(comparison::withScan).orElse(comparison);
    }

    /** The comparison with the answers for other tokenizers; the parts of a single source stay what they are. */
    public CorpusComparison withSensitivity(CorpusComparison comparison) {
        boolean chinese = comparison.terms().first(WITH_CONTEXTS).stream()
                .anyMatch(term -> term.term().codePoints().anyMatch(Character::isIdeographic));
        List<String> others =
                chinese ? List.of("icu", "smartcn", "char:1", "char:2") : List.of("icu", "whitespace", "char:3");
        Optional<Parts> same = parts.isPresent() || sources.size() == 2
                ? parts
                : comparison.scan().map(scan -> at(scan.bestSplit().after()));
        List<OtherTokens> answers = new ArrayList<>();
        for (String other : others) {
            CorpusJob job = new CorpusJob(sources, tokens.withTokenizer(other), reading, policy, threads, same);
            CorpusComparison again = job.compare(job.sides(job.read(TextProgress.NONE), false));
            answers.add(new OtherTokens(
                    again.tokens(),
                    again.jsd().nats(),
                    again.jsd().nullMeanNats(),
                    again.significance().map(test -> test.p()).orElse(Double.NaN),
                    again.status()));
        }
        return comparison.withSensitivity(answers);
    }

    /** The comparison with contexts of its first terms, from the sources read again. */
    public CorpusComparison withContexts(CorpusComparison comparison, Sides sides) {
        Set<String> terms =
                comparison.terms().first(WITH_CONTEXTS).stream().map(Term::term).collect(Collectors.toSet());
        Map<String, List<Context>> first = find(0, sides, terms);
        Map<String, List<Context>> second = find(1, sides, terms);
        Map<String, TermContexts> contexts = new HashMap<>();
        for (String term : terms) {
            contexts.put(
                    term, new TermContexts(first.getOrDefault(term, List.of()), second.getOrDefault(term, List.of())));
        }
        return comparison.withContexts(contexts);
    }

    private Map<String, List<Context>> find(int side, Sides sides, Set<String> terms) {
        TextSource source = sources.get(Math.min(side, sources.size() - 1));
        Set<String> documents = sides.set().corpora().get(side).documents().stream()
                .map(DocumentInfo::name)
                .map(name -> reading.blockTokens().isPresent() ? name.substring(0, name.lastIndexOf('#')) : name)
                .collect(Collectors.toSet());
        Map<String, List<Context>> found = new HashMap<>();
        Contexts.find(source, tokens, reading, terms, documents::contains, CONTEXTS, CONTEXT_WIDTH)
                .forEach((term, places) -> found.put(
                        term,
                        places.stream()
                                .map(at -> new Context(at.document(), at.before(), at.match(), at.after()))
                                .toList()));
        return found;
    }
}
