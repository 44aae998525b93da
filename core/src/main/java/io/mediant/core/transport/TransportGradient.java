package io.mediant.core.transport;

/**
 * How fast a transport cost or distance grows as the current cloud changes: by its weights, and by the coordinates of its points.
 */
public final class TransportGradient {
    private final double[] weights;
    private final double[] positions;
    private final int dimension;

    /** Takes the arrays over. */
    TransportGradient(double[] weights, double[] positions, int dimension) {
        this.weights = weights;
        this.positions = positions;
        this.dimension = dimension;
    }

    /**
     * Element j: the slope as weight j is raised and the weights are normalised again, per unit of raw weight. Their weighted sum is 0.
     */
    public double[] weights() {
        return weights.clone();
    }

    /** Element j d + k: the slope as coordinate k of point j is raised, with d coordinates per point. */
    public double[] positions() {
        return positions.clone();
    }

    /** The slopes by the coordinates of one point. */
    public double[] position(int point) {
        double[] slopes = new double[dimension];
        System.arraycopy(positions, point * dimension, slopes, 0, dimension);
        return slopes;
    }

    /** The gradient of a function of the value whose derivative is {@code slope}. */
    TransportGradient times(double slope) {
        double[] scaledWeights = weights.clone();
        double[] scaledPositions = positions.clone();
        for (int j = 0; j < scaledWeights.length; j++) {
            scaledWeights[j] *= slope;
        }
        for (int k = 0; k < scaledPositions.length; k++) {
            scaledPositions[k] *= slope;
        }
        return new TransportGradient(scaledWeights, scaledPositions, dimension);
    }
}
