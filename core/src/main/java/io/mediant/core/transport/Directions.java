package io.mediant.core.transport;

import java.util.SplittableRandom;

/** Directions: vectors of length 1. */
final class Directions {
    private Directions() {}

    /** Independent directions, uniform on the sphere: normal coordinates brought to length 1. */
    static double[][] uniform(int count, int dimension, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] directions = new double[count][dimension];
        for (double[] direction : directions) {
            do {
                for (int k = 0; k < dimension; k++) {
                    direction[k] = random.nextGaussian();
                }
            } while (!normalise(direction));
        }
        return directions;
    }

    /** Brings a vector to length 1 in place; false if it is 0 or not finite. */
    static boolean normalise(double[] vector) {
        double largest = 0;
        for (double coordinate : vector) {
            largest = Math.max(largest, Math.abs(coordinate));
        }
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return false;
        }
        double squares = 0;
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= largest;
            squares += vector[k] * vector[k];
        }
        double length = Math.sqrt(squares);
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= length;
        }
        return true;
    }
}
