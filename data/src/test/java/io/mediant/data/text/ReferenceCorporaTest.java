package io.mediant.data.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.testkit.ReferenceData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Tokens and types of public texts, counted by Python 3.11's re and collections.Counter on the lower-cased text. */
class ReferenceCorporaTest {
    private static final Tokenization WORDS = Tokenization.parse("regex:[a-z]+(?:'[a-z]+)?");

    @Test
    void presidents() {
        CorpusSet set = read("state-union", WORDS, "*-Johnson*.txt", "*-GWBush*.txt");
        assertCounts(set.corpora().get(0), 34_760, 3_963);
        assertCounts(set.corpora().get(1), 32_735, 4_091);
    }

    @Test
    void novels() {
        CorpusSet set = read("austen", WORDS, "emma.txt", "persuasion.txt");
        assertCounts(set.corpora().get(0), 160_994, 7_200);
        assertCounts(set.corpora().get(1), 83_615, 5_822);
    }

    @Test
    void chaptersOfADream() {
        CorpusSet set = read("hongloumeng", Tokenization.parse("han"), "chapters");
        Corpus all = set.corpora().get(0);
        assertEquals(120, all.documents().size());
        assertEquals("001.txt", all.documents().get(0).name());
        assertEquals("120.txt", all.documents().get(119).name());
        assertCounts(all.select(chapter -> chapter < 80), 481_054, 4_100);
        assertCounts(all.select(chapter -> chapter >= 80), 228_631, 3_170);
    }

    private static void assertCounts(Corpus corpus, long tokens, int types) {
        assertEquals(tokens, corpus.tokens());
        assertEquals(types, corpus.types());
        assertEquals(
                tokens,
                corpus.documents().stream().mapToLong(DocumentInfo::tokens).sum());
        assertTrue(corpus.hasDocuments());
    }

    private static CorpusSet read(String folder, Tokenization how, String... names) {
        Optional<Path> found = ReferenceData.find(folder);
        Assumptions.assumeTrue(found.isPresent(), "the reference data are not here");
        List<TextSource> sources = Arrays.stream(names)
                .map(name -> TextSource.of(found.get().resolve(name)))
                .toList();
        return CorpusReader.read(sources, how, TextOptions.defaults(), 2, TextProgress.NONE);
    }
}
