package io.mediant.report.embedding;

import io.mediant.compare.Jsd;
import io.mediant.compare.embedding.CloudClusters;
import io.mediant.compare.embedding.CloudClusters.Cluster;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.internal.CsvFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All clusters of a comparison as comma-separated values, a line each by falling contribution. */
final class ClusterCsv {

    private static final String SEPARATOR = "; ";
    private static final List<String> HEADING = List.of(
            "cluster",
            "more_in",
            "reference_count",
            "current_count",
            "reference_share",
            "current_share",
            "contribution_bits",
            "share_of_jsd",
            "share_difference_low",
            "share_difference_high",
            "p",
            "q",
            "labels",
            "label_shares",
            "reference_examples",
            "current_examples");

    private ClusterCsv() {}

    static String render(EmbeddingComparison comparison) {
        StringBuilder csv = new StringBuilder();
        CsvFields.line(csv, HEADING);
        comparison.codebook().ifPresent(codebook -> codebook.clusters()
                .forEach(cluster -> CsvFields.line(csv, fields(cluster))));
        return csv.toString();
    }

    private static List<String> fields(Cluster cluster) {
        List<String> fields = new ArrayList<>(HEADING.size());
        fields.add(Integer.toString(cluster.number()));
        fields.add(
                cluster.inCurrent() ? "current" : cluster.currentShare() < cluster.referenceShare() ? "reference" : "");
        fields.add(Long.toString(cluster.reference()));
        fields.add(Long.toString(cluster.current()));
        fields.add(CsvFields.number(cluster.referenceShare()));
        fields.add(CsvFields.number(cluster.currentShare()));
        fields.add(CsvFields.number(Jsd.bits(cluster.contributionNats())));
        fields.add(CsvFields.number(cluster.shareOfJsd()));
        fields.add(CsvFields.number(cluster.low()));
        fields.add(CsvFields.number(cluster.high()));
        fields.add(CsvFields.number(cluster.p()));
        fields.add(CsvFields.number(cluster.q()));
        fields.add(CsvFields.text(
                cluster.labels().stream().map(CloudClusters.LabelShare::label).collect(Collectors.joining(SEPARATOR))));
        fields.add(cluster.labels().stream()
                .map(label -> CsvFields.number(label.share()))
                .collect(Collectors.joining(SEPARATOR)));
        fields.add(rows(cluster, false));
        fields.add(rows(cluster, true));
        return fields;
    }

    private static String rows(Cluster cluster, boolean inCurrent) {
        return cluster.examples().stream()
                .filter(example -> example.inCurrent() == inCurrent)
                .map(example -> Long.toString(example.row()))
                .collect(Collectors.joining(SEPARATOR));
    }
}
