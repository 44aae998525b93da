package io.mediant.core.transport;

import io.mediant.core.internal.ExpBlock;
import java.util.Arrays;

/** Kernels of the squared distance. */
final class RadialKernels {
    private RadialKernels() {}

    /** A kernel whose argument is |x-y|². */
    abstract static sealed class Radial extends Kernel {
        @Override
        final boolean ofInnerProducts() {
            return false;
        }
    }

    static final class Gaussian extends Radial {
        private final double bandwidth;
        private final double factor;

        Gaussian(double bandwidth) {
            this.bandwidth = bandwidth;
            this.factor = -0.5 / bandwidth / bandwidth;
        }

        @Override
        void values(double[] arguments, int length) {
            ExpBlock.exp(arguments, length, factor);
        }

        @Override
        void slopes(double[] arguments, int length) {
            ExpBlock.exp(arguments, length, factor);
            for (int i = 0; i < length; i++) {
                arguments[i] *= factor;
            }
        }

        @Override
        public String toString() {
            return "Gaussian[bandwidth=" + bandwidth + "]";
        }
    }

    static final class Laplacian extends Radial {
        private final double bandwidth;

        Laplacian(double bandwidth) {
            this.bandwidth = bandwidth;
        }

        @Override
        void values(double[] arguments, int length) {
            for (int i = 0; i < length; i++) {
                arguments[i] = Math.sqrt(arguments[i]);
            }
            ExpBlock.exp(arguments, length, -1 / bandwidth);
        }

        @Override
        void slopes(double[] arguments, int length) {
            double[] squares = Arrays.copyOf(arguments, length);
            values(arguments, length);
            for (int i = 0; i < length; i++) {
                arguments[i] = squares[i] == 0 ? 0 : -arguments[i] / (2 * bandwidth * Math.sqrt(squares[i]));
            }
        }

        @Override
        public String toString() {
            return "Laplacian[bandwidth=" + bandwidth + "]";
        }
    }

    static final class RationalQuadratic extends Radial {
        private final double bandwidth;
        private final double exponent;
        private final double factor;

        RationalQuadratic(double bandwidth, double exponent) {
            this.bandwidth = bandwidth;
            this.exponent = exponent;
            this.factor = 0.5 / exponent / bandwidth / bandwidth;
        }

        @Override
        void values(double[] arguments, int length) {
            for (int i = 0; i < length; i++) {
                arguments[i] = Math.pow(1 + arguments[i] * factor, -exponent);
            }
        }

        @Override
        void slopes(double[] arguments, int length) {
            for (int i = 0; i < length; i++) {
                arguments[i] = -exponent * factor * Math.pow(1 + arguments[i] * factor, -exponent - 1);
            }
        }

        @Override
        public String toString() {
            return "RationalQuadratic[bandwidth=" + bandwidth + ", exponent=" + exponent + "]";
        }
    }

    /** -|x-y|, with which the squared discrepancy is the squared energy distance; definite for masses that sum to 0. */
    static final class NegativeDistance extends Radial {
        @Override
        void values(double[] arguments, int length) {
            for (int i = 0; i < length; i++) {
                arguments[i] = -Math.sqrt(arguments[i]);
            }
        }

        @Override
        void slopes(double[] arguments, int length) {
            for (int i = 0; i < length; i++) {
                arguments[i] = arguments[i] == 0 ? 0 : -0.5 / Math.sqrt(arguments[i]);
            }
        }
    }
}
