package io.mediant.lab.objective;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** All restraints by the names that users write, and what is usual. */
public final class Restraints {
    /** The name of no restraint. */
    public static final String NONE = "none";

    private static final double PENALTY = 10;
    private static final double BOUND = 0.01;
    private static final double GAMMA = 0.1;
    private static final double DEVIATION = 0.1;
    private static final List<String> NAMES = List.of(NONE, "gradient-penalty", "clip", "r1", "instance-noise");

    private Restraints() {}

    /** All names. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The restraint of a name.
     *
     * @param strength the weight of a penalty, the bound of clipped weights or the deviation of noise, above 0; of no matter for none
     */
    public static Optional<Restraint> named(String name, double strength) {
        return Optional.ofNullable(
                switch (name) {
                    case NONE -> Restraint.NONE;
                    case "gradient-penalty" -> new Restraint.GradientPenalty(strength);
                    case "clip" -> new Restraint.Clipping(strength);
                    case "r1" -> new Restraint.RealGradientPenalty(strength);
                    case "instance-noise" -> new Restraint.InstanceNoise(strength);
                    default -> null;
                });
    }

    /** The strength that is usual for the restraint of a name; empty for none and for unknown names. */
    public static OptionalDouble usualStrength(String name) {
        return switch (name) {
            case "gradient-penalty" -> OptionalDouble.of(PENALTY);
            case "clip" -> OptionalDouble.of(BOUND);
            case "r1" -> OptionalDouble.of(GAMMA);
            case "instance-noise" -> OptionalDouble.of(DEVIATION);
            default -> OptionalDouble.empty();
        };
    }

    /** The name of the restraint that an objective usually has: a critic must not be steep, other judges may be. */
    public static String usualName(Objective objective) {
        return objective instanceof Wasserstein ? "gradient-penalty" : NONE;
    }

    /** The restraint that an objective usually has. */
    public static Restraint usual(Objective objective) {
        String name = usualName(objective);
        return named(name, usualStrength(name).orElse(0)).orElseThrow();
    }
}
