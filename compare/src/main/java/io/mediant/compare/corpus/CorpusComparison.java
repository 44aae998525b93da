package io.mediant.compare.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.Measures;
import io.mediant.compare.Regime;
import io.mediant.compare.Significance;
import io.mediant.compare.Status;
import io.mediant.compare.policy.PairPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two corpora, judged. Immutable.
 *
 * @param version version of Mediant
 * @param reference the reference side (p)
 * @param current the current side (q)
 * @param policy the rules that were applied, with the seed
 * @param tokens what counts as a term
 * @param status the answer about the whole
 * @param regime whether the divergence was the right tool
 * @param jsd the divergence of the shares of terms, equal weights; interval where the documents allow one
 * @param measures the other measures over the same terms
 * @param quadratic the divergence of order 2, which frequent terms decide and whose estimate has no bias
 * @param significance the test that exchanges whole documents; empty where a side has a single document
 * @param terms the terms by falling contribution
 * @param rarefaction the divergence at matched sizes
 * @param scan change points along the documents, where asked for
 * @param sensitivity the answer with other tokenisers, where asked for
 * @param contexts terms in their contexts, reference and current side, for the first terms
 * @param findings what explains the answer, most important first
 * @param notices what a reader should know first
 */
public record CorpusComparison(
        String version,
        CorpusSide reference,
        CorpusSide current,
        PairPolicy policy,
        Tokens tokens,
        Status status,
        Regime regime,
        Jsd jsd,
        Measures measures,
        Optional<Quadratic> quadratic,
        Optional<Significance> significance,
        TermTable terms,
        List<MatchedSize> rarefaction,
        Optional<DocumentScan> scan,
        List<OtherTokens> sensitivity,
        Map<String, TermContexts> contexts,
        List<CorpusFinding> findings,
        List<CorpusNotice> notices) {

    public CorpusComparison {
        rarefaction = List.copyOf(rarefaction);
        sensitivity = List.copyOf(sensitivity);
        contexts = Map.copyOf(contexts);
        findings = List.copyOf(findings);
        notices = List.copyOf(notices);
    }

    /** The comparison with the scan of documents that led to it. */
    public CorpusComparison withScan(DocumentScan found) {
        List<CorpusFinding> all = new ArrayList<>();
        DocumentScan.Split best = found.bestSplit();
        all.add(new CorpusFinding.ChangeAfter(
                best.after(), found.documents().get(best.after() - 1), best.ratio(), found.p()));
        all.addAll(findings);
        return with(Optional.of(found), sensitivity, contexts, all);
    }

    /** The comparison with its answers for other tokens. */
    public CorpusComparison withSensitivity(List<OtherTokens> others) {
        return with(scan, others, contexts, findings);
    }

    /** The comparison with contexts of its first terms. */
    public CorpusComparison withContexts(Map<String, TermContexts> found) {
        return with(scan, sensitivity, found, findings);
    }

    private CorpusComparison with(
            Optional<DocumentScan> scanned,
            List<OtherTokens> others,
            Map<String, TermContexts> found,
            List<CorpusFinding> explained) {
        return new CorpusComparison(
                version,
                reference,
                current,
                policy,
                tokens,
                status,
                regime,
                jsd,
                measures,
                quadratic,
                significance,
                terms,
                rarefaction,
                scanned,
                others,
                found,
                explained,
                notices);
    }

    /** Contexts of one term on either side (untrusted text: quote before printing). */
    public record TermContexts(List<Context> reference, List<Context> current) {
        public TermContexts {
            reference = List.copyOf(reference);
            current = List.copyOf(current);
        }
    }

    /**
     * A place where a term stands (untrusted text: quote before printing).
     *
     * @param document the document's name
     * @param before text before the match, as it is in the document
     * @param match the term as it is in the document
     * @param after text after the match
     */
    public record Context(String document, String before, String match, String after) {}
}
