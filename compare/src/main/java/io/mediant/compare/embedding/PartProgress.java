package io.mediant.compare.embedding;

import io.mediant.compare.Progress;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells a {@link Progress} how far the parts of a comparison are, in hundredths of the whole. */
final class PartProgress {
    private static final int STEPS = 100;

    private final Progress progress;
    private int planned;
    private int told;

    PartProgress(Progress progress) {
        this.progress = progress;
        progress.stage(Progress.Stage.COMPARING, STEPS);
    }

    /** Does a part. @param hundredths of the whole that it takes, about */
    <T> T part(String name, int hundredths, Supplier<T> work) {
        return part(name, hundredths, share -> work.get());
    }

    /** Does a part that tells how far it is itself. */
    <T> T part(String name, int hundredths, Function<DoubleConsumer, T> work) {
        int before = planned;
        T result = work.apply(share -> tell(name, before + (int) (share * hundredths)));
        planned = before + hundredths;
        tell(name, planned);
        return result;
    }

    private synchronized void tell(String name, int now) {
        for (; told < Math.min(now, STEPS); told++) {
            progress.step(name);
        }
    }
}
