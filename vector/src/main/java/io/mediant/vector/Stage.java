package io.mediant.vector;

import io.mediant.core.kernel.Block;

/**
 * One short loop over a block.
 *
 * <p>The compiler must see each stage on its own: a method that holds too many vector operations, its own or inlined ones, is no longer
 * inlined into, and every vector then becomes an object, at ten times the cost. So a stage has at most about 30 operations, and all
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
