package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no file of vectors is answered by what, why and how to fix, before memory is asked for. */
class BadVectorsTest {
    private static final byte[] SIX = new byte[6 * Float.BYTES];
    private static final int ZIP_ENTRY = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objects.npy | holds Python objects | pickle",
                "records.npy | holds records | \"v\", \"id\"",
                "complex.npy | does not hold vectors of numbers | its type is c8",
                "cube.npy | has 3 dimensions | its shape is (2, 2, 2)",
                "labels-U.npy | does not hold vectors of numbers | its type is U3",
            })
    void kindsThatAreNotRead(String name, String what, String why) throws Exception {
        DataException e = refused(NumpyArrayTest.fixture(name));
        assertTrue(e.what().contains(what), e.what());
        assertTrue(e.why().contains(why), e.why());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(6,) | is one list of numbers, not rows of vectors | its shape is (6,)",
                "(3, 3) | is not complete | that is 36 bytes, but 24 follow",
                "(2, 2) | holds more than its header says | takes 16 bytes, but 24 follow",
                "(1000000000, 1000) | is not complete | that is 4000000000000 bytes, but 24 follow",
                "(99999999999, 99999999999) | is not complete | which no file can hold",
                "(9999999999999999999, 2) | has no usable header | is too large",
                "(-1, 2) | has no usable header | whole numbers",
                "(2.5, 2) | has no usable header | expected , or )",
                "[3, 2 | has no usable header | expected",
                "__import__('os') | has no usable header | expected a value",
            })
    void shapesThatDoNotFit(String shape, String what, String why) throws IOException {
        DataException e = refused(write("a.npy", VectorFiles.npy("<f4", false, shape, SIX)));
        assertTrue(e.what().contains(what), e.what());
        assertTrue(e.why().contains(why), e.why());
    }

    @Test
    void nothingInside() throws IOException {
        assertTrue(refused(write("a.npy", VectorFiles.npy("<f4", false, "(0, 4)", new byte[0])))
                .what()
                .endsWith("has no rows"));
        assertTrue(refused(write("a.npy", VectorFiles.npy("<f4", false, "(4, 0)", new byte[0])))
                .what()
                .endsWith("has vectors without coordinates"));
        DataException one = refused(VectorFiles.floats(folder.resolve("a.npy"), new double[][] {{1, 2}}));
        assertEquals("1 of 1 row can be compared; at least 2 are needed", one.why());
    }

    @Test
    void headersThatAreNone() throws IOException {
        byte[] right = VectorFiles.npy("<f4", false, "(3, 2)", SIX);
        for (int cut : new int[] {0, 5, 8, 9, 40}) {
            DataException e = refused(write("a.npy", Arrays.copyOf(right, cut)));
            assertTrue(e.what().contains("is not"), e.what());
        }
        byte[] version = right.clone();
        version[6] = 9;
        assertEquals(
                "its version is 9.0; known are 1.0, 2.0 and 3.0",
                refused(write("a.npy", version)).why());
        byte[] nested = VectorFiles.npy(2, "(".repeat(100_000), SIX);
        assertTrue(refused(write("a.npy", nested)).why().contains("nested too deeply"));
        byte[] long4 = VectorFiles.npy(2, "", SIX);
        ByteBuffer.wrap(long4).order(ByteOrder.LITTLE_ENDIAN).putInt(8, Integer.MAX_VALUE);
        assertTrue(refused(write("a.npy", long4)).why().startsWith("it claims 2147483647 bytes"));
        assertTrue(refused(write("a.npy", "1,2\n3,4\n".getBytes(StandardCharsets.UTF_8)))
                .what()
                .endsWith("is not a NumPy array"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.pt, is a pickle",
        "a.pkl, is a pickle",
        "a.npy.gz, is compressed",
        "a.h5, is of a format that is not read"
    })
    void endingsThatAreNotRead(String name, String what) throws IOException {
        assertEquals(
                "\"" + folder.resolve(name) + "\" " + what,
                refused(write(name, SIX)).what());
    }

    @Test
    void notAFile() throws IOException {
        assertTrue(refused(folder).what().endsWith("is a folder"));
        assertTrue(refused(folder.resolve("none.npy")).what().endsWith("does not exist"));
        assertTrue(refused(folder.resolve("part-*.npy")).what().endsWith("is a pattern of arrays"));
        Path file = VectorFiles.floats(folder.resolve("a.npy"), new double[][] {{1}, {2}});
        assertTrue(
                refused(file, VectorOptions.defaults().withArray("x")).what().endsWith("is not an archive of arrays"));
        assertTrue(
                refused(file, VectorOptions.defaults().withVector("x")).what().endsWith("has no columns"));
    }

    @Test
    void archivesThatAreNone() throws IOException {
        byte[] array = VectorFiles.npy("<f4", false, "(3, 2)", SIX);
        Path file = VectorFiles.zip(folder.resolve("a.npz"), false, Map.of("a.npy", array));
        byte[] right = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(right, right.length / 2));
        assertTrue(refused(file).what().endsWith("is not a complete archive of arrays"));
        right[ZIP_ENTRY + "a.npy".length() + array.length - 1] ^= 1;
        Files.write(file, right);
        assertEquals("the checksum of \"a\" does not fit", refused(file).why());
        Path none = VectorFiles.zip(folder.resolve("none.npz"), true, Map.of("readme.txt", SIX));
        assertEquals("it holds no arrays", refused(none).why());
    }

    @Test
    void namesWithinArchivesAreNoPaths() throws IOException {
        byte[] array = VectorFiles.npy("<f4", false, "(3, 2)", SIX);
        Path file = VectorFiles.zip(folder.resolve("a.npz"), true, Map.of("../../../outside.npy", array));
        try (VectorTable table = VectorReader.open(VectorSource.of(file), VectorOptions.defaults())) {
            assertEquals("../../../outside", table.part().orElseThrow());
            assertEquals(3, table.rows());
        }
        assertFalse(Files.exists(folder.resolve("../../../outside.npy")));
    }

    @Test
    void arraysThatExpandAreNotUnpacked() throws IOException {
        byte[] header = VectorFiles.npy("<f4", false, "(17000000, 1)", new byte[0]);
        byte[] array = Arrays.copyOf(header, header.length + 68_000_000);
        Path bomb = VectorFiles.zip(folder.resolve("bomb.npz"), true, Map.of("a.npy", array));
        assertTrue(refused(bomb).what().endsWith("is compressed suspiciously well"));
        byte[] lying = VectorFiles.npy("<f4", false, "(1000000000000, 4)", SIX);
        Path small = VectorFiles.zip(folder.resolve("b.npz"), true, Map.of("a.npy", lying));
        assertTrue(refused(small).why().contains("16000000000000 bytes, but 24 follow"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0,20] | F32 | which does not fit F32 [3, 2]",
                "[0,24] | F16 | which does not fit F16 [3, 2]",
                "[4,28] | F32 | but only 24 bytes follow the header",
                "[4,24] | F32 | but should begin at 0",
                "[24,0] | F32 | but should begin at 0",
                "[-1,23] | F32 | not whole numbers",
                "[0,24,1] | F32 | lacks dtype, shape or data_offsets",
                "[0,1e3] | F32 | expected ]",
            })
    void tensorsThatDoNotFit(String offsets, String type, String why) throws IOException {
        Path file = VectorFiles.safetensors(
                folder.resolve("a.safetensors"),
                "{\"v\":{\"dtype\":\"" + type + "\",\"shape\":[3,2],\"data_offsets\":" + offsets + "}}",
                SIX);
        DataException e = refused(file);
        assertTrue(e.what().endsWith("is not a complete file of tensors"), e.what());
        assertTrue(e.why().contains(why), e.why());
    }

    @Test
    void tensorsThatOverlap() throws IOException {
        String v = "{\"dtype\":\"F32\",\"shape\":[3,1],\"data_offsets\":";
        Path file = VectorFiles.safetensors(
                folder.resolve("a.safetensors"), "{\"a\":" + v + "[0,12]},\"b\":" + v + "[8,20]}}", SIX);
        assertEquals(
                "the tensor \"b\" lies from 8 to 20, but should begin at 12: tensors overlap or leave a gap",
                refused(file).why());
        String same = "{\"a\":" + v + "[0,12]},\"a\":" + v + "[12,24]}}";
        assertTrue(refused(VectorFiles.safetensors(file, same, SIX)).why().contains("there twice"));
        String rest = "{\"a\":" + v + "[0,12]}}";
        assertTrue(refused(VectorFiles.safetensors(file, rest, SIX)).why().contains("end at 12, but 24 bytes"));
    }

    @Test
    void tensorsWithoutAHeader() throws IOException {
        byte[] huge = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(1L << 40)
                .array();
        assertTrue(refused(write("a.safetensors", huge)).why().contains("claim a header of 1099511627776 bytes"));
        huge[7] = (byte) 0x80;
        assertTrue(refused(write("a.safetensors", huge)).why().contains("claim a header"));
        assertTrue(refused(write("a.safetensors", new byte[3])).why().contains("only 3 bytes"));
        Path list = VectorFiles.safetensors(folder.resolve("l.safetensors"), "[1, 2]");
        assertEquals("its header is not an object", refused(list).why());
        Path deep = VectorFiles.safetensors(folder.resolve("l.safetensors"), "[".repeat(50_000));
        assertTrue(refused(deep).why().contains("nested too deeply"));
        Path broken = VectorFiles.safetensors(folder.resolve("l.safetensors"), "{\"a\": \"\\x\"}");
        assertTrue(refused(broken).why().contains("there is no escape \\x"));
    }

    @Test
    void hostileNamesStayOnTheirLine() throws IOException {
        Path file = VectorFiles.safetensors(
                folder.resolve("a.safetensors"),
                "{\"a\\n\\u202eb\":{\"dtype\":\"F8_E4M3\",\"shape\":[3,8],\"data_offsets\":[0,24]}}",
                SIX);
        assertTrue(
                refused(file).what().startsWith("the tensor \"a\\u000a\\u202eb\" of"),
                refused(file).what());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static DataException refused(Path path) {
        return refused(path, VectorOptions.defaults());
    }

    private static DataException refused(Path path, VectorOptions options) {
        DataException e = assertThrows(DataException.class, () -> {
            try (VectorTable table = VectorReader.open(VectorSource.of(path), options)) {
                VectorReader.load(table);
            }
        });
        assertFalse((e.what() + e.why() + e.fix()).contains("\n"), "three lines, each without a break");
        return e;
    }
}
