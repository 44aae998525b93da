package io.mediant.core.transport;

/** (scale x·y + offset)^degree. */
final class PolynomialKernel extends Kernel {
    private final int degree;
    private final double scale;
    private final double offset;

    PolynomialKernel(int degree, double scale, double offset) {
        this.degree = degree;
        this.scale = scale;
        this.offset = offset;
    }

    @Override
    boolean ofInnerProducts() {
        return true;
    }

    @Override
    void values(double[] arguments, int length) {
        for (int i = 0; i < length; i++) {
            arguments[i] = power(arguments[i] * scale + offset, degree);
        }
    }

    @Override
    void slopes(double[] arguments, int length) {
        for (int i = 0; i < length; i++) {
            arguments[i] = degree * scale * power(arguments[i] * scale + offset, degree - 1);
        }
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int k = 0; k < exponent; k++) {
            power *= base;
        }
        return power;
    }

    @Override
    public String toString() {
        return "Polynomial[degree=" + degree + ", scale=" + scale + ", offset=" + offset + "]";
    }
}
