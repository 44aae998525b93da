package io.mediant.calibration.continuous;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import io.mediant.core.inference.continuous.ClassifierBound;
import io.mediant.core.inference.continuous.KernelJensenShannon;
import io.mediant.core.inference.continuous.NeighbourJensenShannon;
import io.mediant.core.inference.continuous.NeighbourKullbackLeibler;
import io.mediant.core.inference.continuous.NeighbourVotes;
import io.mediant.core.inference.continuous.RidgeLogistic;

/** What is studied. */
enum Estimator {
    KL_PLAIN("KL, neighbours") {
        @Override
        double nats(PointCloud p, PointCloud q, long seed) {
            return NeighbourKullbackLeibler.withDefaults().plain().between(p, q);
        }
    },
    KL_REDUCED("KL, neighbours, reduced bias") {
        @Override
        double nats(PointCloud p, PointCloud q, long seed) {
            return NeighbourKullbackLeibler.withDefaults().between(p, q);
        }
    },
    NEIGHBOURS("JSD, neighbours") {
        @Override
        double nats(PointCloud p, PointCloud q, long seed) {
            return NeighbourJensenShannon.withDefaults().between(p, q, seed).nats();
        }
    },
    KERNELS("JSD, kernels") {
        @Override
        double nats(PointCloud p, PointCloud q, long seed) {
            return KernelJensenShannon.withDefaults()
                    .between(Sample.of(p.coordinates()), Sample.of(q.coordinates()))
                    .value();
        }

        @Override
        boolean isFor(int dimension) {
            return dimension == 1;
        }
    },
    LOGISTIC("JSD, bound, ridge logistic") {
        @Override
        double nats(PointCloud p, PointCloud q, long seed) {
            return ClassifierBound.withDefaults()
                    .between(p, q, RidgeLogistic.linear(), seed)
                    .nats();
        }
    },
    VOTES("JSD, bound, neighbours' votes") {
        @Override
        double nats(PointCloud p, PointCloud q, long seed) {
            return ClassifierBound.withDefaults()
                    .between(p, q, NeighbourVotes.withDefaults(), seed)
                    .nats();
        }
    };

    private final String title;

    Estimator(String title) {
        this.title = title;
    }

    abstract double nats(PointCloud p, PointCloud q, long seed);

    boolean isFor(int dimension) {
        return dimension >= 1;
    }

    boolean isKullbackLeibler() {
        return this == KL_PLAIN || this == KL_REDUCED;
    }

    @Override
    public String toString() {
        return title;
    }
}
