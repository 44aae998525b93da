package io.mediant.compare.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.Progress;
import io.mediant.compare.Status;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.data.vector.RowField;
import io.mediant.data.vector.VectorOptions;
import io.mediant.data.vector.VectorPair;
import io.mediant.data.vector.VectorPart;
import io.mediant.data.vector.VectorProgress;
import io.mediant.data.vector.VectorReader;
import io.mediant.data.vector.VectorSource;
import io.mediant.data.vector.VectorTable;
import io.mediant.testkit.ReferenceData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Clouds whose figures are known from an independent computation (NumPy 2.4.6 and SciPy 1.17.1; recipes and figures in the data's own REFERENCE.md). */
class ReferenceEmbeddingsTest {
    private static final PairPolicy POLICY = PairPolicy.defaults().withPermutations(199);

    private static Path data(String file) {
        Optional<Path> path = ReferenceData.find(file);
        Assumptions.assumeTrue(path.isPresent(), "the reference data has no " + file + " here");
        return path.orElseThrow();
    }

    private static VectorTable open(String file, VectorOptions options) {
        return VectorReader.open(VectorSource.of(data(file)), options);
    }

    private static EmbeddingComparison compare(VectorPart reference, VectorPart current) {
        return Embeddings.compare(
                VectorPair.load(reference, current, 20_000, 42, VectorProgress.NONE),
                POLICY,
                Illustrator.NONE,
                Progress.NONE);
    }

    private static void assertDistances(
            EmbeddingComparison answer,
            double centroid,
            double energy,
            double unbiased,
            double biased,
            double median,
            double frechet) {
        CloudDistances distances = answer.distances();
        assertEquals(centroid, distances.centroid(), 1e-6 * centroid);
        assertEquals(energy, distances.energy() * distances.energy(), 1e-6 * energy);
        assertEquals(unbiased, distances.mmdSquaredUnbiased(), 1e-6 * biased);
        assertEquals(biased, distances.mmdSquaredBiased(), 1e-6 * biased);
        assertEquals(median, distances.bandwidth(), 1e-6 * median);
        assertEquals(frechet, distances.frechet(), 1e-6 * frechet);
    }

    @Test
    void threesAndEights() {
        VectorOptions labels = VectorOptions.defaults()
                .withLabels(data("digits/digits_tes_y.npy").toString());
        try (VectorTable digits = open("digits/digits_tes_x.npy", labels)) {
            EmbeddingComparison answer = compare(labelled(digits, "3"), labelled(digits, "8"));
            assertDistances(answer, 25.511462, 16.908797, 0.23455942, 0.23821161, 41.231056, 927.28561);
            assertEquals(Status.DRIFT, answer.status());
            assertTrue(answer.bound().auc() > 0.95);
            CloudClusters.Cluster first =
                    answer.codebook().orElseThrow().clusters().get(0);
            assertTrue(first.labels().get(0).share() > 0.9);
            for (CloudClusters.Example example : first.examples()) {
                assertEquals(example.inCurrent() ? "8" : "3", example.label().orElseThrow());
            }
        }
    }

    private static VectorPart labelled(VectorTable table, String label) {
        return VectorPart.of(table, label, row -> table.value(RowField.LABEL, row)
                .filter(label::equals)
                .isPresent());
    }

    @Test
    void writersAndOtherWriters() {
        try (VectorTable train = open("digits/digits_tra_x.npy", VectorOptions.defaults());
                VectorTable test = open("digits/digits_tes_x.npy", VectorOptions.defaults())) {
            EmbeddingComparison answer = compare(VectorPart.whole(train), VectorPart.whole(test));
            assertDistances(answer, 1.7357586, 0.10695902, 0.0007031966, 0.001018669, 49.071377, 22.662855);
            assertTrue(answer.smallestQ() <= 0.05, "other hands are seen");
        }
    }

    @Test
    void halvesOfOneSet() {
        try (VectorTable digits = open("digits/digits_tes_x.npy", VectorOptions.defaults())) {
            EmbeddingComparison answer = compare(
                    VectorPart.of(digits, "even", row -> row % 2 == 0),
                    VectorPart.of(digits, "odd", row -> row % 2 == 1));
            assertDistances(answer, 1.1392044, 0.080223637, -0.00034612342, 0.00051181117, 49.091751, 18.054353);
            assertTrue(answer.smallestQ() > 0.05);
            assertTrue(answer.status() != Status.DRIFT);
            assertEquals(0, answer.bound().nats(), 0.01);
        }
    }

    @Test
    void speechesOfTwoTimes() {
        try (VectorTable first = open("lsa-sotu/sotu_1945_1961.npy", VectorOptions.defaults());
                VectorTable second = open("lsa-sotu/sotu_1993_2006.npy", VectorOptions.defaults())) {
            EmbeddingComparison answer = compare(VectorPart.whole(first), VectorPart.whole(second));
            assertDistances(answer, 0.35823224, 0.116079, 0.059016651, 0.059773323, 1.1586527, 0.30548509);
            assertEquals(Status.DRIFT, answer.status());
            assertEquals(List.of(), answer.notices());
        }
    }
}
