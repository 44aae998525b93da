package io.mediant.core.inference.internal;

/**
 * The part of the plug-in divergence's bias that rests on a model of the cells: at least min(b, |null mean - b|) of a bias b, since the bias is known
 * exactly where nothing differs (the null mean) and where nothing is shared (0).
 *
 * <p>The model shrinks the differences of rare cells towards each other, so that the point errs towards 0 more often than away from it; the allowances
 * above and below it differ for this reason, and the one above is for cells of a row or two: with more, cells show their own differences. Their size is
 * from the study of coverage.
 */
public final class ModelledBias {
    private static final double LARGEST_SHARE = 0.75;
    private static final double BELOW = 0.15;
    private static final double ABOVE_ROWS = 2;

    private final double size;

    private ModelledBias(double size) {
        this.size = size;
    }

    /** The modelled part of a bias, where the bias under "one law" is {@code nullMean}. */
    public static ModelledBias of(double bias, double nullMean) {
        return new ModelledBias(Math.min(Math.max(bias, 0), Math.abs(nullMean - bias)));
    }

    /** Returns whether an interval of this half-width (at 95 % confidence) may rest on it. */
    public boolean isSmallBeside(double halfWidth) {
        return share(halfWidth) <= LARGEST_SHARE;
    }

    /** Returns it as a share of a half-width. */
    public double share(double halfWidth) {
        return size == 0 ? 0 : size / halfWidth;
    }

    /** Returns how much the lower end of an interval of this half-width gives way for it. */
    public double below(double halfWidth) {
        return BELOW * size * Math.min(1, share(halfWidth) / LARGEST_SHARE);
    }

    /** Returns how much the upper end of an interval of this half-width gives way for it, where cells have so many rows on average. */
    public double above(double halfWidth, double rowsPerCell) {
        return size * Math.min(1, share(halfWidth) / LARGEST_SHARE) * Math.min(1, ABOVE_ROWS / rowsPerCell);
    }
}
