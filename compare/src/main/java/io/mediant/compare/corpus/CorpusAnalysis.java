package io.mediant.compare.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.Regime;
import io.mediant.compare.Significance;
import io.mediant.compare.Status;
import io.mediant.compare.internal.OtherMeasures;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.compare.table.Version;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.inference.choice.Choice;
import io.mediant.core.inference.choice.Evidence;
import io.mediant.core.inference.choice.Roles;
import io.mediant.core.inference.corpus.DocumentJackknife;
import io.mediant.core.inference.corpus.DocumentPermutation;
import io.mediant.core.inference.corpus.QuadraticJensenShannon;
import io.mediant.core.inference.corpus.Rarefaction;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.test.PermutationNull;
import io.mediant.data.text.Corpus;
import io.mediant.data.text.CorpusSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One comparison of two corpora. */
final class CorpusAnalysis {
    private static final int ANALYTIC = 0;
    private static final int MATCHED_SIZES = 12;
    private static final int LEAST_FOR_QUADRATIC = 3;

    private final CorpusSet set;
    private final Corpus reference;
    private final Corpus current;
    private final PairPolicy policy;
    private final double[] p;
    private final double[] q;
    private final double toleranceNats;

    CorpusAnalysis(CorpusSet set, PairPolicy policy) {
        this.set = set;
        this.policy = policy;
        reference = set.corpora().get(0);
        current = set.corpora().get(1);
        p = Corpora.shares(reference);
        q = Corpora.shares(current);
        toleranceNats = policy.toleranceBits() * Math.log(2);
    }

    static CorpusSide side(Corpus corpus) {
        return new CorpusSide(
                corpus.source(),
                corpus.hasDocuments() ? corpus.documents().size() : 0,
                corpus.tokens(),
                corpus.types());
    }

    /** What exchanging single tokens gives: the least noise there can be. */
    static PermutationNull tokenNoise(Corpus a, Corpus b, PairPolicy policy) {
        return PermutationNull.of(a.counts(), b.counts(), ANALYTIC, policy.seed());
    }

    CorpusComparison comparison() {
        double[] contributions = JensenShannon.withDefaults().contributions(p, q);
        double nats = JensenShannon.withDefaults().between(p, q);
        Optional<DocumentPermutation.Tested> tested = exchange();
        TermColumns columns = tested.isPresent()
                ? TermColumns.ofDocuments(reference, current, contributions, nats, policy.confidence())
                : TermColumns.ofTokens(reference, current, contributions, nats);
        Jsd jsd = jsd(nats, tested);
        Regime regime = regime(jsd);
        Status status = status(jsd, tested);
        TermTable terms = columns.table();
        return new CorpusComparison(
                Version.TEXT,
                side(reference),
                side(current),
                policy,
                Tokens.of(set.tokenization()),
                status,
                regime,
                jsd,
                OtherMeasures.of(weights(reference), weights(current), reference.vocabulary()::term, 0),
                quadratic(),
                tested.map(test ->
                        new Significance("permutation of whole documents", test.p(), test.p(), test.permutations())),
                terms,
                matchedSizes(),
                Optional.empty(),
                List.of(),
                Map.of(),
                new CorpusExplainer(policy, jsd, status, tested, columns.tests(), terms, side(reference), side(current))
                        .findings(),
                notices(columns));
    }

    private static double[] weights(Corpus corpus) {
        return Arrays.stream(corpus.counts()).asDoubleStream().toArray();
    }

    private Optional<DocumentPermutation.Tested> exchange() {
        boolean documents = reference.hasDocuments() && current.hasDocuments();
        return documents
                        && DocumentPermutation.withDefaults()
                                        .withPermutations(policy.permutations())
                                        .withSeed(policy.seed())
                                        .test(new CorpusDocuments(reference), new CorpusDocuments(current))
                                instanceof DocumentPermutation.Tested tested
                ? Optional.of(tested)
                : Optional.empty();
    }

    private Jsd jsd(double nats, Optional<DocumentPermutation.Tested> tested) {
        if (tested.isEmpty()) {
            PermutationNull noise = tokenNoise(reference, current, policy);
            return new Jsd(
                    nats, noise.mean(), noise.percentile95(), nats - noise.mean(), "null mean", Optional.empty());
        }
        IntervalEstimate estimate = DocumentJackknife.withDefaults()
                .withConfidence(policy.confidence())
                .estimate(new CorpusDocuments(reference), new CorpusDocuments(current), tested.get());
        return new Jsd(
                nats,
                estimate.nullMean(),
                tested.get().nullPercentile95(),
                estimate.point(),
                estimate.method(),
                estimate.sufficient()
                        ? Optional.of(new Jsd.Interval(
                                estimate.low(), estimate.high(), estimate.confidence(), estimate.method()))
                        : Optional.empty());
    }

    private long fewestDocuments() {
        return Math.min(withTokens(reference), withTokens(current));
    }

    private static long withTokens(Corpus corpus) {
        return corpus.documents().stream()
                .filter(document -> document.tokens() > 0)
                .count();
    }

    private Status status(Jsd jsd, Optional<DocumentPermutation.Tested> tested) {
        if (jsd.interval().isEmpty() || tested.isEmpty()) {
            return Status.INCONCLUSIVE;
        }
        if (jsd.interval().get().highNats() < toleranceNats) {
            return Status.STABLE;
        }
        boolean above = jsd.interval().get().lowNats() > toleranceNats;
        return above && tested.get().p() <= policy.falseDiscoveryRate() ? Status.DRIFT : Status.INCONCLUSIVE;
    }

    private static Regime regime(Jsd jsd) {
        Choice choice = Choice.of(new Evidence(
                Math.min(jsd.nats(), Math.log(2)),
                Math.min(jsd.null95Nats(), Math.log(2)),
                jsd.interval().isPresent(),
                false,
                false,
                Roles.PEERS));
        return switch (choice.regime()) {
            case INFORMATIVE -> Regime.INFORMATIVE;
            case PINNED -> Regime.PINNED;
            case TOO_LITTLE_DATA -> Regime.TOO_LITTLE_DATA;
        };
    }

    private Optional<Quadratic> quadratic() {
        if (Math.min(reference.tokens(), current.tokens()) < 2) {
            return Optional.empty();
        }
        QuadraticJensenShannon order = QuadraticJensenShannon.withDefaults().withConfidence(policy.confidence());
        QuadraticJensenShannon.Estimate tokens = order.estimate(reference.counts(), current.counts());
        boolean documents = reference.hasDocuments() && current.hasDocuments();
        if (!documents || fewestDocuments() < LEAST_FOR_QUADRATIC) {
            return Optional.of(
                    new Quadratic(tokens.plugIn(), tokens.unbiased(), tokens.normalisedPlugIn(), Optional.empty()));
        }
        QuadraticJensenShannon.DocumentEstimate estimate =
                order.estimate(new CorpusDocuments(reference), new CorpusDocuments(current));
        return Optional.of(new Quadratic(
                tokens.plugIn(),
                tokens.unbiased(),
                tokens.normalisedPlugIn(),
                Optional.of(new Quadratic.FromDocuments(
                        estimate.divergence().point(),
                        estimate.divergence().low(),
                        estimate.divergence().high(),
                        estimate.confidence()))));
    }

    private List<MatchedSize> matchedSizes() {
        return Rarefaction.of(reference.counts(), current.counts()).curve(MATCHED_SIZES).stream()
                .map(point -> new MatchedSize(point.tokens(), point.divergence(), point.nullMean()))
                .toList();
    }

    private List<CorpusNotice> notices(TermColumns columns) {
        List<CorpusNotice> notices = new ArrayList<>();
        set.notices().forEach(notice -> notices.add(CorpusNotice.of(notice)));
        if (!reference.hasDocuments() || !current.hasDocuments()) {
            notices.add(new CorpusNotice.NoDocuments());
        } else {
            Set<String> names = new HashSet<>();
            reference.documents().forEach(document -> names.add(document.name()));
            int shared = (int) current.documents().stream()
                    .filter(document -> names.contains(document.name()))
                    .count();
            if (shared > 0 && reference.source().equals(current.source())) {
                notices.add(new CorpusNotice.SharedDocuments(shared));
            }
        }
        columns.tests()
                .filter(tests -> tests.tested() < columns.table().size())
                .ifPresent(tests -> notices.add(new CorpusNotice.UntestedTerms(
                        columns.table().size() - tests.tested(), tests.leastTokens(), tests.leastDocuments())));
        return notices;
    }
}
