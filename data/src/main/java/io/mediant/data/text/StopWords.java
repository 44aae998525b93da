package io.mediant.data.text;

import io.mediant.data.DataException;
import io.mediant.data.text.internal.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words that are not counted: {@code en} (the English list of the Snowball project, as Lucene brings it), {@code zh} (function words of
 * modern Chinese, the project's own list), or the lines of a UTF-8 file; blank lines and lines that begin with # are skipped.
 */
public final class StopWords {
    private static final String CHINESE = "stop-words-zh.txt";

    private final String name;
    private final Set<String> words;

    private StopWords(String name, Collection<String> words) {
        this.name = name;
        this.words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /**
     * The list of a name, or of a file.
     *
     * @param argument {@code en}, {@code zh} or a file's path
     * @throws DataException if there is no such list or file, or if it cannot be read
     */
    public static StopWords of(String argument) {
        return switch (argument) {
            case "en" -> new StopWords("en", Library.englishStopWords());
            case "zh" -> new StopWords("zh", chinese());
            default -> ofFile(argument);
        };
    }

    /** A list of one's own under a name for results. */
    public static StopWords of(String name, Collection<String> words) {
        return new StopWords(name, words);
    }

    /** {@code en}, {@code zh} or the file. */
    public String name() {
        return name;
    }

    /** The words as the list has them. */
    public Set<String> words() {
        return words;
    }

    private static Set<String> chinese() {
        try (InputStream in = StopWords.class.getResourceAsStream(CHINESE)) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(CHINESE, e);
        }
    }

    private static StopWords ofFile(String argument) {
        try {
            Path file = Path.of(argument);
            if (Files.isRegularFile(file)) {
                try (BufferedReader lines = Files.newBufferedReader(file)) {
                    return new StopWords(argument, read(lines));
                }
            }
        } catch (CharacterCodingException e) {
            throw new DataException(
                    "the list of stop words \"" + argument + "\" is not UTF-8 text",
                    "a byte sequence is not valid",
                    "convert it, for example: iconv -f GB18030 -t UTF-8 " + argument,
                    e);
        } catch (IOException | InvalidPathException e) {
            throw new DataException(
                    "the list of stop words \"" + argument + "\" cannot be read",
                    String.valueOf(e.getMessage()),
                    "check the file's name and permission",
                    e);
        }
        throw new DataException(
                "there is no list of stop words \"" + argument + "\"",
                "it is neither en nor zh nor a file",
                "name en, zh, or a file with one word a line");
    }

    private static Set<String> read(BufferedReader lines) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String word = line.strip();
            if (!word.isEmpty() && word.charAt(0) != '#') {
                words.add(word.charAt(0) == '\uFEFF' ? word.substring(1) : word);
            }
        }
        return words;
    }
}
