package io.mediant.data.text;

/** Terms in their contexts. */
public final class Contexts {
    private Contexts() {}

    /**
     * One place where a term stands, in the text's own writing (untrusted text: quote before printing).
     *
     * @param document the document's name
     * @param before what stands before it
     * @param match the term
     * @param after what stands after it
     */
    public record Context(String document, String before, String match, String after) {}
}
