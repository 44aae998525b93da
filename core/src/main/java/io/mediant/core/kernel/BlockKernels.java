package io.mediant.core.kernel;

/**
 * The loops in which divergences spend their time, over one {@link Block} each. With f, g, d of the block and s = f + g, t = d/s:
 *
 * <p>Every kernel stores the sum of its terms and the sum of the differences d. Every term is at least 0, and 0 where f = g = 0.
 * A term has a relative error of a few units of 2^-53 where f and g are 0 or lie between 2^-900 and 2^900; sums are plain, in several
 * interleaved chains.
 *
 * <p>Implementations are stateless, so that any number of threads may share them.
 */
public interface BlockKernels {
    /** What the kernels run on, such as {@code scalar}. */
    String name();

    /** The sum of the numbers from an index on, at most {@link Block#SIZE} of them; NaN if one is negative, -0 or NaN. */
    double guardedSum(double[] numbers, int from, int to);

    /** Terms s φ(t), the φ of {@link Polynomials}. */
    void jensenShannon(Block block);

    /** Terms f ln(f/g) - d; stores the smallest g/f among the outcomes with f > 4g, of which the term is wrong where g/f is below 2^-1022. */
    void kullbackLeibler(Block block);

    /** Terms d ln(f/g); stores the smallest min(f, g)/max(f, g) as {@link #kullbackLeibler} does. */
    void jeffreys(Block block);

    /** Terms |d|. */
    void totalVariation(Block block);

    /** Terms (√f - √g)². */
    void hellinger(Block block);

    /** Terms d²/g, infinite where g = 0 < f. */
    void chiSquare(Block block);
}
