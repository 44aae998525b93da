package io.mediant.compare.table;

import java.nio.charset.StandardCharsets;

/** Gives every column its own seed, so that a result does not depend on the order of columns or on threads. */
final class Seeds {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeds() {}

    /** Fowler-Noll-Vo hash (1a, 64 bit) of the name, mixed with the seed. */
    static long of(long seed, String name) {
        long hash = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash ^ (seed * 0x9e3779b97f4a7c15L);
    }
}
