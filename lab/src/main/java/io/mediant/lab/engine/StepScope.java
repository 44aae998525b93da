package io.mediant.lab.engine;

import org.bytedeco.javacpp.PointerScope;

/**
 * Frees all tensors that were made since it was opened, by this thread, when it is closed; memory outside of the Java heap stays level only if each
 * step of a training has one. What outlives it is kept by {@link #keep}.
 */
public final class StepScope implements AutoCloseable {
    private final PointerScope scope = new PointerScope();

    /** Opens a scope. */
    public StepScope() {}

    /** Takes a tensor out of all scopes; its owner frees it by {@link #release}. */
    public static <P extends org.bytedeco.javacpp.Pointer> P keep(P pointer) {
        pointer.retainReference();
        return pointer;
    }

    /** Frees what was kept. */
    public static void release(org.bytedeco.javacpp.Pointer pointer) {
        pointer.releaseReference();
    }

    @Override
    public void close() {
        scope.close();
    }
}
