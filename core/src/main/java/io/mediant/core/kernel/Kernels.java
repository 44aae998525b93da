package io.mediant.core.kernel;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The kernels in use, chosen once, when they are first needed, by the system property {@value #PROPERTY}:
 *
 * <ul>
 *   <li>{@code auto}, the default: those of a {@link KernelProvider} on the class path that has nothing against itself here;
 *   <li>{@code vector}: those of a provider, whatever it has against itself;
 *   <li>{@code scalar}: plain Java.
 * </ul>
 *
 * <p>Where the provider is absent, does not start or disagrees with the scalar kernels on a small example, the scalar ones take its
 * place, and {@link #description} says why.
 */
public final class Kernels {
    /** The system property that chooses. */
    public static final String PROPERTY = "mediant.kernels";

    private static final String AUTO = "auto";
    private static final String SCALAR = "scalar";
    private static final String VECTOR = "vector";

    private final BlockKernels chosen;
    private final String reason;

    private Kernels(BlockKernels chosen, String reason) {
        this.chosen = chosen;
        this.reason = reason;
    }

    /** Loaded, and with it the providers, at the first use. */
    private static final class Choice {
        private static final String WANTED = System.getProperty(PROPERTY, AUTO);
        private static final Kernels MADE = isUnderstood(WANTED)
                ? choose(WANTED, ServiceLoader.load(KernelProvider.class, Kernels.class.getClassLoader()))
                : scalar("");
        private static final BlockKernels KERNELS = isUnderstood(WANTED) ? MADE.chosen : null;

        private Choice() {}
    }

    /**
     * The kernels in use.
     *
     * @throws IllegalArgumentException if the property has a value that is not understood
     */
    public static BlockKernels current() {
        BlockKernels kernels = Choice.KERNELS;
        if (kernels == null) {
            throw new IllegalArgumentException(
                    "-D" + PROPERTY + "=" + Choice.WANTED + " is not understood; give auto, scalar or vector");
        }
        return kernels;
    }

    /** The name of the kernels in use and, for scalar ones, the reason in brackets. Throws as {@link #current}. */
    public static String description() {
        return current().name() + Choice.MADE.reason;
    }

    BlockKernels chosen() {
        return chosen;
    }

    String reason() {
        return reason;
    }

    private static boolean isUnderstood(String wanted) {
        return wanted.equals(AUTO) || wanted.equals(SCALAR) || wanted.equals(VECTOR);
    }

    static Kernels choose(String wanted, Iterable<KernelProvider> providers) {
        if (wanted.equals(SCALAR)) {
            return scalar("as asked for");
        }
        try {
            Iterator<KernelProvider> found = providers.iterator();
            if (!found.hasNext()) {
                return scalar("vector kernels are not on the class path");
            }
            KernelProvider provider = found.next();
            String against = provider.reasonAgainst();
            if (wanted.equals(AUTO) && !against.isEmpty()) {
                return scalar(against);
            }
            BlockKernels kernels = provider.create();
            String disagreement = SelfTest.firstDisagreement(kernels);
            return disagreement.isEmpty()
                    ? new Kernels(kernels, "")
                    : scalar(kernels.name() + " gives another result for " + disagreement);
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            return scalar("vector kernels do not start: " + e);
        }
    }

    private static Kernels scalar(String reason) {
        return new Kernels(new ScalarKernels(), " (" + reason + ")");
    }
}
