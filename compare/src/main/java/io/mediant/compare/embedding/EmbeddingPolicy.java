package io.mediant.compare.embedding;

/**
 * The rules of a comparison of embeddings. Immutable; start from {@link #defaults()} and change what should differ.
 *
 * @param toleranceBits largest Jensen-Shannon divergence that counts as stable, in bits, above 0 and below 1
 * @param confidence of the lower limit and of the intervals, 0.5 to 0.9999
 * @param falseDiscoveryRate share of false alarms accepted among tests, clusters and dimensions, between 0 and 1
 * @param permutations number of exchanges of rows behind a p-value, 19 to 1000000
 * @param seed seed of everything random
 */
public record EmbeddingPolicy(
        double toleranceBits, double confidence, double falseDiscoveryRate, int permutations, long seed) {
    public EmbeddingPolicy {
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
    public static EmbeddingPolicy defaults() {
        return new EmbeddingPolicy(0.02, 0.95, 0.05, 999, 42);
    }

    public EmbeddingPolicy withTolerance(double bits) {
        return new EmbeddingPolicy(bits, confidence, falseDiscoveryRate, permutations, seed);
    }

    public EmbeddingPolicy withConfidence(double level) {
        return new EmbeddingPolicy(toleranceBits, level, falseDiscoveryRate, permutations, seed);
    }

    public EmbeddingPolicy withFalseDiscoveryRate(double rate) {
        return new EmbeddingPolicy(toleranceBits, confidence, rate, permutations, seed);
    }

    public EmbeddingPolicy withPermutations(int count) {
        return new EmbeddingPolicy(toleranceBits, confidence, falseDiscoveryRate, count, seed);
    }

    public EmbeddingPolicy withSeed(long value) {
        return new EmbeddingPolicy(toleranceBits, confidence, falseDiscoveryRate, permutations, value);
    }
}
