package io.mediant.compare.corpus;

import io.mediant.core.inference.corpus.Dispersion;
import io.mediant.core.inference.corpus.Keyness;
import io.mediant.core.inference.corpus.LogOdds;
import io.mediant.core.inference.corpus.TermPermutation;
import io.mediant.core.inference.corpus.TermShares;
import io.mediant.core.inference.corpus.TermTests;
import io.mediant.data.text.Corpus;
import java.util.Optional;

/** What is known of every term, in arrays; a term is put together when it is asked for. */
final class TermColumns {
    private final Corpus reference;
    private final Corpus current;
    private final double[] contributions;
    private final double nats;
    private final int[] order;
    private final double[] cumulative;
    private final LogOdds odds;
    private final Optional<ByDocuments> documents;

    /** What needs documents. */
    private record ByDocuments(
            Dispersion pooled, Dispersion reference, Dispersion current, TermTests tests, TermShares shares) {}

    private TermColumns(
            Corpus reference, Corpus current, double[] contributions, double nats, Optional<ByDocuments> documents) {
        this.reference = reference;
        this.current = current;
        this.contributions = contributions;
        this.nats = nats;
        this.documents = documents;
        odds = LogOdds.withDefaults();
        order = TermOrder.byContribution(reference, current, contributions);
        cumulative = new double[order.length];
        double sum = 0;
        for (int rank = 0; rank < order.length; rank++) {
            sum += contributions[order[rank]];
            cumulative[rank] = nats > 0 ? Math.min(1, sum / nats) : 0;
        }
    }

    /** Terms of tokens alone. */
    static TermColumns ofTokens(Corpus reference, Corpus current, double[] contributions, double nats) {
        return new TermColumns(reference, current, contributions, nats, Optional.empty());
    }

    /** Terms of documents, at least two a side. */
    static TermColumns ofDocuments(
            Corpus reference, Corpus current, double[] contributions, double nats, double confidence) {
        CorpusDocuments first = new CorpusDocuments(reference);
        CorpusDocuments second = new CorpusDocuments(current);
        return new TermColumns(
                reference,
                current,
                contributions,
                nats,
                Optional.of(new ByDocuments(
                        Dispersion.of(new JoinedDocuments(first, second)),
                        Dispersion.of(first),
                        Dispersion.of(second),
                        TermPermutation.withDefaults().test(first, second),
                        TermShares.of(first, second, confidence))));
    }

    TermTable table() {
        return new TermTable(cumulative, this::term);
    }

    Optional<TermTests> tests() {
        return documents.map(ByDocuments::tests);
    }

    private Term term(int place) {
        int id = order[place];
        long a = reference.count(id);
        long b = current.count(id);
        double p = a / (double) reference.tokens();
        double q = b / (double) current.tokens();
        return new Term(
                place + 1,
                reference.vocabulary().term(id),
                a,
                b,
                p,
                q,
                contributions[id],
                nats > 0 ? contributions[id] / nats : 0,
                cumulative[place],
                -odds.of(a, reference.tokens(), b, current.tokens()).z(),
                -Keyness.signedG(a, reference.tokens(), b, current.tokens()),
                documents.map(known -> new Term.Spread(
                        known.reference().documents(id),
                        known.current().documents(id),
                        known.pooled().normalised(id))),
                documents.filter(known -> known.tests().isTested(id)).map(known -> test(known, id)));
    }

    private static Term.Test test(ByDocuments known, int id) {
        TermTests.TermTest test = known.tests().get(id);
        TermShares.Interval difference = known.shares().get(id).difference();
        return new Term.Test(test.p(), test.q(), difference.low(), difference.high());
    }
}
