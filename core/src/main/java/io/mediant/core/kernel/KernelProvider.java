package io.mediant.core.kernel;

/** A service that offers kernels on special hardware; found by {@link java.util.ServiceLoader}. */
public interface KernelProvider {
    /**
     * Why these kernels should not be chosen unasked on this machine, such as a Java version on which they are slow; empty where they
     * should.
     */
    String reasonAgainst();

    /** The kernels. If this throws, the scalar kernels take their place. */
    BlockKernels create();
}
