package io.mediant.lab.run;

import io.mediant.lab.LabException;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one run: {@code metrics.jsonl} with what was measured, a line for each step that was told, and beside it what the run's owner writes
 * there, {@code report.html} and {@code result.json}.
 *
 * <p>Metrics are gathered in {@code metrics.jsonl.part} and appear under their own name when the run ends, in whatever way; then what an earlier run
 * left is removed, so that a folder never mixes two runs. While a folder is open, {@code run.lock} keeps other runs out; the system frees the lock
 * of a process that died.
 */
public final class RunFolder implements AutoCloseable {
    private static final String METRICS = "metrics.jsonl";
    private static final String PART = "metrics.jsonl.part";
    private static final String LOCK = "run.lock";

    private final Path folder;
    private final FileChannel lock;
    private final Writer lines;
    private long written;
    private long lastStep;
    private boolean published;

    private RunFolder(Path folder, FileChannel lock, Writer lines) {
        this.folder = folder;
        this.lock = lock;
        this.lines = lines;
    }

    /**
     * Opens a folder, and makes it if there is none.
     *
     * @throws LabException if it holds other things than a run, another run has it open, or it cannot be written
     */
    public static RunFolder open(Path folder) {
        return open(folder, false);
    }

    /** As {@link #open}, for a run that goes on: the metrics of before stay, and new ones are added. */
    public static RunFolder resume(Path folder) {
        return open(folder, true);
    }

    private static RunFolder open(Path folder, boolean resumed) {
        try {
            Files.createDirectories(folder);
            requireRunOrNothing(folder);
            FileChannel lock = lock(folder);
            try {
                if (resumed && Files.exists(folder.resolve(METRICS))) {
                    Files.copy(folder.resolve(METRICS), folder.resolve(PART), StandardCopyOption.REPLACE_EXISTING);
                }
                Writer lines = new BufferedWriter(new OutputStreamWriter(
                        new FileOutputStream(folder.resolve(PART).toFile(), resumed), StandardCharsets.UTF_8));
                return new RunFolder(folder, lock, lines);
            } catch (IOException e) {
                release(folder, lock);
                throw e;
            }
        } catch (FileAlreadyExistsException e) {
            throw new LabException(
                    LabException.Kind.SETTING,
                    "a run cannot be kept in \"" + folder + "\"",
                    "\"" + e.getFile() + "\" is a file, not a folder",
                    "name another folder by --out",
                    e);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static void requireRunOrNothing(Path folder) throws IOException {
        if (Stream.of(METRICS, PART, LOCK).anyMatch(name -> Files.exists(folder.resolve(name)))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> first = files.sorted().limit(1).toList();
            if (!first.isEmpty()) {
                throw new LabException(
                        LabException.Kind.SETTING,
                        "a run cannot be kept in \"" + folder + "\"",
                        "the folder is not empty and no run's: it holds \""
                                + first.get(0).getFileName() + "\"",
                        "name an empty folder, or one of an earlier run, by --out");
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            // A file that its last owner removed in this moment may be locked too, but is not the one that others see.
            if (held == null || !Files.exists(file)) {
                throw busy(folder);
            }
            String owner = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw busy(folder);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static LabException busy(Path folder) {
        return new LabException(
                LabException.Kind.SETTING,
                "a run is under way in \"" + folder + "\"",
                "another process holds " + LOCK + " there",
                "wait until it ends, or name another folder by --out");
    }

    private static LabException unwritable(Path folder, IOException cause) {
        String why = cause instanceof AccessDeniedException denied
                ? "no permission to write " + denied.getFile()
                : cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new LabException(
                LabException.Kind.MACHINE,
                "the run cannot be written to \"" + folder + "\"",
                why,
                "make room there, or name another folder by --out",
                cause);
    }

    /** Where the page belongs. */
    public Path report() {
        return folder.resolve("report.html");
    }

    /** Where the result belongs. */
    public Path result() {
        return folder.resolve("result.json");
    }

    /** Where the metrics appear when the run ends. */
    public Path metrics() {
        return folder.resolve(METRICS);
    }

    /** The last step that was told; 0 before the first. */
    public long lastStep() {
        return lastStep;
    }

    /**
     * Writes what was measured at a step as a line of JSON: {@code trainee}, {@code step}, then the measures by name. JSON has no infinity and no NaN:
     * both are null, and beside an infinite value there is {@code "<name>_infinite": true}.
     *
     * @throws LabException if the line cannot be written
     */
    public void record(RunEvent.Metrics metrics) {
        try {
            lines.write(EventJson.of(metrics) + "\n");
            written++;
            lastStep = metrics.step();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Lets the metrics appear, whole, in place of all that an earlier run left here. To be called before the result is written.
     *
     * @throws LabException if they cannot be written
     */
    public void publish() {
        if (published) {
            return;
        }
        try {
            lines.close();
            Files.deleteIfExists(report());
            Files.deleteIfExists(result());
            Files.move(
                    folder.resolve(PART),
                    metrics(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            published = true;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Publishes what there is, if there is something, and lets other runs in. */
    @Override
    public void close() {
        try {
            if (written > 0) {
                publish();
            }
            lines.close();
            Files.deleteIfExists(folder.resolve(PART));
        } catch (IOException e) {
            throw unwritable(folder, e);
        } finally {
            release(folder, lock);
        }
    }

    private static void release(Path folder, FileChannel lock) {
        try (lock) {
            // First the file: while it is locked, nobody else can have taken it over.
            Files.deleteIfExists(folder.resolve(LOCK));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }
}
