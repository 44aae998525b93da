package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;

/**
 * Finds k centres that are close to the rows of a cloud: the sum over rows of the squared distance to the nearest centre is made small.
 *
 * <p>Centres start at rows drawn one after another with probability in proportion to the squared distance from those drawn before (k-means++),
 * then rows and centres are matched in turn (Lloyd); bounds from the triangle inequality tell which rows cannot have changed their centre
 * (Hamerly). A centre that no row is nearest to moves to the row that is farthest from its own. The best of some starts is kept. The
 * result is a local minimum; it depends on the seed, and not on the number of threads.
 *
 * <p>Time is rows times k times d for every round, less what the bounds save. Sources: D. Arthur, S. Vassilvitskii, "k-means++: the
 * advantages of careful seeding" (2007), doi:10.5555/1283383.1283494; S. Lloyd (1982), doi:10.1109/TIT.1982.1056489; G. Hamerly, "Making
 * k-means even faster" (2010), doi:10.1137/1.9781611972801.12. Immutable.
 */
public final class KMeans {
    private static final KMeans DEFAULT = new KMeans(1, 50);
    private static final int MOST = 10_000;

    private final int restarts;
    private final int rounds;

    private KMeans(int restarts, int rounds) {
        this.restarts = restarts;
        this.rounds = rounds;
    }

    /** One start, at most 50 rounds. */
    public static KMeans withDefaults() {
        return DEFAULT;
    }

    /**
     * Another number of starts.
     *
     * @param number from 1 to 10 000
     * @throws IllegalArgumentException outside of this range
     */
    public KMeans withRestarts(int number) {
        return new KMeans(within("starts", number), rounds);
    }

    /**
     * Another limit of rounds; fitting ends before it where centres hardly move: by less than 1e-4 of a coordinate's mean variance, squared
     * and summed.
     *
     * @param number from 1 to 10 000
     * @throws IllegalArgumentException outside of this range
     */
    public KMeans withRounds(int number) {
        return new KMeans(restarts, within("rounds", number));
    }

    private static int within(String name, int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(name + " are " + number + "; give 1 to " + MOST);
        }
        return number;
    }

    /**
     * Finds centres.
     *
     * @param cloud without weights
     * @param cells k, from 1 to the number of rows; fewer are found where fewer rows differ
     * @throws IllegalArgumentException if the cloud has weights or fewer than k rows
     */
    public Codebook fit(PointCloud cloud, int cells, long seed) {
        if (cloud.isWeighted()) {
            throw new IllegalArgumentException("the cloud has weights; give points of equal weight");
        }
        double[][] rows = new double[cloud.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = cloud.point(i);
        }
        return fit(rows, cells, seed);
    }

    Codebook fit(double[][] rows, int cells, long seed) {
        if (cells < 1 || cells > rows.length) {
            throw new IllegalArgumentException(
                    cells + " cells for " + rows.length + " rows; give at least 1 and at most as many as rows");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] mean = RowProducts.mean(rows);
        double[][] centred = RowBlocks.centred(rows, mean);
        double[] norms = RowBlocks.norms(centred);
        Lloyd best = null;
        for (int start = 0; start < restarts; start++) {
            Lloyd run = new Lloyd(centred, norms, Seeding.centres(centred, norms, cells, random));
            run.run(rounds);
            if (best == null || run.inertia() < best.inertia()) {
                best = run;
            }
        }
        return new Codebook(mean, best.centres(), best.inertia(), best.rounds(), best.converged(), seed);
    }
}
