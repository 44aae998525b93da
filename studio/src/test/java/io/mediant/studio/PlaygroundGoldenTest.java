package io.mediant.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediant.core.divergence.Hellinger;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.divergence.TotalVariation;
import io.mediant.core.transport.Wasserstein1;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The library on the cells of the playground: the page's own test holds its arithmetic to the same file, so both agree with the same numbers.
 *
 * <p>The values were computed with 30 digits by {@code studio/web/golden/make.py} from the masses as they stand in the file.
 */
final class PlaygroundGoldenTest {
    private static final Path FILE = Path.of("web", "golden", "cells.json");
    private static final double TOLERANCE = 1e-12;

    /** Width of a cell, in x-units. */
    private static final double STEP = 0.02;

    @TestFactory
    List<DynamicTest> theLibraryAgreesWithThePage() throws IOException {
        assumeTrue(Files.exists(FILE), "the page's sources are not here: " + FILE.toAbsolutePath());
        JsonNode cells = new ObjectMapper().readTree(Files.readString(FILE)).get("cells");
        return StreamSupport.stream(cells.spliterator(), false)
                .map(entry -> DynamicTest.dynamicTest(entry.get("p") + " and " + entry.get("q"), () -> check(entry)))
                .toList();
    }

    private static void check(JsonNode entry) {
        double[] p = masses(entry.get("p_masses"));
        double[] q = masses(entry.get("q_masses"));
        double[] positions = new double[p.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (i + 0.5) * STEP;
        }
        agree(entry, "jsd", JensenShannon.withDefaults().between(p, q));
        agree(entry, "klPq", KullbackLeibler.withDefaults().between(p, q));
        agree(entry, "klQp", KullbackLeibler.withDefaults().between(q, p));
        agree(entry, "tv", TotalVariation.withDefaults().between(p, q));
        agree(entry, "hellinger", Hellinger.withDefaults().between(p, q));
        agree(entry, "w1", Wasserstein1.betweenWeights(positions, p, q));
    }

    private static double[] masses(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    /** An infinite divergence is null in the file. */
    private static void agree(JsonNode entry, String name, double found) {
        JsonNode expected = entry.get(name);
        if (expected.isNull()) {
            assertEquals(Double.POSITIVE_INFINITY, found, name);
        } else {
            assertEquals(expected.doubleValue(), found, TOLERANCE * expected.doubleValue(), name);
        }
    }
}
