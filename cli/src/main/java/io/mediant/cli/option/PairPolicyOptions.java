package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.compare.policy.PairPolicy;
import picocli.CommandLine.Option;

/** The rules of a comparison of two corpora, or two clouds of embeddings. */
public final class PairPolicyOptions {
    @Option(
            names = "--tolerance",
            paramLabel = "BITS",
            description = "Largest Jensen-Shannon divergence that counts as stable (default: 0.02 bits).")
    private double tolerance = PairPolicy.defaults().toleranceBits();

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            description = "Coverage of the intervals, 0.5 to 0.9999 (default: 0.95).")
    private double confidence = PairPolicy.defaults().confidence();

    @Option(
            names = "--fdr",
            paramLabel = "RATE",
            description =
                    "Share of false alarms accepted among terms, clusters or dimensions called different (default: 0.05).")
    private double falseDiscoveryRate = PairPolicy.defaults().falseDiscoveryRate();

    @Option(
            names = "--permutations",
            paramLabel = "N",
            description = "Exchanges of documents or vectors behind a p-value, 19 to 1000000 (default: 999).")
    private int permutations = PairPolicy.defaults().permutations();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random (default: 42).")
    private long seed = PairPolicy.defaults().seed();

    /** The policy. */
    public PairPolicy policy() {
        try {
            return new PairPolicy(tolerance, confidence, falseDiscoveryRate, permutations, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException("a rule is out of its range", e.getMessage(), "see --help");
        }
    }
}
