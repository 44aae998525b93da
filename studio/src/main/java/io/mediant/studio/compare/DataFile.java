package io.mediant.studio.compare;

import java.nio.file.Path;

/**
 * A file or folder that may be compared, or rules.
 *
 * @param place how an order names it: the id of a file that was handed over, or an absolute path
 * @param name as its owner knows it (untrusted text)
 * @param path where it lies
 * @param shown how a command line names it so that its owner can repeat it
 */
record DataFile(String place, String name, Path path, String shown) {
    /** A file that was handed over: its owner has it under its name, in a folder that is not known here. */
    static DataFile uploaded(String id, String name, Path path) {
        boolean couldBeOption = name.startsWith("-") || name.startsWith("@");
        return new DataFile(id, name, path, couldBeOption ? "./" + name : name);
    }

    /** A file of this machine. @param path absolute */
    static DataFile here(Path path) {
        Path name = path.getFileName();
        return new DataFile(path.toString(), name == null ? path.toString() : name.toString(), path, path.toString());
    }
}
