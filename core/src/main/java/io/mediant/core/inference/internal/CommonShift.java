package io.mediant.core.inference.internal;

/**
 * The shift of all cells' log-odds by which n of the rows are expected on the first side: at t the rows of a cell with tilt U belong
 * to it with log-odds ln(n/m) + a(t) + t U, and a(t) solves sum w c pi = n.
 */
final class CommonShift {
    private static final int MAX_NEWTON = 60;
    private static final double TOLERANCE = 1e-11;

    private final TiltedCells cells;
    private final double n;
    private final double smaller;
    private final double logOdds;
    private final double lowestTilt;
    private final double highestTilt;

    CommonShift(TiltedCells cells, double n, double m) {
        this.cells = cells;
        this.n = n;
        smaller = Math.min(n, m);
        logOdds = Math.log(n / m);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cells.size(); i++) {
            lowest = Math.min(lowest, cells.tilt(i));
            highest = Math.max(highest, cells.tilt(i));
        }
        lowestTilt = lowest;
        highestTilt = highest;
    }

    /** ln(n/m), the log-odds of a cell without tilt or shift. */
    double logOdds() {
        return logOdds;
    }

    /** Returns a(t), by Newton steps kept inside a shrinking bracket. */
    double at(double t) {
        if (t == 0) {
            return 0;
        }
        double low = -t * highestTilt;
        double high = -t * lowestTilt;
        double shift = 0;
        for (int step = 0; step < MAX_NEWTON; step++) {
            double sum = 0;
            double slope = 0;
            for (int i = 0; i < cells.size(); i++) {
                double pi = 1 / (1 + Math.exp(-logOdds - shift - t * cells.tilt(i)));
                double mass = cells.weight(i) * cells.total(i);
                sum += mass * pi;
                slope += mass * pi * (1 - pi);
            }
            double gap = sum - n;
            if (Math.abs(gap) <= TOLERANCE * smaller) {
                return shift;
            }
            if (gap > 0) {
                high = shift;
            } else {
                low = shift;
            }
            double newton = shift - gap / slope;
            shift = newton > low && newton < high ? newton : 0.5 * (low + high);
        }
        return shift;
    }
}
