package io.mediant.compare;

import io.mediant.compare.policy.Policy;
import java.util.List;

/**
 * Two tables, judged. Immutable.
 *
 * @param version version of Mediant
 * @param reference the reference side (p)
 * @param current the current side (q)
 * @param policy the rules that were applied, with the seed
 * @param verdict the answer about the whole
 * @param columns the answers about the columns: drift first, then inconclusive, stable, skipped; within a status by falling divergence
 * @param notices what a reader should know first
 */
public record Comparison(
        String version,
        Side reference,
        Side current,
        Policy policy,
        Verdict verdict,
        List<ColumnComparison> columns,
        List<Notice> notices) {

    public Comparison {
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }
}
