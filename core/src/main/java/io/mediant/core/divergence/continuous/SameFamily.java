package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Beta;
import io.mediant.core.density.Cauchy;
import io.mediant.core.density.Density;
import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.Gumbel;
import io.mediant.core.density.Laplace;
import io.mediant.core.density.LogNormal;
import io.mediant.core.density.Normal;
import io.mediant.core.density.Pareto;
import io.mediant.core.density.Uniform;
import io.mediant.core.density.VonMises;
import io.mediant.core.density.Weibull;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/** The table of closed forms of KL(p‖q) where both are of one family, or one family holds the other. */
final class SameFamily {
    private record Form<P extends Density, Q extends Density>(
            Class<P> ofP, Class<Q> ofQ, ToDoubleBiFunction<P, Q> divergence) {
        boolean fits(Density p, Density q) {
            return ofP.isInstance(p) && ofQ.isInstance(q);
        }

        double between(Density p, Density q) {
            return divergence.applyAsDouble(ofP.cast(p), ofQ.cast(q));
        }
    }

    private static final List<Form<?, ?>> FORMS = List.of(
            new Form<>(Normal.class, Normal.class, LocationScaleForms::normal),
            new Form<>(LogNormal.class, LogNormal.class, LocationScaleForms::logNormal),
            new Form<>(Laplace.class, Laplace.class, LocationScaleForms::laplace),
            new Form<>(Cauchy.class, Cauchy.class, LocationScaleForms::cauchy),
            new Form<>(Uniform.class, Uniform.class, LocationScaleForms::uniform),
            new Form<>(VonMises.class, VonMises.class, LocationScaleForms::vonMises),
            new Form<>(Gumbel.class, Gumbel.class, ExtremeValueForms::gumbel),
            new Form<>(Weibull.class, Weibull.class, ExtremeValueForms::weibull),
            new Form<>(Exponential.class, Weibull.class, ExtremeValueForms::exponentialToWeibull),
            new Form<>(Weibull.class, Exponential.class, ExtremeValueForms::weibullToExponential),
            new Form<>(Exponential.class, Exponential.class, GammaForms::exponential),
            new Form<>(Gamma.class, Gamma.class, GammaForms::gamma),
            new Form<>(Exponential.class, Gamma.class, GammaForms::exponentialToGamma),
            new Form<>(Gamma.class, Exponential.class, GammaForms::gammaToExponential),
            new Form<>(Pareto.class, Pareto.class, GammaForms::pareto),
            new Form<>(Beta.class, Beta.class, GammaForms::beta));

    private SameFamily() {}

    static OptionalDouble between(Density p, Density q) {
        return FORMS.stream()
                .filter(form -> form.fits(p, q))
                .mapToDouble(form -> form.between(p, q))
                .findFirst();
    }
}
