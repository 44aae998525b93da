package io.mediant.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;

/**
 * Makes the tables of the whole-job benchmark: six numeric columns, of which two have full precision, and four categorical
 * ones of 2, 12, 200 and 5000 categories whose shares fall as 1/rank (Zipf's law). The same arguments make the same bytes.
 *
 * <p>With a shift s, in standard deviations of the respective law, prices, weights and sensor values move up by s.
 */
public final class TableGenerator {
    private static final String HEADER = "price,quantity,age,weight,sensor,distance,channel,region,store,product\n";
    private static final int FLUSH_AT = 1 << 20;
    private static final int LONGEST_ROW = 256;
    private static final int[] CATEGORIES = {2, 12, 200, 5000};
    private static final String[] PREFIXES = {"c", "region-", "store-", "p"};

    private final SplittableRandom random;
    private final double shift;
    private final double[][] cumulative = new double[CATEGORIES.length][];
    private final byte[][] prefixes = new byte[PREFIXES.length][];
    private final byte[] buffer = new byte[FLUSH_AT + LONGEST_ROW];
    private int size;

    private TableGenerator(long seed, double shift) {
        random = new SplittableRandom(seed);
        this.shift = shift;
        for (int i = 0; i < CATEGORIES.length; i++) {
            cumulative[i] = zipf(CATEGORIES[i]);
            prefixes[i] = PREFIXES[i].getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static double[] zipf(int categories) {
        double[] sums = new double[categories];
        double sum = 0;
        for (int i = 0; i < categories; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    /**
     * Writes a table as CSV.
     *
     * @param rows number of rows, at least 1
     * @param shift how far the laws of three columns are moved, in standard deviations
     * @throws IOException if the file cannot be written
     */
    public static void writeCsv(Path file, int rows, double shift, long seed) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new TableGenerator(seed, shift).write(out, rows);
        }
    }

    /**
     * Writes a CSV file again as Parquet, with the engine's defaults.
     *
     * @throws SQLException if the engine cannot read the one or write the other
     */
    public static void writeParquet(Path csv, Path parquet) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (FROM read_csv('" + csv + "')) TO '" + parquet + "' (FORMAT parquet)");
        }
    }

    private void write(OutputStream out, int rows) throws IOException {
        out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < rows; i++) {
            row();
            if (size >= FLUSH_AT) {
                out.write(buffer, 0, size);
                size = 0;
            }
        }
        out.write(buffer, 0, size);
    }

    private void row() {
        scaled(Math.round(100 * Math.exp(3 + 0.8 * (random.nextGaussian() + shift))), 100);
        comma();
        whole(1 + (long) (4 * random.nextExponential()));
        comma();
        whole(Math.round(Math.max(18, Math.min(95, 43 + 14 * random.nextGaussian()))));
        comma();
        scaled(Math.round(1000 * Math.max(1, 70 + 12 * (random.nextGaussian() + shift))), 1000);
        comma();
        full(random.nextGaussian() + shift);
        comma();
        full(Math.exp(1 + random.nextGaussian()));
        for (int i = 0; i < CATEGORIES.length; i++) {
            comma();
            bytes(prefixes[i]);
            whole(category(cumulative[i]));
        }
        buffer[size++] = '\n';
    }

    private int category(double[] sums) {
        double wanted = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void comma() {
        buffer[size++] = ',';
    }

    private void bytes(byte[] text) {
        System.arraycopy(text, 0, buffer, size, text.length);
        size += text.length;
    }

    private void whole(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = size + digits - 1; i >= size; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /** A number of hundredths or thousandths with all its decimals. */
    private void scaled(long value, int scale) {
        whole(value / scale);
        buffer[size++] = '.';
        for (long rest = value % scale, unit = scale / 10; unit > 0; unit /= 10) {
            buffer[size++] = (byte) ('0' + rest / unit % 10);
        }
    }

    private void full(double value) {
        bytes(Double.toString(value).getBytes(StandardCharsets.US_ASCII));
    }
}
