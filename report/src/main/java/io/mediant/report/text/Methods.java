package io.mediant.report.text;

import java.util.Map;

/** The names of statistical methods in a reader's language. Results carry them in English; an unknown one is shown as it is. */
final class Methods {
    private static final String AND = "; ";

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("path inversion", "method.path_inversion"),
            Map.entry("rule of three", "method.rule_of_three"),
            Map.entry("lower end, rare cells joined", "method.lower_end"),
            Map.entry("multi-resolution and Anderson-Darling, permuted", "method.multi_resolution"),
            Map.entry("share without a number", "method.share_without_number"),
            Map.entry("permutation of the share without a number", "method.permuted_share"),
            Map.entry("permutation of the Jensen-Shannon divergence", "method.permuted_divergence"),
            Map.entry("chi-square (Pearson)", "method.pearson"),
            Map.entry("path inversion, effective rows", "method.path_inversion_effective"),
            Map.entry("rule of three, effective rows", "method.rule_of_three_effective"),
            Map.entry("permutation of whole groups", "method.whole_groups"),
            Map.entry("permutation of whole documents", "method.whole_documents"),
            Map.entry("jackknife over documents", "method.jackknife_documents"),
            Map.entry("null mean", "method.null_mean"),
            Map.entry("permutation of blocks of time", "method.blocks_of_time"),
            Map.entry("too few groups", "method.too_few_groups"),
            Map.entry("too few blocks of time", "method.too_few_blocks"),
            Map.entry("ridge logistic", "method.ridge_logistic"),
            Map.entry("ridge logistic, quadratic", "method.ridge_logistic_quadratic"),
            Map.entry("nearest neighbours", "method.nearest_neighbours"),
            Map.entry("regularised discriminant analysis", "method.discriminant"),
            Map.entry("radial", "method.radial"),
            Map.entry("quadratic on leading components", "method.quadratic_components"));

    private Methods() {}

    static String name(String method, Texts texts) {
        int and = method.indexOf(AND);
        if (and >= 0) {
            return name(method.substring(0, and), texts)
                    + texts.get("method.and")
                    + name(method.substring(and + AND.length()), texts);
        }
        String key = KEYS.get(method);
        return key == null ? Untrusted.shown(method) : texts.get(key);
    }
}
