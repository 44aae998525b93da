package io.mediant.data.vector.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The types of the numbers in arrays, and how a number is read from bytes in the buffer's order. */
public enum ElementType {
    FLOAT16("float16", 2, "f2", "F16") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return half(bytes.getShort(index));
        }
    },
    BFLOAT16("bfloat16", 2, "", "BF16") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return Float.intBitsToFloat(bytes.getShort(index) << 16);
        }
    },
    FLOAT32("float32", 4, "f4", "F32") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return bytes.getFloat(index);
        }
    },
    FLOAT64("float64", 8, "f8", "F64") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return bytes.getDouble(index);
        }
    },
    INT8("int8", 1, "i1", "I8") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return bytes.get(index);
        }
    },
    UINT8("uint8", 1, "u1", "U8") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return Byte.toUnsignedInt(bytes.get(index));
        }
    },
    INT16("int16", 2, "i2", "I16") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return bytes.getShort(index);
        }
    },
    UINT16("uint16", 2, "u2", "U16") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return Short.toUnsignedInt(bytes.getShort(index));
        }
    },
    INT32("int32", 4, "i4", "I32") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return bytes.getInt(index);
        }
    },
    UINT32("uint32", 4, "u4", "U32") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return Integer.toUnsignedLong(bytes.getInt(index));
        }
    },
    /** Rounded to the nearest double beyond 2^53. */
    INT64("int64", 8, "i8", "I64") {
        @Override
        public double at(ByteBuffer bytes, int index) {
            return bytes.getLong(index);
        }
    };

    private static final int HALF_EXPONENT = 0x1F;
    private static final int HALF_FRACTION = 0x3FF;
    private static final float HALF_SMALLEST = 0x1p-24f;

    private final String label;
    private final int bytes;
    private final String numpy;
    private final String safetensors;

    ElementType(String label, int bytes, String numpy, String safetensors) {
        this.label = label;
        this.bytes = bytes;
        this.numpy = numpy;
        this.safetensors = safetensors;
    }

    /** The number at a position in bytes. */
    public abstract double at(ByteBuffer bytes, int index);

    /** Its usual name, such as float32. */
    public String label() {
        return label;
    }

    /** Size of a number in bytes. */
    public int bytes() {
        return bytes;
    }

    /** The type that NumPy writes so, without the byte order: f4. */
    static Optional<ElementType> ofNumpy(String code) {
        return Arrays.stream(values())
                .filter(type -> !code.isEmpty() && type.numpy.equals(code))
                .findFirst();
    }

    /** The type that safetensors files write so: F32. */
    static Optional<ElementType> ofSafetensors(String code) {
        return Arrays.stream(values())
                .filter(type -> type.safetensors.equals(code))
                .findFirst();
    }

    /** IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. */
    private static float half(short value) {
        int exponent = value >> 10 & HALF_EXPONENT;
        int fraction = value & HALF_FRACTION;
        int sign = (value & 0x8000) << 16;
        if (exponent == 0) {
            float magnitude = fraction * HALF_SMALLEST;
            return sign == 0 ? magnitude : -magnitude;
        }
        int wide = exponent == HALF_EXPONENT ? 0xFF : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }
}
