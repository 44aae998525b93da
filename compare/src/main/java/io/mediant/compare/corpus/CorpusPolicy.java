package io.mediant.compare.corpus;

/**
 * The rules of a comparison of corpora. Immutable; start from {@link #defaults()} and change what should differ.
 *
 * @param toleranceBits largest Jensen-Shannon divergence that counts as stable, in bits, above 0 and below 1
 * @param confidence nominal coverage of the intervals, 0.5 to 0.9999
 * @param falseDiscoveryRate share of false alarms accepted among the terms called different, between 0 and 1
 * @param permutations number of exchanges of documents behind a p-value, 19 to 1000000
 * @param seed seed of everything random
 */
public record CorpusPolicy(
        double toleranceBits, double confidence, double falseDiscoveryRate, int permutations, long seed) {
    public CorpusPolicy {
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
    public static CorpusPolicy defaults() {
        return new CorpusPolicy(0.02, 0.95, 0.05, 999, 42);
    }

    public CorpusPolicy withTolerance(double bits) {
        return new CorpusPolicy(bits, confidence, falseDiscoveryRate, permutations, seed);
    }

    public CorpusPolicy withConfidence(double level) {
        return new CorpusPolicy(toleranceBits, level, falseDiscoveryRate, permutations, seed);
    }

    public CorpusPolicy withFalseDiscoveryRate(double rate) {
        return new CorpusPolicy(toleranceBits, confidence, rate, permutations, seed);
    }

    public CorpusPolicy withPermutations(int count) {
        return new CorpusPolicy(toleranceBits, confidence, falseDiscoveryRate, count, seed);
    }

    public CorpusPolicy withSeed(long value) {
        return new CorpusPolicy(toleranceBits, confidence, falseDiscoveryRate, permutations, value);
    }
}
