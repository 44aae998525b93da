package io.mediant.core.inference.cloud;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One run of Lloyd's rounds from given centres, with Hamerly's bounds: a row is looked at again only if its centre may have changed. */
final class Lloyd {
    private static final double TOLERANCE = 1e-4;

    private final double[][] rows;
    private final double[] norms;
    private final double[][] centres;
    private final int[] cell;
    private final double[] upper;
    private final double[] lower;
    private int rounds;
    private boolean converged;
    private double inertia;

    Lloyd(double[][] rows, double[] norms, double[][] centres) {
        this.rows = rows;
        this.norms = norms;
        this.centres = centres;
        cell = new int[rows.length];
        upper = new double[rows.length];
        lower = new double[rows.length];
    }

    void run(int most) {
        double level = Arrays.stream(norms).sum() / rows.length / rows[0].length;
        match(IntStream.range(0, rows.length).toArray());
        while (rounds < most && !converged) {
            rounds++;
            double[] moves = moveCentres();
            double squares = 0;
            for (double move : moves) {
                squares += move * move;
            }
            converged = squares <= TOLERANCE * level;
            loosen(moves);
            match(uncertain());
        }
        match(IntStream.range(0, rows.length).toArray());
        inertia = 0;
        for (double distance : upper) {
            inertia += distance * distance;
        }
    }

    double[][] centres() {
        return centres;
    }

    double inertia() {
        return inertia;
    }

    int rounds() {
        return rounds;
    }

    boolean converged() {
        return converged;
    }

    /** Finds the nearest and the second nearest centre of some rows. */
    private void match(int[] some) {
        RowBlocks.squaredDistances(
                rows, norms, some.length, i -> some[i], centres, RowBlocks.norms(centres), (row, squared, step, at) -> {
                    double first = Double.POSITIVE_INFINITY;
                    double second = Double.POSITIVE_INFINITY;
                    int nearest = 0;
                    for (int j = 0; j < centres.length; j++) {
                        double distance = squared[j * step + at];
                        if (distance < first) {
                            second = first;
                            first = distance;
                            nearest = j;
                        } else if (distance < second) {
                            second = distance;
                        }
                    }
                    cell[row] = nearest;
                    upper[row] = Math.sqrt(first);
                    lower[row] = Math.sqrt(second);
                });
    }

    /** Moves each centre to the mean of its rows, a centre without rows to the row farthest from its own; returns how far. */
    private double[] moveCentres() {
        int[][] members = members();
        boolean[] used = new boolean[rows.length];
        for (int j = 0; j < centres.length; j++) {
            if (members[j].length == 0) {
                members[j] = new int[] {farthest(used, members)};
                used[members[j][0]] = true;
            }
        }
        return IntStream.range(0, centres.length)
                .parallel()
                .mapToDouble(j -> moveTo(j, members[j]))
                .toArray();
    }

    private int[][] members() {
        int[] sizes = new int[centres.length];
        for (int of : cell) {
            sizes[of]++;
        }
        int[][] members = new int[centres.length][];
        Arrays.setAll(members, j -> new int[sizes[j]]);
        int[] next = new int[centres.length];
        for (int i = 0; i < cell.length; i++) {
            members[cell[i]][next[cell[i]]++] = i;
        }
        return members;
    }

    private int farthest(boolean[] used, int[][] members) {
        int best = -1;
        for (int i = 0; i < rows.length; i++) {
            if (!used[i] && members[cell[i]].length > 1 && (best < 0 || upper[i] > upper[best])) {
                best = i;
            }
        }
        return Math.max(best, 0);
    }

    private double moveTo(int j, int[] members) {
        double[] mean = new double[centres[j].length];
        for (int i : members) {
            double[] row = rows[i];
            for (int k = 0; k < mean.length; k++) {
                mean[k] += row[k];
            }
        }
        double squares = 0;
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= members.length;
            double gap = mean[k] - centres[j][k];
            squares += gap * gap;
        }
        centres[j] = mean;
        return Math.sqrt(squares);
    }

    private void loosen(double[] moves) {
        int largest = 0;
        for (int j = 1; j < moves.length; j++) {
            largest = moves[j] > moves[largest] ? j : largest;
        }
        double second = 0;
        for (int j = 0; j < moves.length; j++) {
            second = j == largest ? second : Math.max(second, moves[j]);
        }
        for (int i = 0; i < rows.length; i++) {
            upper[i] += moves[cell[i]];
            lower[i] -= cell[i] == largest ? second : moves[largest];
        }
    }

    /** The rows of which another centre may be the nearest. */
    private int[] uncertain() {
        double[] apart = new double[centres.length];
        double[] centreNorms = RowBlocks.norms(centres);
        RowBlocks.squaredDistances(
                centres, centreNorms, centres.length, j -> j, centres, centreNorms, (j, squared, step, at) -> {
                    double least = Double.POSITIVE_INFINITY;
                    for (int other = 0; other < centres.length; other++) {
                        least = other == j ? least : Math.min(least, squared[other * step + at]);
                    }
                    apart[j] = 0.5 * Math.sqrt(least);
                });
        return IntStream.range(0, rows.length)
                .filter(i -> upper[i] > Math.max(lower[i], apart[cell[i]]))
                .toArray();
    }
}
