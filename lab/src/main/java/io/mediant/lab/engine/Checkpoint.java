package io.mediant.lab.engine;

import io.mediant.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.Tensor;

/**
 * The state of a training in a file of the engine's own format: networks, optimizers with their memory, whole numbers. Read back on the same device
 * with one thread, training goes on as if it had never stopped, to the last bit. A file appears whole or not at all.
 */
public final class Checkpoint {
    private final Map<String, List<Tensor>> tensors = new LinkedHashMap<>();
    private final Map<String, Optimizer> optimizers = new LinkedHashMap<>();

    /** Nothing, to which parts are added; a file is read into the same parts. */
    public Checkpoint() {}

    /** Adds a network. */
    public Checkpoint with(String name, Network network) {
        tensors.put(name, network.parameters());
        return this;
    }

    /** Adds an optimizer. */
    public Checkpoint with(String name, Optimizer optimizer) {
        optimizers.put(name, optimizer);
        return this;
    }

    /**
     * Writes the parts.
     *
     * @param fingerprint what must be the same when the file is read, such as the settings
     * @throws LabException if the file cannot be written
     */
    public void write(Path file, long step, String fingerprint) {
        Path parent = file.toAbsolutePath().getParent();
        Path part = parent.resolve(file.getFileName() + ".part");
        try (StepScope scope = new StepScope();
                NoGradGuard guard = new NoGradGuard()) {
            Files.createDirectories(parent);
            OutputArchive archive = new OutputArchive();
            archive.write("step", new IValue(step));
            archive.write("settings", new IValue(fingerprint));
            tensors.forEach((name, list) -> {
                for (int i = 0; i < list.size(); i++) {
                    archive.write(name + "." + i, list.get(i));
                }
            });
            optimizers.forEach((name, optimizer) -> {
                OutputArchive inner = new OutputArchive();
                optimizer.save(inner);
                archive.write(name, inner);
            });
            archive.save_to(part.toString());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            throw unwritable(file, part, e);
        }
    }

    private static LabException unwritable(Path file, Path part, Exception cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return new LabException(
                LabException.Kind.MACHINE,
                "the checkpoint \"" + file + "\" cannot be written",
                firstLine(cause),
                "make room or choose another folder by --out",
                cause);
    }

    /**
     * Reads a file into the parts.
     *
     * @return the step at which it was written
     * @throws LabException if there is none, it is not a checkpoint, or was written with another fingerprint
     */
    public long read(Path file, String fingerprint) {
        if (!Files.isRegularFile(file)) {
            throw unreadable(file, "there is no such file", null);
        }
        try (StepScope scope = new StepScope();
                NoGradGuard guard = new NoGradGuard()) {
            InputArchive archive = new InputArchive();
            archive.load_from(file.toString());
            IValue settings = new IValue();
            archive.read("settings", settings);
            String written = settings.toStringRef().getString();
            if (!written.equals(fingerprint)) {
                throw new LabException(
                        LabException.Kind.SETTING,
                        "the run cannot go on with other settings",
                        "\"" + file + "\" was written with " + written + ", now they are " + fingerprint,
                        "give the same settings, or begin in another folder");
            }
            tensors.forEach((name, list) -> {
                for (int i = 0; i < list.size(); i++) {
                    Tensor value = new Tensor();
                    archive.read(name + "." + i, value);
                    list.get(i).copy_(value);
                }
            });
            optimizers.forEach((name, optimizer) -> {
                InputArchive inner = new InputArchive();
                archive.read(name, inner);
                optimizer.load(inner);
            });
            IValue step = new IValue();
            archive.read("step", step);
            return step.toInt();
        } catch (LabException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(file, firstLine(e), e);
        }
    }

    private static LabException unreadable(Path file, String why, Exception cause) {
        return new LabException(
                LabException.Kind.DATA,
                "the checkpoint \"" + file + "\" cannot be read",
                why,
                "name the folder of a run that was interrupted, or begin anew",
                cause);
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("unknown");
    }
}
