package io.mediant.benchmarks;

import io.mediant.data.text.CorpusReader;
import io.mediant.data.text.CorpusSet;
import io.mediant.data.text.TextOptions;
import io.mediant.data.text.TextProgress;
import io.mediant.data.text.TextSource;
import io.mediant.data.text.Tokenization;
import java.nio.file.Path;
import java.util.List;

/** One run of the token benchmark, in a process of its own: two texts from bytes to counts over one vocabulary. */
public final class TokenJob {
    private TokenJob() {}

    public static void main(String[] arguments) throws Exception {
        List<TextSource> sources = List.of(TextSource.of(Path.of(arguments[1])), TextSource.of(Path.of(arguments[2])));
        Usage.printWithoutEngine(() -> {
            CorpusSet set = CorpusReader.read(
                    sources, Tokenization.parse(arguments[0]), TextOptions.defaults(), 2, TextProgress.NONE);
            long tokens = set.corpora().get(0).tokens() + set.corpora().get(1).tokens();
            System.out.println(tokens + " " + set.vocabulary().size());
        });
    }
}
