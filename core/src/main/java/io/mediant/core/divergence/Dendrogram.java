package io.mediant.core.divergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Hierarchical clustering with average linkage (UPGMA): a tree that joins the two nearest clusters again and again, the distance of two
 * clusters being the mean over their pairs of members.
 *
 * <p>Made for distances such as {@link JensenShannon#distance}. Cost: about n^2 steps by chains of nearest neighbours, which give the same
 * tree as joining the nearest pair each time. Of clusters equally near, the one with the lowest member is taken.
 *
 * <p>Sources: R. R. Sokal, C. D. Michener (1958), University of Kansas Science Bulletin 38, 1409-1438; F. Murtagh (1983),
 * doi:10.1093/comjnl/26.4.354. Immutable.
 */
public final class Dendrogram {
    private static final double TOLERANCE = 1e-9;

    private final int leaves;
    private final List<Join> joins;

    private Dendrogram(int leaves, List<Join> joins) {
        this.leaves = leaves;
        this.joins = List.copyOf(joins);
    }

    /**
     * Two clusters that become one. Clusters 0 to n - 1 are the leaves, and join i makes cluster n + i.
     *
     * @param left the cluster that has the lower first leaf
     * @param right the other one
     * @param height the mean distance between their members
     * @param size the number of leaves in both
     */
    public record Join(int left, int right, double height, int size) {}

    /**
     * Clusters the rows of a matrix of distances.
     *
     * @throws IllegalArgumentException as {@link #of(double[][])}
     */
    public static Dendrogram of(DivergenceMatrix distances) {
        return of(distances.toArray());
    }

    /**
     * Clusters by a symmetric matrix of distances.
     *
     * @param distances at least one row, as many columns as rows, with finite elements of at least 0; the diagonal is not read
     * @throws IllegalArgumentException naming the element that is not allowed, or if the matrix is not square or not symmetric
     */
    public static Dendrogram of(double[][] distances) {
        double[][] d = checked(distances);
        int n = d.length;
        int[] sizes = new int[n];
        boolean[] gone = new boolean[n];
        Arrays.fill(sizes, 1);
        double[] heights = new double[n];
        int[] chain = new int[n];
        int length = 0;
        List<Pair> pairs = new ArrayList<>();
        while (pairs.size() < n - 1) {
            if (length == 0) {
                chain[length++] = firstLeft(gone);
            }
            int tip = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = nearest(d[tip], tip, before, gone);
            if (nearest == before) {
                length -= 2;
                int kept = Math.min(tip, before);
                int merged = Math.max(tip, before);
                heights[kept] = Math.max(d[kept][merged], Math.max(heights[kept], heights[merged]));
                pairs.add(new Pair(kept, merged, heights[kept]));
                merge(d, sizes, gone, kept, merged);
            } else {
                chain[length++] = nearest;
            }
        }
        return new Dendrogram(n, ordered(n, pairs));
    }

    private static double[][] checked(double[][] distances) {
        int n = distances.length;
        if (n == 0) {
            throw new IllegalArgumentException("there are no rows; give at least one");
        }
        double[][] copy = new double[n][];
        for (int r = 0; r < n; r++) {
            if (distances[r].length != n) {
                throw new IllegalArgumentException("row " + r + " has " + distances[r].length + " distances, expected "
                        + n + ", one for each row");
            }
            copy[r] = distances[r].clone();
            for (int c = 0; c < n; c++) {
                double value = copy[r][c];
                if (r != c && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("the distance of " + r + " and " + c + " is " + value
                            + "; distances are finite and at least 0");
                }
                if (c < r && Math.abs(value - copy[c][r]) > TOLERANCE * Math.max(value, copy[c][r])) {
                    throw new IllegalArgumentException("the distance of " + r + " and " + c + " is " + value
                            + " one way and " + copy[c][r] + " the other; use a symmetric distance");
                }
            }
        }
        return copy;
    }

    private static int firstLeft(boolean[] gone) {
        int i = 0;
        while (gone[i]) {
            i++;
        }
        return i;
    }

    /** The nearest cluster; of equally near ones the one before the tip, so that chains end, else the first. */
    private static int nearest(double[] row, int tip, int before, boolean[] gone) {
        int nearest = before;
        for (int i = 0; i < row.length; i++) {
            if (i != tip && !gone[i] && (nearest < 0 || row[i] < row[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static void merge(double[][] d, int[] sizes, boolean[] gone, int kept, int merged) {
        double share = sizes[kept] / ((double) sizes[kept] + sizes[merged]);
        for (int i = 0; i < d.length; i++) {
            if (!gone[i] && i != kept && i != merged) {
                d[kept][i] = share * d[kept][i] + (1 - share) * d[merged][i];
                d[i][kept] = d[kept][i];
            }
        }
        sizes[kept] += sizes[merged];
        gone[merged] = true;
    }

    /** A join of the clusters whose lowest leaves these are. */
    private record Pair(int kept, int merged, double height) {}

    /** The joins by rising height, with the numbers of their clusters. */
    private static List<Join> ordered(int n, List<Pair> pairs) {
        pairs.sort(Comparator.comparingDouble(Pair::height));
        int[] cluster = new int[n];
        int[] size = new int[n];
        Arrays.setAll(cluster, leaf -> leaf);
        Arrays.fill(size, 1);
        List<Join> joins = new ArrayList<>();
        for (Pair pair : pairs) {
            size[pair.kept] += size[pair.merged];
            joins.add(new Join(cluster[pair.kept], cluster[pair.merged], pair.height, size[pair.kept]));
            cluster[pair.kept] = n + joins.size() - 1;
        }
        return joins;
    }

    /** The number of leaves. */
    public int leaves() {
        return leaves;
    }

    /** The joins by rising height; one less than there are leaves. */
    public List<Join> joins() {
        return joins;
    }

    /** The leaves from left to right, as a drawing without crossing lines shows them; a new array. */
    public int[] order() {
        int[] order = new int[leaves];
        int[] open = new int[leaves + 1];
        int size = 0;
        int next = 0;
        open[size++] = leaves + joins.size() - 1;
        while (size > 0) {
            int cluster = open[--size];
            if (cluster < leaves) {
                order[next++] = cluster;
            } else {
                Join join = joins.get(cluster - leaves);
                open[size++] = join.right();
                open[size++] = join.left();
            }
        }
        return order;
    }

    /**
     * The clusters that are left when joins above a height are undone: for each leaf the number of its cluster, counted from 0 in the order
     * of their first leaves.
     */
    public int[] cut(double height) {
        int[] parent = new int[leaves + joins.size()];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < joins.size() && joins.get(i).height() <= height; i++) {
            parent[joins.get(i).left()] = leaves + i;
            parent[joins.get(i).right()] = leaves + i;
        }
        int[] number = new int[parent.length];
        Arrays.fill(number, -1);
        int clusters = 0;
        int[] result = new int[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            int root = leaf;
            while (parent[root] != root) {
                root = parent[root];
            }
            if (number[root] < 0) {
                number[root] = clusters++;
            }
            result[leaf] = number[root];
        }
        return result;
    }
}
