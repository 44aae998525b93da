package io.mediant.core.inference.cloud;

import java.util.Arrays;

/** Leading components of unit spread, and their squares and products. */
final class QuadraticFeatures {
    private QuadraticFeatures() {}

    static LearntJudge learn(Learning from, int count, double[] costs) {
        double[][] components = LeadingComponents.of(from.mixture(), count);
        StandardFeatures unit =
                StandardFeatures.of(RowProducts.times(from.p(), components), RowProducts.times(from.q(), components));
        double[][] p = of(from.p(), components, unit);
        double[][] q = of(from.q(), components, unit);
        StandardFeatures standard = StandardFeatures.of(p, q);
        double[][] ofP = standard.of(p);
        double[][] ofQ = standard.of(q);
        double[][] fits = RidgePath.fit(ofP, ofQ, StandardFeatures.moments(ofP, ofQ), costs);
        return new RidgeJudge(batch -> standard.of(of(batch.rows(), components, unit)), fits);
    }

    private static double[][] of(double[][] rows, double[][] components, StandardFeatures unit) {
        double[][] places = unit.of(RowProducts.times(rows, components));
        double[][] features = new double[rows.length][];
        Arrays.setAll(features, i -> products(places[i]));
        return features;
    }

    private static double[] products(double[] place) {
        int size = place.length;
        double[] features = Arrays.copyOf(place, size + size * (size + 1) / 2);
        int next = size;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                features[next++] = place[i] * place[j];
            }
        }
        return features;
    }
}
