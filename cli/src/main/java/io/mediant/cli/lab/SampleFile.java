package io.mediant.cli.lab;

import io.mediant.core.distribution.PointCloud;
import io.mediant.data.vector.VectorOptions;
import io.mediant.data.vector.VectorReader;
import io.mediant.data.vector.VectorSource;
import io.mediant.data.vector.VectorTable;

/**
 * A user's draws from a file that {@code mediant embed} reads too.
 *
 * @param values row by row
 * @param dimensions numbers per row
 */
@SuppressWarnings("ArrayRecordComponent")
public record SampleFile(float[] values, int dimensions) {

    /** Reads all rows. @throws io.mediant.data.DataException if there is no such file, or it holds no vectors */
    public static SampleFile read(String file) {
        try (VectorTable table = VectorReader.open(VectorSource.of(file), VectorOptions.defaults())) {
            PointCloud points = VectorReader.load(table).points();
            double[] coordinates = points.coordinates();
            float[] values = new float[coordinates.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) coordinates[i];
            }
            return new SampleFile(values, points.dimension());
        }
    }
}
