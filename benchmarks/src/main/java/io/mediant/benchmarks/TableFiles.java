package io.mediant.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder with two tables as CSV and, if asked for, as Parquet; closing it removes the folder. */
final class TableFiles implements AutoCloseable {
    private static final double SHIFT = 0.02;

    private final Path folder;

    private TableFiles(Path folder) {
        this.folder = folder;
    }

    static TableFiles create(int rows, boolean parquet) throws IOException, SQLException {
        TableFiles files = new TableFiles(Files.createTempDirectory("mediant-benchmark-"));
        Runtime.getRuntime().addShutdownHook(new Thread(files::remove, "remove-tables"));
        TableGenerator.writeCsv(files.csv().get(0), rows, 0, 1);
        TableGenerator.writeCsv(files.csv().get(1), rows, SHIFT, 2);
        if (parquet) {
            for (int i = 0; i < 2; i++) {
                TableGenerator.writeParquet(files.csv().get(i), files.parquet().get(i));
            }
        }
        return files;
    }

    List<Path> csv() {
        return List.of(folder.resolve("reference.csv"), folder.resolve("current.csv"));
    }

    List<Path> parquet() {
        return List.of(folder.resolve("reference.parquet"), folder.resolve("current.parquet"));
    }

    @Override
    public void close() {
        remove();
    }

    private void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("could not remove " + folder + ": " + e.getMessage());
        }
    }
}
