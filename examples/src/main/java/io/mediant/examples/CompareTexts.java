package io.mediant.examples;

import io.mediant.compare.corpus.Corpora;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.data.text.CorpusReader;
import io.mediant.data.text.CorpusSet;
import io.mediant.data.text.TextOptions;
import io.mediant.data.text.TextProgress;
import io.mediant.data.text.TextSource;
import io.mediant.data.text.Tokenization;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Two folders of documents: the words that set them apart. */
public final class CompareTexts {
    private CompareTexts() {}

    public static void main(String[] arguments) throws IOException {
        Path before = Files.createTempDirectory("before");
        Path after = Files.createTempDirectory("after");
        for (int day = 1; day <= 10; day++) {
            Files.writeString(before.resolve(day + ".txt"), "the printer is jammed and the tray is empty");
            Files.writeString(after.resolve(day + ".txt"), "the printer is offline and the network is slow");
        }
        run(before, after, System.out);
    }

    static void run(Path before, Path after, PrintStream out) {
        CorpusSet set = CorpusReader.read(
                List.of(TextSource.of(before), TextSource.of(after)),
                Tokenization.defaults(),
                TextOptions.defaults(),
                2,
                TextProgress.NONE);
        CorpusComparison answer = Corpora.compare(set, PairPolicy.defaults());
        answer.terms()
                .first(4)
                .forEach(term -> out.printf(Locale.ROOT, "%s %.3f nats%n", term.term(), term.contributionNats()));
    }
}
