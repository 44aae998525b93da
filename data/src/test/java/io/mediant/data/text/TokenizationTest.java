package io.mediant.data.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of texts, by hand and in random texts that are longer than all buffers. */
class TokenizationTest {
    @TempDir
    Path folder;

    @Test
    void icuWordsOfSeveralScripts() throws IOException {
        assertEquals(
                List.of("don't", "stop", "\u6211\u4eec", "\u4eca\u5929", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35"),
                terms(
                        "Don\u2019t stop! \u6211\u4eec\u4eca\u5929\u3002 \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
                        Tokenization.defaults()));
    }

    @Test
    void smartChineseWords() throws IOException {
        assertEquals(
                List.of("\u6211", "\u662f", "\u4e2d\u56fd", "\u4eba"),
                terms("\u6211\u662f\u4e2d\u56fd\u4eba\u3002", Tokenization.parse("smartcn")));
    }

    @Test
    void charactersAndTheirRuns() throws IOException {
        assertEquals(List.of("\u7ea2", "\u697c"), terms("a\u7ea2 1\u697c\u3002", Tokenization.parse("han")));
        assertEquals(
                List.of("ab", "b ", " c", "c\ud83d\ude00"),
                terms(" ab \n c\ud83d\ude00", Tokenization.parse("char:2")));
        assertEquals(List.of("a", "b"), terms(" a b", Tokenization.parse("char:1")));
    }

    @Test
    void caseAccentsAndStrippedMarkup() throws IOException {
        Tokenization whitespace = Tokenization.parse("whitespace");
        assertEquals(
                List.of("\u00c9t\u00e9", "l\u2019an"), terms("\u00c9t\u00e9 l\u2019an", whitespace.withKeepCase(true)));
        assertEquals(
                List.of("ete", "\u00f8", "\u304c"),
                terms("\u00c9te\u0301 \u00d8 \u304c", whitespace.withFoldAccents(true)));
        assertEquals(
                List.of("to", "be"),
                terms("to<br>be [Exit\nHAMLET]", whitespace.withStrip(List.of("<[^>]*>", "\\[[^\\]]*\\]"))));
    }

    @Test
    void stopWordsGoBeforeNgramsAreJoined() throws IOException {
        Tokenization how = Tokenization.parse("whitespace").withStop(StopWords.of("own", List.of("THE")));
        assertEquals(List.of("cat saw", "saw dog"), terms("the cat saw the dog", how.withNgram(2)));
        assertEquals(
                174,
                Tokenization.defaults().withStop(StopWords.of("en")).describe().stopWords());
    }

    @Test
    void ngramsOfARandomTextAreThoseOfAList() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            words.add("w" + random.nextInt(50) + "x".repeat(random.nextInt(9)));
        }
        for (int n = 1; n <= 5; n++) {
            int size = n;
            Map<String, Long> expected = IntStream.rangeClosed(0, words.size() - n)
                    .mapToObj(i -> String.join(" ", words.subList(i, i + size)))
                    .collect(Collectors.groupingBy(term -> term, Collectors.counting()));
            for (String tokenizer : List.of("whitespace", "icu", "regex:\\S+")) {
                CorpusSet set = read(
                        String.join(" ", words), Tokenization.parse(tokenizer).withNgram(n), TextOptions.defaults());
                assertEquals(expected, counts(set.vocabulary(), set.corpora().get(0)), tokenizer + " " + n);
            }
        }
    }

    @Test
    void minimumCountDropsTermsEverywhere() throws IOException {
        CorpusSet set = read("a b a c a b", Tokenization.parse("whitespace").withMinCount(2), TextOptions.defaults());
        assertEquals(
                Map.of("a", 3L, "b", 2L), counts(set.vocabulary(), set.corpora().get(0)));
        assertEquals(5, set.corpora().get(0).documents().get(0).tokens());
        assertEquals(List.of(new TextNotice.RareTermsDropped(2, 1, 1)), set.notices());
    }

    @Test
    void blocksAndLines() throws IOException {
        Tokenization how = Tokenization.parse("whitespace");
        CorpusSet blocks = read("a b c d e", how, TextOptions.defaults().withBlockTokens(2));
        assertEquals(
                List.of(new DocumentInfo("t.txt#1", 2), new DocumentInfo("t.txt#2", 2), new DocumentInfo("t.txt#3", 1)),
                blocks.corpora().get(0).documents());
        CorpusSet lines = read("a b\n\nc\r\n", how, TextOptions.defaults().withLinesAreDocuments(true));
        assertEquals(
                List.of(new DocumentInfo("t.txt:1", 2), new DocumentInfo("t.txt:3", 1)),
                lines.corpora().get(0).documents());
    }

    @Test
    void rowsOfTheSameDocumentAreOne() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "doc,body\nx,a b\ny,a\nx,\"b, \"\"c\"\"\"\nz,\n");
        CorpusSet set = CorpusReader.read(
                List.of(TextSource.of(file)),
                Tokenization.parse("regex:[a-z]"),
                TextOptions.defaults().withTextColumn("body").withDocumentColumn("doc"),
                2,
                TextProgress.NONE);
        assertEquals(
                List.of(new DocumentInfo("x", 4), new DocumentInfo("y", 1), new DocumentInfo("z", 0)),
                set.corpora().get(0).documents());
        assertEquals(
                Map.of("a", 1L, "b", 2L, "c", 1L),
                counts(set.vocabulary(), set.corpora().get(0).select(d -> d == 0)));
    }

    @Test
    void termsWhereTheyStand() throws IOException {
        Path file = Files.writeString(folder.resolve("t.txt"), "The <i>Cat</i> saw\nthe Dog. A cat!");
        Tokenization how = Tokenization.defaults().withStrip(List.of("<[^>]*>"));
        Map<String, List<Contexts.Context>> found =
                Contexts.find(TextSource.of(file), how, TextOptions.defaults(), Set.of("cat", "none"), 5, 4);
        assertEquals(
                List.of(
                        new Contexts.Context("t.txt", " <i>", "Cat", "</i>"),
                        new Contexts.Context("t.txt", ". A ", "cat", "!")),
                found.get("cat"));
        assertEquals(List.of(), found.get("none"));
    }

    private List<String> terms(String text, Tokenization how) throws IOException {
        Vocabulary vocabulary = read(text, how, TextOptions.defaults()).vocabulary();
        return IntStream.range(0, vocabulary.size()).mapToObj(vocabulary::term).toList();
    }

    private CorpusSet read(String text, Tokenization how, TextOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("t.txt"), text);
        return CorpusReader.read(List.of(TextSource.of(file)), how, options, 2, TextProgress.NONE);
    }

    private static Map<String, Long> counts(Vocabulary vocabulary, Corpus corpus) {
        Map<String, Long> counts = new HashMap<>();
        for (int document = 0; document < corpus.documents().size(); document++) {
            corpus.forEachEntry(document, (term, count) -> counts.merge(vocabulary.term(term), count, Long::sum));
        }
        return counts;
    }
}
