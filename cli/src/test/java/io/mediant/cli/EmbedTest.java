package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedTest {
    private static final int DIMENSIONS = 16;

    @TempDir
    private Path folder;

    /** Normal vectors of {@value #DIMENSIONS} numbers, shifted along the first, as an array of float32. */
    private Path vectors(String name, int rows, double shift, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + DIMENSIONS + "), }";
        String padded = header + " ".repeat(117 - header.length()) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(128 + 4 * rows * DIMENSIONS).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0);
        bytes.putShort((short) 118).put(padded.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < rows * DIMENSIONS; i++) {
            bytes.putFloat((float) (random.nextGaussian() + (i % DIMENSIONS == 0 ? shift : 0)));
        }
        return Files.write(folder.resolve(name), bytes.array());
    }

    private static JsonNode json(String... arguments) throws IOException {
        Run run = Run.of(arguments);
        assertEquals(ExitCode.OK, run.code(), run.err());
        return run.json();
    }

    @Test
    void aShiftIsFound() throws IOException {
        Path reference = vectors("a.npy", 600, 0, 1);
        Path current = vectors("b.npy", 500, 1.5, 2);
        Path scores = folder.resolve("scores.csv");
        Path html = folder.resolve("r.html");

        JsonNode json = json(
                "embed",
                reference.toString(),
                current.toString(),
                "--format",
                "json",
                "--permutations",
                "99",
                "--draw",
                "4x4",
                "--scores",
                scores.toString(),
                "--html",
                html.toString());

        assertAll(
                () -> assertEquals("mediant.comparison/1", json.at("/schema").asText()),
                () -> assertEquals("embeddings", json.at("/kind").asText()),
                () -> assertEquals("drift", json.at("/verdict/status").asText()),
                // two normals 1.5 apart: 0.3191 bits, by numerical integration
                () -> assertEquals(0.3191, json.at("/jsd_lower_bound/bits").asDouble(), 0.08),
                () -> assertTrue(json.at("/jsd_lower_bound/interval_bits/low").asDouble() < 0.3191),
                () -> assertEquals(1 + 600 + 500, Files.readAllLines(scores).size()),
                () -> assertTrue(Files.readString(html).contains("data:image/png;base64,")));
    }

    /** Bad input: what, why, what to do; exit codes of the contract. */
    @Test
    void whatCannotBeCompared() throws IOException {
        Path few = vectors("few.npy", 5, 0, 1);
        Path file = vectors("a.npy", 60, 0, 1);
        Path broken = Files.write(folder.resolve("broken.npy"), new byte[] {1, 2, 3});
        for (List<String> wrong : List.of(
                List.of("3", "few.npy", few.toString(), file.toString()),
                List.of("3", "broken.npy", broken.toString(), file.toString()),
                List.of("3", "nosuch.npy", folder.resolve("nosuch.npy").toString(), file.toString()),
                List.of("2", "--current", file.toString(), "--reference", "rows:0-9"),
                List.of("2", "--draw", file.toString(), file.toString(), "--draw", "5x5"),
                List.of("2", "--draw", file.toString(), file.toString(), "--draw", "big"),
                List.of("2", "rows:9-3", file.toString(), "--reference", "rows:9-3", "--current", "rows:10-"),
                List.of("3", "label", file.toString(), "--reference", "u", "--current", "v"),
                List.of("2", "--max-rows", file.toString(), file.toString(), "--max-rows", "1"),
                List.of("2", "source", file.toString()))) {
            List<String> arguments = new ArrayList<>(List.of("embed"));
            arguments.addAll(wrong.subList(2, wrong.size()));
            Run run = Run.of(arguments.toArray(String[]::new));
            assertEquals(Integer.parseInt(wrong.get(0)), run.code(), wrong + "\n" + run.err());
            assertTrue(run.err().contains(wrong.get(1)) || wrong.get(1).equals("few.npy"), wrong + "\n" + run.err());
        }
    }

    @Test
    void partsOfOneSource() throws IOException {
        Path file = vectors("a.npy", 120, 0, 7);
        JsonNode json = json(
                "embed",
                file.toString(),
                "--reference",
                "rows:0-59",
                "--current",
                "rows:60-",
                "--format",
                "json",
                "--permutations",
                "99");
        assertEquals(60, json.at("/reference/rows").asInt());
        // nothing is seen, but sixty vectors cannot show that nothing is there
        assertEquals("inconclusive", json.at("/verdict/status").asText());
    }
}
