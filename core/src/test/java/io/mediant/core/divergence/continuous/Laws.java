package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Beta;
import io.mediant.core.density.Binomial;
import io.mediant.core.density.Cauchy;
import io.mediant.core.density.Density;
import io.mediant.core.density.DiscreteLaw;
import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.Geometric;
import io.mediant.core.density.Gumbel;
import io.mediant.core.density.Laplace;
import io.mediant.core.density.LogNormal;
import io.mediant.core.density.NegativeBinomial;
import io.mediant.core.density.Normal;
import io.mediant.core.density.Pareto;
import io.mediant.core.density.Poisson;
import io.mediant.core.density.StudentT;
import io.mediant.core.density.Uniform;
import io.mediant.core.density.VonMises;
import io.mediant.core.density.Weibull;
import java.util.Arrays;

/** The laws of the reference files: a family's name and its parameters, such as Gamma(2.5;1). */
final class Laws {
    private Laws() {}

    private static String family(String text) {
        return text.substring(0, text.indexOf('('));
    }

    private static double[] parameters(String text) {
        String inner = text.substring(text.indexOf('(') + 1, text.indexOf(')'));
        return Arrays.stream(inner.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    static boolean isDiscrete(String text) {
        return switch (family(text)) {
            case "Poisson", "Geometric", "Binomial", "NegativeBinomial" -> true;
            default -> false;
        };
    }

    static DiscreteLaw parseDiscrete(String text) {
        double[] a = parameters(text);
        return switch (family(text)) {
            case "Poisson" -> Poisson.of(a[0]);
            case "Geometric" -> Geometric.of(a[0]);
            case "Binomial" -> Binomial.of((int) a[0], a[1]);
            default -> NegativeBinomial.of(a[0], a[1]);
        };
    }

    static Density parse(String text) {
        double[] a = parameters(text);
        return switch (family(text)) {
            case "Normal" -> Normal.of(a[0], a[1]);
            case "LogNormal" -> LogNormal.of(a[0], a[1]);
            case "Exponential" -> Exponential.of(a[0]);
            case "Gamma" -> Gamma.of(a[0], a[1]);
            case "Weibull" -> Weibull.of(a[0], a[1]);
            case "Laplace" -> Laplace.of(a[0], a[1]);
            case "Gumbel" -> Gumbel.of(a[0], a[1]);
            case "Pareto" -> Pareto.of(a[0], a[1]);
            case "Beta" -> Beta.of(a[0], a[1]);
            case "Uniform" -> Uniform.of(a[0], a[1]);
            case "Cauchy" -> Cauchy.of(a[0], a[1]);
            case "VonMises" -> VonMises.of(a[0], a[1]);
            case "StudentT" -> StudentT.of(a[0], a[1], a[2]);
            default -> throw new IllegalArgumentException(text);
        };
    }
}
