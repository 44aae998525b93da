package io.mediant.compare.table;

import io.mediant.compare.Cell;
import io.mediant.core.inference.test.MultiResolutionTest;
import io.mediant.core.inference.test.PearsonTest;
import io.mediant.core.inference.test.PermutationNull;
import io.mediant.core.inference.test.TestResult;
import io.mediant.data.table.TablePair.Profiles;
import java.util.ArrayList;
import java.util.List;

/** Chooses the test of "both sides come from one law" for a column. */
final class ColumnTests {
    /** Zero permutations: the mean and variance over all of them, computed. */
    static final int ANALYTIC = 0;

    private static final int FINEST_CELLS = 256;
    /** Expected rows from which on the doubling test's chi-square form is as good as permutations. */
    private static final int ROWS_FOR_DOUBLING = 25;

    private final int permutations;

    ColumnTests(int permutations) {
        this.permutations = permutations;
    }

    /** How many permutations cells need: none where Pearson's test is as good. */
    int permutationsFor(long[] a, long[] b) {
        return PearsonTest.of(a, b).replacesPermutation() ? ANALYTIC : permutations;
    }

    /** How many permutations the test for doubling needs for these fine cells. */
    int permutationsForDoubling(long[] a, long[] b) {
        return PearsonTest.of(a, b).smallestExpected() >= ROWS_FOR_DOUBLING ? ANALYTIC : permutations;
    }

    /** The test of cells without an order. @param sameLaw made with {@link #permutationsFor} these cells */
    static TestResult nominal(long[] a, long[] b, PermutationNull sameLaw) {
        if (sameLaw.permutations() == ANALYTIC) {
            PearsonTest pearson = PearsonTest.of(a, b);
            return new TestResult(
                    "chi-square (Pearson)", pearson.statistic(), Math.max(pearson.p(), Double.MIN_NORMAL), ANALYTIC);
        }
        return new TestResult(
                "permutation of the Jensen-Shannon divergence",
                sameLaw.observed(),
                sameLaw.p(),
                sameLaw.permutations());
    }

    /** Ordered values by the multi-resolution test; special cells by their own, with Bonferroni's factor two. */
    TestResult ordered(FineCells fine, Profiles profiles, CellSet cells, long seed) {
        List<long[]> special = specialCounts(cells);
        long n = profiles.reference().finite();
        long m = profiles.current().finite();
        boolean enough = n > 0 && m > 0;
        TestResult byOrder = null;
        if (enough) {
            int finest = FINEST_CELLS;
            while (finest > 2 && finest > Math.min(n, m) / 4) {
                finest /= 2;
            }
            int[] ends = QuantileCells.pooled(fine, finest);
            byOrder = MultiResolutionTest.of(
                    QuantileCells.counts(fine, ends, true),
                    QuantileCells.counts(fine, ends, false),
                    permutations,
                    seed);
        }
        if (special.isEmpty()) {
            return byOrder;
        }
        long[] a = new long[special.size() + 1];
        long[] b = new long[special.size() + 1];
        a[0] = n;
        b[0] = m;
        for (int i = 0; i < special.size(); i++) {
            a[i + 1] = special.get(i)[0];
            b[i + 1] = special.get(i)[1];
        }
        PermutationNull bySpecial = PermutationNull.of(a, b, permutations, seed + 1);
        if (byOrder == null) {
            return new TestResult(
                    "permutation of the share without a number",
                    bySpecial.observed(),
                    bySpecial.p(),
                    bySpecial.permutations());
        }
        return new TestResult(
                byOrder.method() + "; share without a number",
                byOrder.statistic(),
                Math.min(1, 2 * Math.min(byOrder.p(), bySpecial.p())),
                byOrder.permutations());
    }

    private static List<long[]> specialCounts(CellSet cells) {
        List<long[]> special = new ArrayList<>();
        long[] a = cells.reference();
        long[] b = cells.current();
        for (int i = 0; i < a.length; i++) {
            Cell.Type type = cells.spec(i).type();
            if (type != Cell.Type.INTERVAL && type != Cell.Type.CATEGORY) {
                special.add(new long[] {a[i], b[i]});
            }
        }
        return special;
    }
}
