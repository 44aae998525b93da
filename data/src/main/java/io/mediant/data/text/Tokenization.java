package io.mediant.data.text;

import io.mediant.data.text.internal.Library;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a text becomes terms that are counted. The steps, in this order: what matches {@code strip} is removed, on the original text, a
 * blank takes its place; upper case becomes lower case and U+2019 an apostrophe, both character by character and in no language's way; accents are
 * removed if asked for; the tokenizer cuts; stop words are removed; neighbours are joined to n-grams by a blank; terms are counted;
 * those that occur less than {@code minCount} times in all corpora together are dropped from all counts.
 *
 * <p>Tokenizers: {@code icu} (words of any script, the default), {@code smartcn} (words of simplified Chinese), {@code han} (the single
 * characters U+4E00 to U+9FFF), {@code char:N} (runs of N characters), {@code whitespace}, {@code regex:PATTERN} (its matches; exact up to
 * 16,384 characters a match). A token of more than 65,536 characters is cut there, the rest of it is skipped, and a notice says so.
 */
public final class Tokenization {
    private static final int MOST_WORDS = 5;
    private static final int MOST_CHARACTERS = 20;
    private static final String CHARACTERS = "char:";
    private static final String REGEX = "regex:";
    private static final String KNOWN = "icu, smartcn, han, char:N, whitespace or regex:PATTERN";

    private final String tokenizer;
    private final boolean keepCase;
    private final boolean foldAccents;
    private final int ngram;
    private final List<String> strip;
    private final Optional<StopWords> stop;
    private final long minCount;

    private Tokenization(
            String tokenizer,
            boolean keepCase,
            boolean foldAccents,
            int ngram,
            List<String> strip,
            Optional<StopWords> stop,
            long minCount) {
        this.tokenizer = tokenizer;
        this.keepCase = keepCase;
        this.foldAccents = foldAccents;
        this.ngram = ngram;
        this.strip = strip;
        this.stop = stop;
        this.minCount = minCount;
    }

    /** Words by {@code icu} in lower case, single words, all of them. */
    public static Tokenization defaults() {
        return new Tokenization("icu", false, false, 1, List.of(), Optional.empty(), 1);
    }

    /**
     * The defaults with another tokenizer.
     *
     * @throws TokenizationException if there is no such tokenizer
     */
    public static Tokenization parse(String tokenizer) {
        return defaults().withTokenizer(tokenizer);
    }

    /**
     * With another tokenizer, such as {@code char:2} or {@code regex:[a-z]+}.
     *
     * @throws TokenizationException if there is no such tokenizer
     */
    public Tokenization withTokenizer(String name) {
        if (name.startsWith(REGEX)) {
            pattern(name.substring(REGEX.length()), "tokenizer");
        } else if (name.startsWith(CHARACTERS)) {
            checkCharacters(name);
        } else if (!List.of("icu", "smartcn", "han", "whitespace").contains(name)) {
            throw new TokenizationException(
                    "there is no tokenizer \"" + name + "\"", "the tokenizers are " + KNOWN, "name one of them");
        }
        return new Tokenization(name, keepCase, foldAccents, ngram, strip, stop, minCount);
    }

    private static void checkCharacters(String name) {
        String number = name.substring(CHARACTERS.length());
        if (!number.matches("[0-9]{1,3}")
                || Integer.parseInt(number) < 1
                || Integer.parseInt(number) > MOST_CHARACTERS) {
            throw new TokenizationException(
                    "\"" + name + "\" is no number of characters",
                    "char:N takes a whole number from 1 to " + MOST_CHARACTERS + ", but \"" + number + "\" was given",
                    "write for example char:2");
        }
    }

    /** With upper and lower case, and U+2019, kept as they are; or not. */
    public Tokenization withKeepCase(boolean keep) {
        return new Tokenization(tokenizer, keep, foldAccents, ngram, strip, stop, minCount);
    }

    /** With accents removed, or not. */
    public Tokenization withFoldAccents(boolean fold) {
        return new Tokenization(tokenizer, keepCase, fold, ngram, strip, stop, minCount);
    }

    /**
     * With n-grams of so many tokens. They do not reach over the end of a document, or of a row or line that is read as a text.
     *
     * @throws TokenizationException if not from 1 to 5
     */
    public Tokenization withNgram(int words) {
        if (words < 1 || words > MOST_WORDS) {
            throw new TokenizationException(
                    "there are no n-grams of " + words + " tokens",
                    "n is from 1 to " + MOST_WORDS,
                    "choose a number from 1 to " + MOST_WORDS);
        }
        return new Tokenization(tokenizer, keepCase, foldAccents, words, strip, stop, minCount);
    }

    /**
     * With everything removed that matches one of these regular expressions, in their order, on the original text (exact for matches of
     * up to 16,384 characters).
     *
     * @throws TokenizationException if one is not a regular expression
     */
    public Tokenization withStrip(List<String> patterns) {
        patterns.forEach(pattern -> pattern(pattern, "strip"));
        return new Tokenization(tokenizer, keepCase, foldAccents, ngram, List.copyOf(patterns), stop, minCount);
    }

    /** With stop words, which are normalised like the text and removed before n-grams are joined. */
    public Tokenization withStop(StopWords words) {
        return new Tokenization(tokenizer, keepCase, foldAccents, ngram, strip, Optional.of(words), minCount);
    }

    /**
     * With only the terms that occur at least so often in all corpora together.
     *
     * @throws TokenizationException if less than 1
     */
    public Tokenization withMinCount(long least) {
        if (least < 1) {
            throw new TokenizationException(
                    "a minimum count of " + least + " drops nothing",
                    "every term occurs at least once",
                    "choose 1 to keep all terms, or a larger number");
        }
        return new Tokenization(tokenizer, keepCase, foldAccents, ngram, strip, stop, least);
    }

    /** The stop words, if there are any. */
    public Optional<StopWords> stop() {
        return stop;
    }

    /** Everything that a result has to say of how its tokens were made. */
    public Description describe() {
        String library =
                switch (tokenizer) {
                    case "icu" -> Library.icu();
                    case "smartcn" -> Library.smartcn();
                    default -> tokenizer.startsWith(REGEX) ? "java.util.regex" : "Mediant";
                };
        return new Description(
                tokenizer,
                library,
                !keepCase,
                foldAccents,
                ngram,
                strip,
                stop.map(StopWords::name),
                stop.map(words -> words.words().size()).orElse(0),
                minCount);
    }

    /**
     * A tokenization in words and numbers.
     *
     * @param tokenizer as it was asked for
     * @param library what cuts, with its version
     * @param lowerCase whether the text was put in lower case
     * @param foldAccents whether accents were removed
     * @param ngram tokens in a term
     * @param strip regular expressions of what was removed
     * @param stop name of the list of stop words
     * @param stopWords number of stop words
     * @param minCount smallest count of a term
     */
    public record Description(
            String tokenizer,
            String library,
            boolean lowerCase,
            boolean foldAccents,
            int ngram,
            List<String> strip,
            Optional<String> stop,
            int stopWords,
            long minCount) {}

    private static void pattern(String regex, String option) {
        String why;
        try {
            if (!Pattern.compile(regex).matcher("").matches()) {
                return;
            }
            if (!regex.isEmpty()) {
                return;
            }
            why = "it is empty";
        } catch (PatternSyntaxException e) {
            why = e.getDescription() + (e.getIndex() < 0 ? "" : " near position " + (e.getIndex() + 1));
        }
        throw new TokenizationException(
                "the pattern \"" + regex + "\" of " + option + " is not a regular expression",
                why,
                "write it as java.util.regex.Pattern does, for example regex:[a-z]+");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokenization that && describe().equals(that.describe()) && words().equals(that.words());
    }

    @Override
    public int hashCode() {
        return Objects.hash(describe());
    }

    private Optional<java.util.Set<String>> words() {
        return stop.map(StopWords::words);
    }

    @Override
    public String toString() {
        return describe().toString();
    }
}
