package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.transport.internal.CostRows;
import io.mediant.core.transport.internal.EntropicProblem;

/** Where the costs of an entropic problem come from: a matrix, or points between which they are computed again in every pass. */
final class SinkhornCosts {
    private SinkhornCosts() {}

    static CostRows between(PointCloud reference, PointCloud current, CostFunction cost) {
        int dimension = PointCloud.commonDimension(reference, current);
        return (long) reference.size() * current.size() <= EntropicProblem.STORED_PAIRS
                ? of(CostMatrix.between(reference, current, cost))
                : computed(reference, current, cost, dimension);
    }

    static CostRows of(CostMatrix costs) {
        double[] rowMajor = costs.rowMajor();
        int columns = costs.columns();
        return new CostRows() {
            @Override
            public int rows() {
                return costs.rows();
            }

            @Override
            public int columns() {
                return columns;
            }

            @Override
            public void fillRow(int row, double[] into) {
                System.arraycopy(rowMajor, row * columns, into, 0, columns);
            }

            @Override
            public void fillColumn(int column, double[] into) {
                for (int row = 0; row < into.length; row++) {
                    into[row] = rowMajor[row * columns + column];
                }
            }
        };
    }

    static CostRows computed(PointCloud reference, PointCloud current, CostFunction cost, int dimension) {
        double[] x = reference.coordinates();
        double[] y = current.coordinates();
        int rows = reference.size();
        int columns = current.size();
        return new CostRows() {
            @Override
            public int rows() {
                return rows;
            }

            @Override
            public int columns() {
                return columns;
            }

            @Override
            public void fillRow(int row, double[] into) {
                cost.fill(x, row * dimension, y, dimension, 0, columns, into, 0);
            }

            @Override
            public void fillColumn(int column, double[] into) {
                cost.fill(y, column * dimension, x, dimension, 0, rows, into, 0);
            }
        };
    }

    /** Σ a_i b_j |c_ij|, the mean size of a cost; checks that costs are finite. */
    static double mean(CostRows costs, double[] a, double[] b) {
        double[] row = new double[costs.columns()];
        CompensatedSum mean = new CompensatedSum();
        for (int i = 0; i < a.length; i++) {
            costs.fillRow(i, row);
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += b[j] * Math.abs(row[j]);
            }
            mean.add(a[i] * sum);
        }
        if (!Double.isFinite(mean.value())) {
            throw new IllegalArgumentException("the mean cost between the clouds is " + mean.value()
                    + "; points lie too far apart for this cost, rescale the coordinates");
        }
        return mean.value();
    }
}
