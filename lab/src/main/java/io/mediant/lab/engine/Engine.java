package io.mediant.lab.engine;

import io.mediant.lab.LabException;
import java.io.IOException;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

/**
 * The engine, libtorch: loads it once, and holds what is common to the whole process, its device and its threads.
 *
 * <p>One thread by default, so that a run repeats to the last bit, and since networks of a few hundred units gain nothing from more. Both libtorch
 * and the linear algebra beneath it have threads of their own; either, left at its default on a busy machine, makes training twenty times slower.
 */
public final class Engine {
    /** What has to lie unpacked beside each other before the first of them is loaded, or the system's own libtorch may be mixed in. */
    private static final List<String> LIBRARIES = List.of("c10", "torch_cpu", "torch", "jnitorch");

    private static boolean loaded;
    private static org.bytedeco.pytorch.Device device;

    private Engine() {}

    /**
     * Loads the engine, with one thread on the processor; again, does nothing. The first time on a machine it unpacks 445 MB.
     *
     * @throws LabException if there are no native libraries for this platform on the class path, or they cannot be unpacked
     */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        String platform = Loader.getPlatform();
        try {
            for (String library : LIBRARIES) {
                unpack(platform, library);
            }
            torch.set_num_threads(1);
            openblas_nolapack.blas_set_num_threads(1);
        } catch (IOException e) {
            throw new LabException(
                    LabException.Kind.MACHINE,
                    "the lab's engine cannot be unpacked",
                    "it takes 445 MB in " + System.getProperty("org.bytedeco.javacpp.cachedir", "~/.javacpp/cache")
                            + ": " + e.getMessage(),
                    "make room there, or name another folder by -Dorg.bytedeco.javacpp.cachedir",
                    e);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw missing(platform, e);
        }
        loaded = true;
    }

    /** Whether there are native libraries for this platform on the class path. Loads nothing. */
    public static boolean available() {
        String platform = Loader.getPlatform();
        return LIBRARIES.stream().allMatch(library -> Engine.class.getResource(resource(platform, library)) != null);
    }

    private static void unpack(String platform, String library) throws IOException {
        Loader.cacheResource(torch.class, resource(platform, library));
    }

    private static String resource(String platform, String library) {
        String prefix = Loader.loadProperties().getProperty("platform.library.prefix", "");
        String suffix = Loader.loadProperties().getProperty("platform.library.suffix", "");
        return "/org/bytedeco/pytorch/" + platform + "/" + prefix + library + suffix;
    }

    private static LabException missing(String platform, Throwable cause) {
        return new LabException(
                LabException.Kind.MACHINE,
                "the lab's engine has no native library for this platform",
                "libtorch for " + platform + " is not on the class path",
                "add org.bytedeco:pytorch, org.bytedeco:openblas and org.bytedeco:javacpp with the classifier "
                        + platform + " (there are linux-x86_64, macosx-arm64 and windows-x86_64)",
                cause);
    }

    /**
     * Lets the engine use more threads. Sums are then formed in another order, so a run need not repeat to the last bit.
     *
     * @param threads at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public static void threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but are " + threads);
        }
        load();
        torch.set_num_threads(threads);
    }

    /**
     * Chooses where new tensors live. Networks that exist stay where they are.
     *
     * @throws LabException if there is no such device
     */
    public static synchronized void use(Device choice) {
        load();
        if (choice == Device.CPU) {
            device = null;
            return;
        }
        if (!torch.cuda_is_available()) {
            throw new LabException(
                    LabException.Kind.SETTING,
                    "the device cuda cannot be used",
                    "the engine on the class path sees no Nvidia card",
                    "leave the device at cpu, or add org.bytedeco:pytorch with the classifier " + Loader.getPlatform()
                            + "-gpu and a driver");
        }
        device = new org.bytedeco.pytorch.Device("cuda");
        device.retainReference();
    }

    /** The device of new tensors; null for the processor. */
    static synchronized org.bytedeco.pytorch.Device device() {
        return device;
    }
}
