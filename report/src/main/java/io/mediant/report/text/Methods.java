package io.mediant.report.text;

import java.util.Map;

/** The names of statistical methods in a reader's language. Results carry them in English; an unknown one is shown as it is. */
final class Methods {
    private static final String AND = "; ";

    private static final Map<String, String> KEYS = Map.of(
            "path inversion", "method.path_inversion",
            "rule of three", "method.rule_of_three",
            "lower end, rare cells joined", "method.lower_end",
            "first order, occupied cells", "method.first_order",
            "multi-resolution and Anderson-Darling, permuted", "method.multi_resolution",
            "share without a number", "method.share_without_number",
            "permutation of the share without a number", "method.permuted_share",
            "permutation of the Jensen-Shannon divergence", "method.permuted_divergence",
            "chi-square (Pearson)", "method.pearson");

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
