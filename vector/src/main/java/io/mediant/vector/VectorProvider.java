package io.mediant.vector;

import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.BlockKernels;
import io.mediant.core.kernel.KernelProvider;

/** Offers the kernels on the Vector API. No class that touches that interface is loaded before {@link #create}. */
public final class VectorProvider implements KernelProvider {
    private static final String MODULE = "jdk.incubator.vector";
    private static final int FEWEST_LANES = 4;

    /** For {@link java.util.ServiceLoader}. */
    public VectorProvider() {}

    /** Without the optimising compiler every vector is an object, and the kernels take a hundred times as long. */
    @Override
    public String reasonAgainst() {
        String mode = System.getProperty("java.vm.info", "");
        boolean optimises = !mode.contains("interpreted") && !mode.contains("emulated-client");
        return optimises ? "" : "vector kernels need the optimising compiler, which is off";
    }

    @Override
    public BlockKernels create() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            throw new UnsupportedOperationException("add --add-modules " + MODULE + " to the options of Java");
        }
        int lanes = Lanes.SPECIES.length();
        if (lanes < FEWEST_LANES || Block.PADDING % lanes != 0) {
            throw new UnsupportedOperationException("vectors of " + lanes + " doubles are not supported");
        }
        return new VectorKernels();
    }
}
