package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with some bytes changed or cut off are read or refused, never anything else. */
class MutatedVectorsTest {
    private static final int MUTANTS = 300;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"f4.npy", "stored.npz", "deflated.npz", "tensors.safetensors"})
    void readOrRefused(String name) throws Exception {
        byte[] right = bytes(name);
        SplittableRandom random = new SplittableRandom(name.length());
        Path file = folder.resolve(name);
        int refused = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] bytes = right.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(Math.min(bytes.length, 160))] = (byte) random.nextInt(256);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            Files.write(file, Arrays.copyOf(bytes, length));
            refused += isRefused(file) ? 1 : 0;
        }
        assertTrue(refused > MUTANTS / 2, refused + " of " + MUTANTS + " refused");
    }

    private static boolean isRefused(Path file) {
        VectorOptions options = VectorOptions.defaults().withDropInvalid(true);
        try (VectorTable table = VectorReader.open(VectorSource.of(file), options)) {
            VectorReader.load(table);
            return false;
        } catch (DataException e) {
            assertFalse((e.what() + e.why() + e.fix()).contains("\n"), e::what);
            return true;
        }
    }

    private byte[] bytes(String name) throws Exception {
        return name.endsWith(".safetensors") ? tensors() : Files.readAllBytes(NumpyArrayTest.fixture(name));
    }

    private byte[] tensors() throws IOException {
        return Files.readAllBytes(VectorFiles.safetensors(
                folder.resolve("right"),
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3,2],\"data_offsets\":[0,24]},"
                        + "\"b\":{\"dtype\":\"I64\",\"shape\":[3],\"data_offsets\":[24,48]}}",
                new byte[24],
                new byte[24]));
    }
}
