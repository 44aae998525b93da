package io.mediant.lab.engine;

/** Where tensors live and are computed with. */
public enum Device {
    /** The processor: the default, and the only device on which a run repeats to the last bit. */
    CPU,
    /** An Nvidia graphics card; needs the engine's native libraries for it on the class path. */
    CUDA
}
