package io.mediant.core.transport;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** The sum of kernels with the same argument. */
final class KernelSum extends Kernel {
    private final List<Kernel> kernels;

    KernelSum(List<Kernel> kernels) {
        this.kernels = kernels;
    }

    @Override
    boolean ofInnerProducts() {
        return kernels.get(0).ofInnerProducts();
    }

    @Override
    void values(double[] arguments, int length) {
        add(arguments, length, (kernel, copy) -> kernel.values(copy, length));
    }

    @Override
    void slopes(double[] arguments, int length) {
        add(arguments, length, (kernel, copy) -> kernel.slopes(copy, length));
    }

    private void add(double[] arguments, int length, BiConsumer<Kernel, double[]> apply) {
        double[] sums = new double[length];
        for (Kernel kernel : kernels) {
            double[] terms = Arrays.copyOf(arguments, length);
            apply.accept(kernel, terms);
            for (int i = 0; i < length; i++) {
                sums[i] += terms[i];
            }
        }
        System.arraycopy(sums, 0, arguments, 0, length);
    }

    @Override
    public String toString() {
        return "Sum" + kernels;
    }
}
