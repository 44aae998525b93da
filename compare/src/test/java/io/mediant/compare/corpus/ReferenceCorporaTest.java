package io.mediant.compare.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.Jsd;
import io.mediant.compare.Status;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.data.text.Corpus;
import io.mediant.data.text.CorpusReader;
import io.mediant.data.text.CorpusSet;
import io.mediant.data.text.TextOptions;
import io.mediant.data.text.TextProgress;
import io.mediant.data.text.TextSource;
import io.mediant.data.text.Tokenization;
import io.mediant.testkit.ReferenceData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Corpora whose figures are known from an independent computation (NumPy 2.4.6; recipes and figures in the data's own REFERENCE.md). */
class ReferenceCorporaTest {
    private static final Tokenization WORDS = Tokenization.parse("regex:[a-z]+(?:'[a-z]+)?");
    private static final PairPolicy POLICY = PairPolicy.defaults().withPermutations(499);
    private static final double ROUNDED = 6e-10;
    private static final double ROUNDED_BITS = 5.1e-7;

    @Test
    void chaptersOfTheTwoAuthors() {
        CorpusComparison comparison = halves(Tokenization.parse("han"), 80, 0, 120);
        assertEquals(0.025399112, comparison.jsd().nats(), ROUNDED);
        assertEquals(0.19142407, comparison.jsd().distanceBits(), 5e-9);
        assertEquals(0.021777533, comparison.measures().sizeWeightedNats(), ROUNDED);
        assertEquals(0.14950747, comparison.measures().totalVariation(), 5e-9);
        assertEquals(0.1665403, comparison.measures().hellinger(), 5e-8);
        assertEquals(481_054, comparison.reference().tokens());
        assertEquals(228_631, comparison.current().tokens());
        assertEquals(4_327, comparison.terms().size());
        assertFirst(
                comparison,
                false,
                "笑 .000744 之 .000362 嬷 .000301 吃 .000266 皆 .000256 方 .000198 忙 .000184 尤 .000176 鬟 .000166 氏 .000155");
        assertFirst(
                comparison,
                true,
                "爷 .000460 政 .000393 到 .000319 么 .000304 鹃 .000288 里 .000268 太 .000238 叫 .000203 紫 .000196 贾 .000196");
        // 0 of 499 exchanges of chapters are as large
        assertEquals(1.0 / 500, comparison.significance().orElseThrow().p(), 0);
        // of 500 exchanges drawn elsewhere the mean was 0.008394, their standard deviation 0.000683
        assertEquals(0.008394, comparison.jsd().nullMeanNats(), 6 * 0.000683 / Math.sqrt(500));
        // beyond doubt more than chance, and at 0.02 bits about at the tolerance; a smaller one is exceeded
        Jsd.Interval interval = comparison.jsd().interval().orElseThrow();
        assertEquals(0.020, Jsd.bits(interval.lowNats()), 0.001);
        assertEquals(0.032, Jsd.bits(interval.highNats()), 0.001);
        assertEquals(Status.INCONCLUSIVE, comparison.status());
        assertTrue(comparison.findings().contains(new CorpusFinding.Undecided()));
        assertEquals(
                Status.DRIFT,
                halves(Tokenization.parse("han"), 80, 0, 120, POLICY.withTolerance(0.01))
                        .status());
    }

    @Test
    void chaptersOfOneAuthor() {
        CorpusComparison comparison = halves(Tokenization.parse("han"), 40, 0, 80);
        assertEquals(0.016976474, comparison.jsd().nats(), ROUNDED);
        assertEquals(0.016948744, comparison.measures().sizeWeightedNats(), ROUNDED);
        assertFirst(comparison, false, "玉 .000440 秦 .000375 宝 .000207 芸 .000203 村 .000156 政 .000154");
        assertFirst(comparison, true, "尤 .000271 们 .000183 琴 .000163 奶 .000129 太 .000125 平 .000121");
        CorpusComparison second = halves(Tokenization.parse("han"), 80, 40, 120);
        assertEquals(0.027675247, second.jsd().nats(), ROUNDED);
        assertFirst(second, true, "政 .000672 爷 .000545 么 .000388 到 .000286 里 .000261");
    }

    @Test
    void changeIsAfterChapterEighty() {
        CorpusSet set = read(Tokenization.parse("han"), folder("hongloumeng").resolve("chapters"));
        DocumentScan scan =
                Corpora.scan(set.corpora().get(0), POLICY.withPermutations(199)).orElseThrow();
        assertEquals(80, scan.bestSplit().after());
        assertEquals(0.025399112, scan.bestSplit().nats(), ROUNDED);
        assertEquals(3.0, scan.bestSplit().ratio(), 0.05);
        assertEquals(1.0 / 200, scan.p(), 0);
        assertTrue(
                scan.changes().stream().anyMatch(change -> Math.abs(change.after() - 80) <= 3),
                scan.changes().toString());
    }

    @Test
    void presidentsSpeakDifferently() {
        CorpusComparison comparison = speeches(WORDS);
        assertEquals(0.11463257, comparison.jsd().nats(), 5e-9);
        assertEquals(0.11473811, comparison.measures().sizeWeightedNats(), 5e-9);
        assertEquals(0.29229266, comparison.measures().totalVariation(), 5e-9);
        assertEquals(5_927, comparison.terms().size());
        assertEquals("applause", comparison.terms().term(1).term());
        assertTrue(comparison.terms().term(1).inCurrent());
        assertEquals(0.006155, comparison.terms().term(1).contributionNats() / Math.log(2), ROUNDED_BITS);
        assertFirst(
                comparison,
                false,
                "vietnam .000935 i .000793 shall .000762 that .000614 the .000558 recommend .000460");
        assertFirst(
                comparison, true, "applause .006155 terrorists .000886 iraq .000687 america .000595 terror .000589");
    }

    @Test
    void stageDirectionsCanBeStripped() {
        CorpusComparison comparison = speeches(WORDS.withStrip(List.of("(?i)\\((laughter and )?applause\\.?\\)")));
        // the caption of a photograph speaks of applause too
        assertTrue(comparison.terms().first(comparison.terms().size()).stream()
                .filter(term -> term.term().equals("applause"))
                .allMatch(term -> term.reference() + term.current() == 1));
        assertTrue(comparison.jsd().nats() < 0.1147);
    }

    @Test
    void novelsOfOneAuthor() {
        Path austen = folder("austen");
        CorpusSet set = CorpusReader.read(
                List.of(TextSource.of(austen.resolve("emma.txt")), TextSource.of(austen.resolve("persuasion.txt"))),
                WORDS,
                TextOptions.defaults(),
                2,
                TextProgress.NONE);
        CorpusComparison comparison = Corpora.compare(set, POLICY);
        assertEquals(0.065154153, comparison.jsd().nats(), ROUNDED);
        assertEquals(0.060143627, comparison.measures().sizeWeightedNats(), ROUNDED);
        assertFirst(comparison, false, "emma .002387 harriet .001289 weston .001208 knightley .001106 elton .000994");
        assertFirst(comparison, true, "anne .002593 captain .001737 elliot .001519 wentworth .001142 charles .000927");
        // one document a side: nothing can be said about documents
        assertTrue(comparison.significance().isEmpty());
        assertEquals(Status.INCONCLUSIVE, comparison.status());
        assertTrue(comparison.findings().contains(new CorpusFinding.TooFewDocuments(1, 1)));
    }

    private static CorpusComparison speeches(Tokenization tokens) {
        CorpusSet set = read(tokens, folder("state-union"));
        return sides(set, name -> name.contains("-Johnson"), name -> name.contains("-GWBush"));
    }

    private static CorpusComparison halves(Tokenization tokens, int parted, int from, int to) {
        return halves(tokens, parted, from, to, POLICY);
    }

    private static CorpusComparison halves(Tokenization tokens, int parted, int from, int to, PairPolicy policy) {
        CorpusSet set = read(tokens, folder("hongloumeng").resolve("chapters"));
        Corpus whole = set.corpora().get(0);
        return Corpora.compare(
                new CorpusSet(
                        set.tokenization(),
                        set.vocabulary(),
                        List.of(
                                whole.select(document -> document >= from && document < parted),
                                whole.select(document -> document >= parted && document < to)),
                        List.of()),
                policy);
    }

    private static CorpusComparison sides(CorpusSet set, Predicate<String> reference, Predicate<String> current) {
        Corpus whole = set.corpora().get(0);
        return Corpora.compare(
                new CorpusSet(
                        set.tokenization(),
                        set.vocabulary(),
                        List.of(
                                whole.select(document -> reference.test(
                                        whole.documents().get(document).name())),
                                whole.select(document -> current.test(
                                        whole.documents().get(document).name()))),
                        List.of()),
                POLICY);
    }

    private static Path folder(String name) {
        Optional<Path> found = ReferenceData.find(name);
        Assumptions.assumeTrue(found.isPresent(), "the reference data are not here");
        return found.get();
    }

    private static CorpusSet read(Tokenization tokens, Path folder) {
        return CorpusReader.read(
                List.of(TextSource.of(folder)),
                tokens,
                TextOptions.defaults().withInclude("[0-9]*.txt"),
                2,
                TextProgress.NONE);
    }

    /** The first terms of a side, in order, with their contributions in bits. */
    private static void assertFirst(CorpusComparison comparison, boolean current, String expected) {
        List<Term> side = comparison.terms().first(500).stream()
                .filter(term -> term.inCurrent() == current)
                .toList();
        String[] words = expected.split(" ");
        for (int i = 0; i < words.length / 2; i++) {
            assertEquals(words[2 * i], side.get(i).term());
            assertEquals(
                    Double.parseDouble(words[2 * i + 1]), side.get(i).contributionNats() / Math.log(2), ROUNDED_BITS);
        }
    }
}
