package io.mediant.core.inference.planning;

/** An alternative whose cells depend on the sizes of the samples, as the default number of cells of numeric columns does. */
@FunctionalInterface
public interface AlternativeBySize {
    /** Returns the alternative for n rows of the reference and m of the current side. */
    Alternative at(long n, long m);
}
