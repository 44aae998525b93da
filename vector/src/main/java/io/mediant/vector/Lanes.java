package io.mediant.vector;

import static io.mediant.core.kernel.Polynomials.ATANH_0;
import static io.mediant.core.kernel.Polynomials.ATANH_1;
import static io.mediant.core.kernel.Polynomials.ATANH_10;
import static io.mediant.core.kernel.Polynomials.ATANH_11;
import static io.mediant.core.kernel.Polynomials.ATANH_12;
import static io.mediant.core.kernel.Polynomials.ATANH_13;
import static io.mediant.core.kernel.Polynomials.ATANH_14;
import static io.mediant.core.kernel.Polynomials.ATANH_15;
import static io.mediant.core.kernel.Polynomials.ATANH_2;
import static io.mediant.core.kernel.Polynomials.ATANH_3;
import static io.mediant.core.kernel.Polynomials.ATANH_4;
import static io.mediant.core.kernel.Polynomials.ATANH_5;
import static io.mediant.core.kernel.Polynomials.ATANH_6;
import static io.mediant.core.kernel.Polynomials.ATANH_7;
import static io.mediant.core.kernel.Polynomials.ATANH_8;
import static io.mediant.core.kernel.Polynomials.ATANH_9;
import static io.mediant.core.kernel.Polynomials.FAR_0;
import static io.mediant.core.kernel.Polynomials.FAR_1;
import static io.mediant.core.kernel.Polynomials.FAR_10;
import static io.mediant.core.kernel.Polynomials.FAR_11;
import static io.mediant.core.kernel.Polynomials.FAR_12;
import static io.mediant.core.kernel.Polynomials.FAR_2;
import static io.mediant.core.kernel.Polynomials.FAR_3;
import static io.mediant.core.kernel.Polynomials.FAR_4;
import static io.mediant.core.kernel.Polynomials.FAR_5;
import static io.mediant.core.kernel.Polynomials.FAR_6;
import static io.mediant.core.kernel.Polynomials.FAR_7;
import static io.mediant.core.kernel.Polynomials.FAR_8;
import static io.mediant.core.kernel.Polynomials.FAR_9;
import static io.mediant.core.kernel.Polynomials.LN2;
import static io.mediant.core.kernel.Polynomials.LOG_0;
import static io.mediant.core.kernel.Polynomials.LOG_1;
import static io.mediant.core.kernel.Polynomials.LOG_10;
import static io.mediant.core.kernel.Polynomials.LOG_11;
import static io.mediant.core.kernel.Polynomials.LOG_12;
import static io.mediant.core.kernel.Polynomials.LOG_13;
import static io.mediant.core.kernel.Polynomials.LOG_14;
import static io.mediant.core.kernel.Polynomials.LOG_15;
import static io.mediant.core.kernel.Polynomials.LOG_16;
import static io.mediant.core.kernel.Polynomials.LOG_17;
import static io.mediant.core.kernel.Polynomials.LOG_18;
import static io.mediant.core.kernel.Polynomials.LOG_2;
import static io.mediant.core.kernel.Polynomials.LOG_3;
import static io.mediant.core.kernel.Polynomials.LOG_4;
import static io.mediant.core.kernel.Polynomials.LOG_5;
import static io.mediant.core.kernel.Polynomials.LOG_6;
import static io.mediant.core.kernel.Polynomials.LOG_7;
import static io.mediant.core.kernel.Polynomials.LOG_8;
import static io.mediant.core.kernel.Polynomials.LOG_9;
import static io.mediant.core.kernel.Polynomials.PHI_0;
import static io.mediant.core.kernel.Polynomials.PHI_1;
import static io.mediant.core.kernel.Polynomials.PHI_10;
import static io.mediant.core.kernel.Polynomials.PHI_11;
import static io.mediant.core.kernel.Polynomials.PHI_12;
import static io.mediant.core.kernel.Polynomials.PHI_13;
import static io.mediant.core.kernel.Polynomials.PHI_14;
import static io.mediant.core.kernel.Polynomials.PHI_2;
import static io.mediant.core.kernel.Polynomials.PHI_3;
import static io.mediant.core.kernel.Polynomials.PHI_4;
import static io.mediant.core.kernel.Polynomials.PHI_5;
import static io.mediant.core.kernel.Polynomials.PHI_6;
import static io.mediant.core.kernel.Polynomials.PHI_7;
import static io.mediant.core.kernel.Polynomials.PHI_8;
import static io.mediant.core.kernel.Polynomials.PHI_9;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of {@link io.mediant.core.kernel.Polynomials} and the logarithm, on all lanes at once.
 *
 * <p>Each polynomial is evaluated by the same multiply-adds in the same order as the scalar one, so its values are the same to the
 * last bit.
 */
final class Lanes {
    /** What keeps a quotient with an empty outcome finite; all others are beyond. */
    static final double TINY = 0x1p-1000;

    /** The lanes that the machine prefers. */
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private static final long ONE = 0x3ff0_0000_0000_0000L;
    private static final long ROOT_OF_HALF = 0x3fe6_a09e_667f_3bcdL;
    private static final long MANTISSA = 0xf_ffff_ffff_ffffL;
    private static final int MANTISSA_BITS = 52;
    private static final long BITS_OF_2_POW_52 = 0x4330_0000_0000_0000L;
    private static final double BIAS = 0x1p52 + 1023;

    private Lanes() {}

    /** The number on every lane. */
    static DoubleVector lanes(double number) {
        return DoubleVector.broadcast(SPECIES, number);
    }

    /**
     * ln u for normal u outside [0.5, 1.5], finite for zero and subnormal u: u = 2^k (1 + r), √½ ≤ 1 + r < √2, and
     * k ln 2 + r + r² LOG(r).
     */
    static DoubleVector ln(DoubleVector u) {
        LongVector shifted = u.reinterpretAsLongs().add(ONE - ROOT_OF_HALF);
        DoubleVector exponent = shifted.lanewise(VectorOperators.LSHR, MANTISSA_BITS)
                .or(BITS_OF_2_POW_52)
                .reinterpretAsDoubles()
                .sub(BIAS);
        DoubleVector r =
                shifted.and(MANTISSA).add(ROOT_OF_HALF).reinterpretAsDoubles().sub(1);
        return exponent.fma(lanes(LN2), r.mul(r).fma(logTail(r), r));
    }

    /** φ(t)/t² in t². */
    static DoubleVector phiOverSquare(DoubleVector x) {
        DoubleVector r = lanes(PHI_14);
        r = r.fma(x, lanes(PHI_13));
        r = r.fma(x, lanes(PHI_12));
        r = r.fma(x, lanes(PHI_11));
        r = r.fma(x, lanes(PHI_10));
        r = r.fma(x, lanes(PHI_9));
        r = r.fma(x, lanes(PHI_8));
        r = r.fma(x, lanes(PHI_7));
        r = r.fma(x, lanes(PHI_6));
        r = r.fma(x, lanes(PHI_5));
        r = r.fma(x, lanes(PHI_4));
        r = r.fma(x, lanes(PHI_3));
        r = r.fma(x, lanes(PHI_2));
        r = r.fma(x, lanes(PHI_1));
        return r.fma(x, lanes(PHI_0));
    }

    /** (atanh(t)/t - 1)/t² in t². */
    static DoubleVector atanhTail(DoubleVector x) {
        DoubleVector r = lanes(ATANH_15);
        r = r.fma(x, lanes(ATANH_14));
        r = r.fma(x, lanes(ATANH_13));
        r = r.fma(x, lanes(ATANH_12));
        r = r.fma(x, lanes(ATANH_11));
        r = r.fma(x, lanes(ATANH_10));
        r = r.fma(x, lanes(ATANH_9));
        r = r.fma(x, lanes(ATANH_8));
        r = r.fma(x, lanes(ATANH_7));
        r = r.fma(x, lanes(ATANH_6));
        r = r.fma(x, lanes(ATANH_5));
        r = r.fma(x, lanes(ATANH_4));
        r = r.fma(x, lanes(ATANH_3));
        r = r.fma(x, lanes(ATANH_2));
        r = r.fma(x, lanes(ATANH_1));
        return r.fma(x, lanes(ATANH_0));
    }

    /** Q(u). */
    static DoubleVector far(DoubleVector x) {
        DoubleVector r = lanes(FAR_12);
        r = r.fma(x, lanes(FAR_11));
        r = r.fma(x, lanes(FAR_10));
        r = r.fma(x, lanes(FAR_9));
        r = r.fma(x, lanes(FAR_8));
        r = r.fma(x, lanes(FAR_7));
        r = r.fma(x, lanes(FAR_6));
        r = r.fma(x, lanes(FAR_5));
        r = r.fma(x, lanes(FAR_4));
        r = r.fma(x, lanes(FAR_3));
        r = r.fma(x, lanes(FAR_2));
        r = r.fma(x, lanes(FAR_1));
        return r.fma(x, lanes(FAR_0));
    }

    /** (ln(1+r) - r)/r². */
    private static DoubleVector logTail(DoubleVector x) {
        DoubleVector r = lanes(LOG_18);
        r = r.fma(x, lanes(LOG_17));
        r = r.fma(x, lanes(LOG_16));
        r = r.fma(x, lanes(LOG_15));
        r = r.fma(x, lanes(LOG_14));
        r = r.fma(x, lanes(LOG_13));
        r = r.fma(x, lanes(LOG_12));
        r = r.fma(x, lanes(LOG_11));
        r = r.fma(x, lanes(LOG_10));
        r = r.fma(x, lanes(LOG_9));
        r = r.fma(x, lanes(LOG_8));
        r = r.fma(x, lanes(LOG_7));
        r = r.fma(x, lanes(LOG_6));
        r = r.fma(x, lanes(LOG_5));
        r = r.fma(x, lanes(LOG_4));
        r = r.fma(x, lanes(LOG_3));
        r = r.fma(x, lanes(LOG_2));
        r = r.fma(x, lanes(LOG_1));
        return r.fma(x, lanes(LOG_0));
    }
}
