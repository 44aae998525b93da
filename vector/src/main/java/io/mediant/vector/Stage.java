package io.mediant.vector;

import io.mediant.core.kernel.Block;

/**
 * One short loop over a block.
 *
 * <p>Once 8000 bytecodes are inlined into a method, some 30 vector operations, the compiler goes on with the methods of the Vector API,
 * which are marked for it, but inlines none of ours; and a vector that goes to or comes from a method which is not inlined becomes an
 * object, at ten times the cost. So the loop of a stage has at most about 30 operations, or it calls nothing but the Vector API. All
 * stages are called from the one place in {@link #run}, where too many classes come by for any to be inlined.
 */
interface Stage {
    /** Works on the scratch of a block. */
    void compute(Block block);

    /** Runs stages in turn. */
    static void run(Block block, Stage... stages) {
        for (Stage stage : stages) {
            stage.compute(block);
        }
    }
}
