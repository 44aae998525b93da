package io.mediant.examples;

import io.mediant.compare.Progress;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.Embeddings;
import io.mediant.compare.embedding.Illustrator;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.core.divergence.Unit;
import io.mediant.data.vector.VectorOptions;
import io.mediant.data.vector.VectorPair;
import io.mediant.data.vector.VectorPart;
import io.mediant.data.vector.VectorProgress;
import io.mediant.data.vector.VectorReader;
import io.mediant.data.vector.VectorSource;
import io.mediant.data.vector.VectorTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Two clouds of made vectors, one of them shifted by two standard deviations along one axis. */
public final class CompareEmbeddings {
    private CompareEmbeddings() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("vectors");
        Path before = vectors(folder.resolve("before.csv"), 0, 1);
        Path after = vectors(folder.resolve("after.csv"), 2, 2);
        try (VectorTable first = VectorReader.open(VectorSource.of(before), VectorOptions.defaults());
                VectorTable second = VectorReader.open(VectorSource.of(after), VectorOptions.defaults())) {
            run(first, second, System.out);
        }
    }

    static Path vectors(Path file, double shift, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder csv = new StringBuilder("x,y,z\n");
        for (int i = 0; i < 400; i++) {
            csv.append(random.nextGaussian() + shift).append(',').append(random.nextGaussian());
            csv.append(',').append(random.nextGaussian()).append('\n');
        }
        return Files.writeString(file, csv);
    }

    static void run(VectorTable before, VectorTable after, PrintStream out) {
        VectorPair pair =
                VectorPair.load(VectorPart.whole(before), VectorPart.whole(after), 20_000, 42, VectorProgress.NONE);
        EmbeddingComparison answer = Embeddings.compare(pair, PairPolicy.defaults(), Illustrator.NONE, Progress.NONE);
        out.printf(
                Locale.ROOT,
                "%s, at least %.2f bits%n",
                answer.status().name().toLowerCase(Locale.ROOT),
                Unit.BITS.fromNats(answer.bound().lowNats()));
    }
}
