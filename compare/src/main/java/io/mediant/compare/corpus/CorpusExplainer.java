package io.mediant.compare.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.Status;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.core.inference.corpus.DocumentPermutation;
import io.mediant.core.inference.corpus.TermTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what explains the answer about two corpora. */
final class CorpusExplainer {
    private static final int FIRST_TERMS = 50;
    private static final double MOSTLY = 0.5;
    private static final double ALL = 1 - 1e-9;

    private final PairPolicy policy;
    private final Jsd jsd;
    private final Status status;
    private final Optional<DocumentPermutation.Tested> tested;
    private final Optional<TermTests> tests;
    private final TermTable terms;
    private final CorpusSide reference;
    private final CorpusSide current;

    CorpusExplainer(
            PairPolicy policy,
            Jsd jsd,
            Status status,
            Optional<DocumentPermutation.Tested> tested,
            Optional<TermTests> tests,
            TermTable terms,
            CorpusSide reference,
            CorpusSide current) {
        this.policy = policy;
        this.jsd = jsd;
        this.status = status;
        this.tested = tested;
        this.tests = tests;
        this.terms = terms;
        this.reference = reference;
        this.current = current;
    }

    List<CorpusFinding> findings() {
        List<CorpusFinding> findings = new ArrayList<>();
        if (jsd.nats() >= ALL * Math.log(2)) {
            findings.add(new CorpusFinding.NothingShared());
        }
        if (tested.isEmpty()) {
            findings.add(new CorpusFinding.TooFewDocuments(reference.documents(), current.documents()));
        } else if (tested.get().p() > policy.falseDiscoveryRate()) {
            findings.add(new CorpusFinding.WithinNoise());
        } else if (status == Status.STABLE) {
            findings.add(new CorpusFinding.RealButTiny());
        } else if (status == Status.INCONCLUSIVE) {
            findings.add(new CorpusFinding.Undecided());
        }
        if (jsd.nats() > 0 && jsd.nullMeanNats() / jsd.nats() > MOSTLY) {
            findings.add(new CorpusFinding.MostlyNoise(jsd.nullMeanNats() / jsd.nats()));
        }
        tests.ifPresent(known -> findings.add(
                new CorpusFinding.DifferentTerms(known.found(policy.falseDiscoveryRate()).length, known.tested())));
        int first = Math.min(FIRST_TERMS, terms.size());
        if (jsd.nats() > 0) {
            findings.add(new CorpusFinding.Covered(first, terms.coverage(first)));
        }
        return findings;
    }
}
