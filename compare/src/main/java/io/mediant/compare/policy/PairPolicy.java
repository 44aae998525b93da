package io.mediant.compare.policy;

/**
 * The rules of a comparison of two corpora or two clouds of embeddings. Immutable; start from {@link #defaults()} and change what should differ.
 *
 * @param toleranceBits largest Jensen-Shannon divergence that counts as stable, in bits, above 0 and below 1
 * @param confidence nominal coverage of the intervals, 0.5 to 0.9999
 * @param falseDiscoveryRate share of false alarms accepted among the terms, clusters or dimensions called different, between 0 and 1
 * @param permutations number of exchanges (of documents, of vectors) behind a p-value, 19 to 1000000
 * @param seed seed of everything random
 */
public record PairPolicy(
        double toleranceBits, double confidence, double falseDiscoveryRate, int permutations, long seed) {
    public PairPolicy {
        if (!(toleranceBits > 0 && toleranceBits < 1)) {
            throw new IllegalArgumentException("tolerance must be above 0 and below 1 bit, but is " + toleranceBits);
        }
        if (!(confidence >= 0.5 && confidence <= 0.9999)) {
            throw new IllegalArgumentException("confidence must be 0.5 to 0.9999, but is " + confidence);
        }
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException(
                    "false discovery rate must be above 0 and below 1, but is " + falseDiscoveryRate);
        }
        if (permutations < 19 || permutations > 1_000_000) {
            throw new IllegalArgumentException("permutations must be between 19 and 1000000, but is " + permutations);
        }
    }

    /** Tolerance 0.02 bits, confidence 95 %, false discovery rate 5 %, 999 permutations, seed 42. */
    public static PairPolicy defaults() {
        return new PairPolicy(0.02, 0.95, 0.05, 999, 42);
    }

    public PairPolicy withTolerance(double bits) {
        return new PairPolicy(bits, confidence, falseDiscoveryRate, permutations, seed);
    }

    public PairPolicy withConfidence(double level) {
        return new PairPolicy(toleranceBits, level, falseDiscoveryRate, permutations, seed);
    }

    public PairPolicy withFalseDiscoveryRate(double rate) {
        return new PairPolicy(toleranceBits, confidence, rate, permutations, seed);
    }

    public PairPolicy withPermutations(int count) {
        return new PairPolicy(toleranceBits, confidence, falseDiscoveryRate, count, seed);
    }

    public PairPolicy withSeed(long value) {
        return new PairPolicy(toleranceBits, confidence, falseDiscoveryRate, permutations, value);
    }
}
