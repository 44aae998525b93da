package io.mediant.studio.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret of 128 random bits, as 32 hexadecimal digits: whoever knows it may come in. */
public final class Token {
    private static final int BYTES = 16;

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** A new secret. */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(HexFormat.of().formatHex(bytes));
    }

    /** The digits. */
    public String text() {
        return text;
    }

    /** Whether these are the digits; the time that this takes does not tell how many are right. */
    public boolean matches(String other) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
