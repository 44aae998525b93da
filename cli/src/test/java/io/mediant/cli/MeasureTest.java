package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    private static JsonNode measure(String... arguments) throws IOException {
        String[] line = new String[arguments.length + 3];
        line[0] = "measure";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        line[line.length - 2] = "--format";
        line[line.length - 1] = "json";
        Run run = Run.of(line);
        assertEquals(ExitCode.OK, run.code(), run.err());
        return run.json();
    }

    /**
     * p = (1/2, 1/2), q = (1, 0), m = (3/4, 1/4): JSD = 1/2 [1/2 log(2/3) + 1/2 log 2] + 1/2 log(4/3) = 0.311278 bits, TV = 1/2,
     * Hellinger² = 1 - 1/√2, KL(q‖p) = ln 2, W1 = 1/2.
     */
    @Test
    void handDerived() throws IOException {
        JsonNode json = measure("0.5,0.5", "1,0");
        double bits = (0.25 * Math.log(2.0 / 3) + 0.25 * Math.log(2) + 0.5 * Math.log(4.0 / 3)) / Math.log(2);

        assertAll(
                () -> assertEquals("mediant.comparison/1", json.at("/schema").asText()),
                () -> assertEquals("measure", json.at("/kind").asText()),
                () -> assertEquals(bits, json.at("/jsd/bits").asDouble(), 1e-15),
                () -> assertEquals(bits * Math.log(2), json.at("/jsd/nats").asDouble(), 1e-15),
                () -> assertEquals(
                        Math.sqrt(bits), json.at("/jsd/distance_bits").asDouble(), 1e-15),
                () -> assertEquals(
                        Math.sqrt(bits * Math.log(2)),
                        json.at("/jsd/distance_nats").asDouble(),
                        1e-15),
                () -> assertTrue(json.at("/kl/forward_nats").isNull()),
                () -> assertTrue(json.at("/kl/forward_infinite").asBoolean()),
                () -> assertEquals(Math.log(2), json.at("/kl/reverse_nats").asDouble(), 1e-15),
                () -> assertTrue(!json.at("/kl/reverse_infinite").asBoolean()),
                () -> assertEquals(
                        "outcome 1 has no weight in q",
                        json.at("/kl/infinite_because/0").asText()),
                () -> assertEquals(0.5, json.at("/total_variation").asDouble()),
                () -> assertEquals(
                        Math.sqrt(1 - Math.sqrt(0.5)), json.at("/hellinger").asDouble(), 1e-15),
                () -> assertTrue(json.at("/psi").isNull()),
                () -> assertTrue(json.at("/psi_infinite").asBoolean()),
                () -> assertTrue(json.at("/chi_square_infinite").asBoolean()),
                () -> assertEquals(0.5, json.at("/wasserstein1/value").asDouble()),
                () -> assertEquals(0.75, json.at("/judge_accuracy").asDouble()),
                () -> assertEquals(bits, json.at("/mutual_information_bits").asDouble(), 1e-15),
                () -> assertTrue(json.at("/g_test").isNull()));
    }

    /** At p = (1/2, 1/2), q = (3/4, 1/4): d KL(p‖q)/dq = (1 - p/q) = (1/3, -1), d TV/dq = (1/2, -1/2) - 1/4, d W1/dq = (0, -1) + 1/4. */
    @Test
    void gradientsAreByTheWeightsOfQ() throws IOException {
        JsonNode gradients = measure("0.5,0.5", "0.75,0.25").at("/gradients");

        assertAll(
                () -> assertEquals(1.0 / 3, gradients.at("/kl_forward/0").asDouble(), 1e-15),
                () -> assertEquals(-1, gradients.at("/kl_forward/1").asDouble(), 1e-15),
                () -> assertEquals(0.25, gradients.at("/total_variation/0").asDouble(), 1e-15),
                () -> assertEquals(-0.75, gradients.at("/total_variation/1").asDouble(), 1e-15),
                () -> assertEquals(0.25, gradients.at("/wasserstein1/0").asDouble(), 1e-15),
                () -> assertEquals(-0.75, gradients.at("/wasserstein1/1").asDouble(), 1e-15),
                () -> assertEquals(
                        gradients.at("/jensen_shannon/0").asDouble() / Math.log(2),
                        gradients.at("/jensen_shannon_bits/0").asDouble(),
                        1e-15),
                () -> assertEquals(2, gradients.at("/kl_reverse").size()),
                () -> assertEquals(2, gradients.at("/hellinger").size()),
                () -> assertEquals(2, gradients.at("/chi_square").size()));
    }

    @Test
    void infiniteSlopesAreNamed() throws IOException {
        JsonNode gradients = measure("0.5,0.5", "1,0").at("/gradients");

        assertTrue(gradients.at("/jensen_shannon/1").isNull());
        assertTrue(gradients.at("/jensen_shannon_infinite").asBoolean());
        assertEquals(1, gradients.at("/jensen_shannon_falls_at/0").asInt());
        assertTrue(gradients.at("/total_variation_infinite").isMissingNode());
    }

    /** G = 2 Σ O ln(O/E), both sides 100 rows, E = (40, 60): 2 [30 ln(30/40) + 70 ln(70/60) + 50 ln(50/40) + 50 ln(50/60)] = 8.40053; one degree of freedom; SciPy 1.17.1 chi2.sf(8.40053, 1) = 0.00375. */
    @Test
    void countsBringTheGTest() throws IOException {
        JsonNode json = measure("30,70", "50,50", "--counts");
        double g = 2 * (30 * Math.log(0.75) + 70 * Math.log(7.0 / 6) + 50 * Math.log(1.25) + 50 * Math.log(5.0 / 6));

        assertEquals(g, json.at("/g_test/statistic").asDouble(), 1e-12);
        assertEquals(1, json.at("/g_test/degrees_of_freedom").asInt());
        assertEquals(0.003752, json.at("/g_test/p").asDouble(), 1e-5);
    }

    @Test
    void positionsAreTheUnitOfWasserstein() throws IOException {
        assertEquals(
                41,
                measure("1,0,0", "0,0,1", "--positions", "0,10,41")
                        .at("/wasserstein1/value")
                        .asDouble());
    }

    @Test
    void filesOfNumbersInAnyLayout(@TempDir Path folder) throws IOException {
        String p =
                Files.writeString(folder.resolve("p.txt"), "1\n2\r\n 3\t4,\n").toString();

        assertEquals(0, measure(p, "10;20;30;40").at("/jsd/nats").asDouble());
    }

    @Test
    void theTableIsForPeople() {
        Run bits = Run.of("measure", "0.5,0.5", "1,0");
        Run nats = Run.of("measure", "0.5,0.5", "1,0", "--units", "nats");
        Run chinese = Run.of("measure", "1,0", "0,1", "--lang", "zh");

        assertTrue(bits.out().contains("Jensen-Shannon divergence        0.311278  bits"), bits.out());
        assertTrue(bits.out().contains("Kullback-Leibler direction is infinite"), bits.out());
        assertTrue(nats.out().contains("Jensen-Shannon divergence        0.215762  nats"), nats.out());
        assertTrue(chinese.out().contains("Jensen-Shannon 散度"), chinese.out());
        assertTrue(chinese.out().contains("请看 Wasserstein-1"), chinese.out());
    }

    @Test
    void longListsShowTheLargestContributions() {
        String p = "1," + "1,".repeat(98) + "1";
        String q = "1," + "1,".repeat(98) + "50";
        Run run = Run.of("measure", p, q);

        assertTrue(run.out().contains("\n99  "), run.out());
        assertTrue(run.out().contains("the 20 largest contributions; 80 more with --format json"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0.5,-0.5 1,0              | P cannot be used                | element 1 (counted from 0) is -0.5
                    0.5,0.5 1,NaN             | Q cannot be used                | element 1 (counted from 0) is NaN
                    0.5,Infinity 1,0          | P cannot be used                | element 1 (counted from 0) is Infinity
                    0.5,x 1,0                 | P cannot be read                | element 1 (counted from 0) is "x", not a number
                    none.txt 1,0              | P cannot be read: "none.txt"    | neither a number nor the name of a file
                    0,0 1,0                   | all weights of P are 0          | positive sum
                    1,2,3 1,2                 | Q does not fit P                | P has 3 elements and Q has 2
                    1,2 1,2 --positions 1     | --positions does not fit P      | P has 2 elements and --positions has 1
                    1,2 1,2 --positions 1,NaN | --positions cannot be used      | element 1 (counted from 0) is NaN
                    1,2.5 1,2 --counts        | P cannot be used                | element 1 (counted from 0) is 2.5
                    """)
    void wrongWeightsAreNamed(String line, String what, String why) {
        Run run = Run.of(("measure " + line).split(" "));

        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().startsWith("error: " + what), run.err());
        assertTrue(run.err().contains(why), run.err());
    }

    @Test
    void anEmptyListIsWrongUsage() {
        assertTrue(Run.of("measure", "", "1").err().startsWith("error: P is empty"));
    }
}
