package io.mediant.core.transport.internal;

/** The costs between the points of two sides, one row or column at a time; safe to ask from several threads. */
public interface CostRows {
    /** The number of points of the reference. */
    int rows();

    /** The number of points of the current side. */
    int columns();

    /** The costs from one point of the reference to all of the current side. */
    void fillRow(int row, double[] into);

    /** The costs from all points of the reference to one of the current side. */
    void fillColumn(int column, double[] into);
}
