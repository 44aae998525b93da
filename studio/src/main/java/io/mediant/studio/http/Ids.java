package io.mediant.studio.http;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names of one kind of things of one server: its letter, four characters that another start hardly has, so that a page that was left open never takes
 * another studio's things for its own, and a number. Safe to use from any thread.
 */
public final class Ids {
    private static final int RADIX = 36;
    private static final int STARTS = 1_679_616;

    private final String start;
    private final AtomicLong taken = new AtomicLong();

    public Ids(char letter) {
        String random = Integer.toString(new SecureRandom().nextInt(STARTS), RADIX);
        start = letter + "0".repeat(4 - random.length()) + random;
    }

    /** The next one. */
    public String next() {
        return start + taken.incrementAndGet();
    }

    /** Whether this is how a name of things with that letter is written. */
    public static boolean isId(char letter, String text) {
        return text.matches(letter + "[0-9a-z]{4}[0-9]{1,15}");
    }
}
