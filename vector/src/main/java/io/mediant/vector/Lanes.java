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

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of {@link io.mediant.core.kernel.Polynomials} and the logarithm, on all lanes at once.
 *
 * <p>Each polynomial is evaluated as E(x²) + x O(x²): two short chains of multiply-adds run side by side, where one long chain would wait
 * for itself. Its values differ from the scalar ones by rounding only. Constants are broadcast by the Java library's method and not by
 * {@link #lanes}, for the reason that {@link Stage} gives.
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
        return exponent.fma(DoubleVector.broadcast(SPECIES, LN2), r.mul(r).fma(logTail(r), r));
    }

    /** (atanh(t)/t - 1)/t² in t². */
    static DoubleVector atanhTail(DoubleVector x) {
        DoubleVector square = x.mul(x);
        DoubleVector even = DoubleVector.broadcast(SPECIES, ATANH_14);
        DoubleVector odd = DoubleVector.broadcast(SPECIES, ATANH_15);
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, ATANH_13));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, ATANH_12));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, ATANH_11));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, ATANH_10));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, ATANH_9));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, ATANH_8));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, ATANH_7));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, ATANH_6));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, ATANH_5));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, ATANH_4));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, ATANH_3));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, ATANH_2));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, ATANH_1));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, ATANH_0));
        return odd.fma(x, even);
    }

    /** Q(u). */
    static DoubleVector far(DoubleVector u) {
        DoubleVector square = u.mul(u);
        DoubleVector even = DoubleVector.broadcast(SPECIES, FAR_12);
        DoubleVector odd = DoubleVector.broadcast(SPECIES, FAR_11);
        even = even.fma(square, DoubleVector.broadcast(SPECIES, FAR_10));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, FAR_9));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, FAR_8));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, FAR_7));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, FAR_6));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, FAR_5));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, FAR_4));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, FAR_3));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, FAR_2));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, FAR_1));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, FAR_0));
        return odd.fma(u, even);
    }

    /** (ln(1+r) - r)/r². */
    private static DoubleVector logTail(DoubleVector r) {
        DoubleVector square = r.mul(r);
        DoubleVector even = DoubleVector.broadcast(SPECIES, LOG_18);
        DoubleVector odd = DoubleVector.broadcast(SPECIES, LOG_17);
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_16));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, LOG_15));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_14));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, LOG_13));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_12));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, LOG_11));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_10));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, LOG_9));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_8));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, LOG_7));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_6));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, LOG_5));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_4));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, LOG_3));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_2));
        odd = odd.fma(square, DoubleVector.broadcast(SPECIES, LOG_1));
        even = even.fma(square, DoubleVector.broadcast(SPECIES, LOG_0));
        return odd.fma(r, even);
    }
}
