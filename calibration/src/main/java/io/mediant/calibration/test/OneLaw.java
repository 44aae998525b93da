package io.mediant.calibration.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Two tables of one law, as lines of CSV: what of them is called different is a false alarm. */
enum OneLaw {
    HALVES("random halves of 1200 rows") {
        @Override
        Sides draw(RandomGenerator random) {
            List<String> rows = new ArrayList<>(MIXED_TABLE);
            Collections.shuffle(rows, new Random(random.nextLong()));
            return new Sides(MIXED, rows.subList(0, rows.size() / 2), rows.subList(rows.size() / 2, rows.size()));
        }
    },
    UNEQUAL("1000 and 10 rows") {
        @Override
        Sides draw(RandomGenerator random) {
            return new Sides(MIXED, mixed(1000, random), mixed(10, random));
        }
    },
    HUNDRED("1001 and 1001 rows") {
        @Override
        Sides draw(RandomGenerator random) {
            return new Sides("hundred", hundred(random), hundred(random));
        }
    };

    private static final String MIXED = "normal,skewed,zeros,count,city,gift,rare";
    private static final List<String> MIXED_TABLE = mixed(1200, new Random(2026));

    private final String rows;

    OneLaw(String rows) {
        this.rows = rows;
    }

    /**
     * The tables.
     *
     * @param head the names of the columns
     * @param reference rows of one side
     * @param current rows of the other
     */
    record Sides(String head, List<String> reference, List<String> current) {}

    abstract Sides draw(RandomGenerator random);

    /** Numbers with full precision, a long tail, a spike, few values; categories with Zipf-like shares, two, and mostly missing ones. */
    static List<String> mixed(int size, RandomGenerator random) {
        List<String> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%.6f,%.4f,%s,%d,c%d,%s,%s",
                    random.nextGaussian(),
                    Math.exp(1.5 * random.nextGaussian()),
                    random.nextInt(3) == 0 ? "0" : Double.toString(random.nextDouble()),
                    (int) (5 + 2 * random.nextGaussian()),
                    (int) (30 * Math.pow(random.nextDouble(), 3)),
                    random.nextInt(5) == 0,
                    random.nextInt(10) == 0 ? "v" + random.nextInt(5) : ""));
        }
        return lines;
    }

    private static List<String> hundred(RandomGenerator random) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            lines.add("c" + random.nextInt(100));
        }
        return lines;
    }

    @Override
    public String toString() {
        return rows;
    }
}
