package io.mediant.lab.run;

/**
 * A trainee at one step, on the line or in the plane: some points of both sides, the judge's answer on a grid, and where the points are pulled. Its
 * arrays belong to it: nobody changes them.
 *
 * @param real points of the data, row by row
 * @param fake points that were generated, row by row
 * @param pulls for each generated point the negative gradient of the generator's loss at it, of the same shape; empty where it was not computed
 * @param dimensions numbers per point, 1 or 2
 * @param field the judge's answer on a grid that covers the window: of a discriminator the probability of "real", of a critic its score; row by row
 *     from low to high, empty where there is no judge
 * @param columns the grid's number of columns; a grid over the line has one row
 * @param window the grid's edges: low and high x, then low and high y
 */
@SuppressWarnings("ArrayRecordComponent")
public record Snapshot(
        float[] real, float[] fake, float[] pulls, int dimensions, float[] field, int columns, double[] window) {}
