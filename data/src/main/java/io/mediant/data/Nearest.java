package io.mediant.data;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name that an unknown one was probably meant to be: the smallest edit distance (insertions, deletions,
 * substitutions and swaps of neighbours; upper and lower case count as equal), if it is at most a third of the longer
 * name, and at least one edit is allowed from three characters on.
 *
 * <p>Source: the restricted Damerau-Levenshtein distance, F. J. Damerau (1964), doi:10.1145/363958.363994.
 */
public final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The nearest of {@code known}, the first of equals; empty if none is near. */
    public static Optional<String> to(String name, Collection<String> known) {
        String wanted = fold(name);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            String folded = fold(candidate);
            int allowed = Math.max(wanted.length(), folded.length()) / 3;
            if (Math.abs(wanted.length() - folded.length()) > allowed) {
                continue;
            }
            int distance = distance(wanted, folded);
            if (distance <= allowed && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String fold(String name) {
        String shortened = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return shortened.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] reused = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = reused;
        }
        return previous[b.length()];
    }
}
