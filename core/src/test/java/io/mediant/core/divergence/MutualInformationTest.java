package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MutualInformationTest {
    private static double[] shares(SplittableRandom random, double factor) {
        double[] weights = random.doubles(12).map(u -> u < 0.2 ? 0 : u).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> factor * w / sum).toArray();
    }

    @Test
    void byHand() {
        double[][] copy = {{1, 0}, {0, 1}};
        assertEquals(1.0, MutualInformation.withDefaults().in(Unit.BITS).of(copy), 1e-15);
        assertEquals(0.0, Divergences.mutualInformation(new double[][] {{1, 2, 3}, {10, 20, 30}}));
        // joint (3, 1; 1, 3)/8: 2 (3/8 ln(3/2) + 1/8 ln(1/2))
        double expected = 0.75 * Math.log(1.5) - 0.25 * Math.log(2);
        assertEquals(expected, Divergences.mutualInformation(new double[][] {{3, 1}, {1, 3}}), 1e-16);
        assertEquals(expected, Divergences.mutualInformation(new double[][] {{3e300, 1e300}, {1e300, 3e300}}), 1e-16);
    }

    /** The founding identity: the information of a draw about the coin is the Jensen-Shannon divergence, for every coin. */
    @Test
    void ofADrawAndTheCoinIsTheJensenShannonDivergence() {
        SplittableRandom random = new SplittableRandom(61);
        for (int draw = 0; draw < 300; draw++) {
            double w = draw == 0 ? 0.5 : random.nextDouble();
            double[] p = shares(random, w);
            double[] q = shares(random, 1 - w);
            double expected = JensenShannon.withDefaults().sizeWeighted().between(p, q);
            assertEquals(expected, Divergences.mutualInformation(new double[][] {p, q}), 1e-14 * expected);
            double[][] transposed = new double[p.length][];
            Arrays.setAll(transposed, i -> new double[] {p[i], q[i]});
            assertEquals(expected, Divergences.mutualInformation(transposed), 1e-14 * expected);
        }
    }

    @Test
    void isSumOfEntropiesLessTheJointOne() {
        SplittableRandom random = new SplittableRandom(62);
        for (int draw = 0; draw < 100; draw++) {
            double[][] table = {shares(random, 1), shares(random, 2), shares(random, 3)};
            double[] columns = new double[12];
            Arrays.setAll(columns, y -> table[0][y] + table[1][y] + table[2][y]);
            double[] all = Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
            double expected = Divergences.entropy(new double[] {1, 2, 3})
                    + Divergences.entropy(columns)
                    - Divergences.entropy(all);
            assertEquals(expected, Divergences.mutualInformation(table), 1e-14);
        }
    }

    /** I(X;Y) = H(X) - H(X|Y) = H(Y) - H(Y|X). */
    @Test
    void isEntropyLessConditionalEntropy() {
        SplittableRandom random = new SplittableRandom(63);
        ConditionalEntropy conditional = ConditionalEntropy.withDefaults();
        for (int draw = 0; draw < 100; draw++) {
            double[][] table = {shares(random, 1), shares(random, 2), shares(random, 3)};
            double[] columns = new double[12];
            Arrays.setAll(columns, y -> table[0][y] + table[1][y] + table[2][y]);
            double information = Divergences.mutualInformation(table);
            double ofRows = Divergences.entropy(new double[] {1, 2, 3});
            assertEquals(ofRows - information, conditional.ofRowGivenColumn(table), 1e-14);
            assertEquals(Divergences.entropy(columns) - information, conditional.ofColumnGivenRow(table), 1e-14);
        }
    }

    @Test
    void conditionalEntropyByHand() {
        ConditionalEntropy bits = ConditionalEntropy.withDefaults().in(Unit.BITS);
        // the column is a fair coin in row 0, which has half of the mass, and certain in row 1; column 0 has 1/4 and
        // 1/2
        double[][] table = {{1, 1, 0}, {2, 0, 0}};
        assertEquals(0.5, bits.ofColumnGivenRow(table), 1e-16);
        double ofThirds = Math.log(3) / Math.log(2) - 2 / 3.0;
        assertEquals(0.75 * ofThirds, bits.ofRowGivenColumn(table), 2e-16);
        assertEquals(0.0, bits.ofRowGivenColumn(new double[][] {{1, 0}, {0, 5}}));
        assertEquals(0.5, bits.ofColumnGivenRow(new double[][] {{1e300, 1e300}, {2e300, 0}}), 1e-16);
        // one draw in 1e12 differs: a difference of entropies would keep four digits
        double rare = bits.ofColumnGivenRow(new double[][] {{1e12, 1}});
        assertEquals(1e-12 * (1 + Math.log(1e12)) / Math.log(2), rare, 1e-12 * rare);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> bits.ofRowGivenColumn(new double[][] {{-1}}))
                .getMessage();
        assertTrue(message.startsWith("weight -1.0 at index 0 of the row 0"), message);
    }

    @Test
    void invalidInput() {
        assertMessage("the table is empty", new double[0][]);
        assertMessage("row 1 has 1 weights and row 0 has 2", new double[][] {{1, 2}, {1}});
        assertMessage("weight NaN at index 1 of the row 0 is not a number", new double[][] {{1, Double.NaN}});
        assertMessage("all weights of the table are 0", new double[][] {{0, 0}});
    }

    private static void assertMessage(String start, double[][] table) {
        String message = assertThrows(IllegalArgumentException.class, () -> Divergences.mutualInformation(table))
                .getMessage();
        assertTrue(message.startsWith(start), message);
    }
}
