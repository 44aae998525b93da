package io.mediant.studio.compare;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells that the process that made a folder still lives: the system frees the lock however the process ends. */
final class FolderLock implements AutoCloseable {
    private static final String NAME = "in-use.lock";
    /** Lock files of this process. They must not be opened again: to close any descriptor of a file frees a process's locks on it (POSIX). */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel file;

    private FolderLock(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Takes a new folder for this process; empty if another one found it without its lock and takes it away. */
    static Optional<FolderLock> onNew(Path folder) throws IOException {
        return open(folder.resolve(NAME), StandardOpenOption.CREATE_NEW)
                .filter(lock -> Files.exists(folder.resolve(NAME)));
    }

    /** Takes a folder that was left behind; empty if its process lives, or if it is no such folder. */
    static Optional<FolderLock> onAbandoned(Path folder) {
        try {
            return open(folder.resolve(NAME), StandardOpenOption.WRITE);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<FolderLock> open(Path path, StandardOpenOption how) throws IOException {
        if (!OWN.add(path)) {
            return Optional.empty();
        }
        FolderLock lock = null;
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE, how);
            if (file.tryLock() == null) {
                file.close();
            } else {
                lock = new FolderLock(path, file);
            }
        } finally {
            if (lock == null) {
                OWN.remove(path);
            }
        }
        return Optional.ofNullable(lock);
    }

    @Override
    public void close() throws IOException {
        file.close();
        OWN.remove(path);
    }
}
