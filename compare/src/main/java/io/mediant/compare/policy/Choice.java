package io.mediant.compare.policy;

import io.mediant.data.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The constants of an enum as users write them: lower case, hyphens for underscores. */
public final class Choice {
    private Choice() {}

    /**
     * The constant with that name.
     *
     * @throws IllegalArgumentException that names the known ones and the nearest
     */
    public static <E extends Enum<E>> E of(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equalsIgnoreCase(name.strip())) {
                return constant;
            }
        }
        List<String> known = names(type);
        throw new IllegalArgumentException("\"" + name + "\" is none of " + String.join(", ", known)
                + Nearest.to(name, known)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse(""));
    }

    /** The names of all constants, in their order. */
    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice::name).toList();
    }

    /** The name of a constant. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
