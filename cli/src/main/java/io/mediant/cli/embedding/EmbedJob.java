package io.mediant.cli.embedding;

import io.mediant.compare.Progress;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.Embeddings;
import io.mediant.compare.embedding.Illustrator;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.data.vector.VectorOptions;
import io.mediant.data.vector.VectorPair;
import io.mediant.data.vector.VectorPart;
import io.mediant.data.vector.VectorProgress;
import io.mediant.data.vector.VectorReader;
import io.mediant.data.vector.VectorSource;
import io.mediant.data.vector.VectorTable;
import java.util.List;
import java.util.Optional;

/** Reads vectors and compares two sides of them: two sources, or two parts of one. */
public final class EmbedJob {
    private static final int READING_STEPS = 100;

    private final List<String> arguments;
    private final VectorOptions options;
    private final int maxRows;
    private final Optional<Parts> parts;
    private final PairPolicy policy;
    private final Illustrator pictures;

    /** The parts of a single source that are compared. */
    public record Parts(RowChoice reference, RowChoice current) {}

    /** @param parts the parts of a single source; empty for two sources */
    public EmbedJob(
            List<String> arguments,
            VectorOptions options,
            int maxRows,
            Optional<Parts> parts,
            PairPolicy policy,
            Illustrator pictures) {
        this.arguments = List.copyOf(arguments);
        this.options = options;
        this.maxRows = maxRows;
        this.parts = parts;
        this.policy = policy;
        this.pictures = pictures;
    }

    /** Reads and compares. */
    public EmbeddingComparison compare(Progress progress) {
        return Embeddings.compare(read(progress), policy, pictures, progress);
    }

    private VectorPair read(Progress progress) {
        VectorProgress reading = new Steps(progress);
        try (VectorTable first = open(0, reading)) {
            if (parts.isPresent()) {
                return load(
                        parts.get().reference().of(first), parts.get().current().of(first), reading);
            }
            try (VectorTable second = open(1, reading)) {
                return load(VectorPart.whole(first), VectorPart.whole(second), reading);
            }
        }
    }

    private VectorPair load(VectorPart reference, VectorPart current, VectorProgress reading) {
        return VectorPair.load(reference, current, maxRows, policy.seed(), reading);
    }

    private VectorTable open(int argument, VectorProgress progress) {
        return VectorReader.open(VectorSource.of(arguments.get(argument)), options, progress);
    }

    /** Tells the reading in hundredths. */
    private static final class Steps implements VectorProgress {
        private final Progress progress;
        private long told = READING_STEPS;

        Steps(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void at(long done, long all) {
            if (all <= 0) {
                return;
            }
            long now = READING_STEPS * done / all;
            if (now < told) {
                progress.stage(Progress.Stage.READING, READING_STEPS);
                told = 0;
            }
            for (; told < now; told++) {
                progress.step("vectors");
            }
        }
    }
}
