package io.mediant.benchmarks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The measures of Smile's {@code MathEx}, if its jar is on the class path. Smile is under the GPL, so the build does not depend on it;
 * it is reached by name.
 */
final class Smile {
    private static final MethodType OF_TWO_ARRAYS = MethodType.methodType(double.class, double[].class, double[].class);

    private Smile() {}

    /**
     * A measure of two vectors as a contender.
     *
     * @param name of a static method of {@code smile.math.MathEx}
     */
    static Contender measure(String name) {
        MethodHandle method;
        try {
            method = MethodHandles.publicLookup().findStatic(Class.forName("smile.math.MathEx"), name, OF_TWO_ARRAYS);
        } catch (ReflectiveOperationException | LinkageError e) {
            return Contender.absent("no jar of Smile that this Java can read in benchmarks/target/peers");
        }
        return Contender.here((a, b) -> call(method, a.row(), b.row()));
    }

    private static double call(MethodHandle method, double[] p, double[] q) {
        try {
            return (double) method.invokeExact(p, q);
        } catch (Throwable e) {
            throw new IllegalStateException("Smile failed", e);
        }
    }
}
