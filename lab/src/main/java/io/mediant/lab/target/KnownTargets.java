package io.mediant.lab.target;

import java.util.List;
import java.util.Optional;

/** The targets that the lab draws itself, by the names that users write. */
public final class KnownTargets {
    private static final double RING_RADIUS = 2;
    private static final double NARROW = 0.05;
    private static final double BUMP_RADIUS = 0.5;
    private static final List<String> NAMES =
            List.of("ring", "grid", "two-normals", "two-normals-1d", "disc", "interval", "line", "shapes");

    private KnownTargets() {}

    /** All names. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The target of a name: 8 normal modes on a ring or 25 on a grid in the plane, two normal modes in the plane or on the line, a disc, an interval or a
     * line beside 0, pictures of drawn shapes.
     *
     * @param gap the distance of two modes from each other, of a disc, interval or line from 0; no matter for the others
     */
    public static Optional<Target> named(String name, double gap) {
        return Optional.ofNullable(
                switch (name) {
                    case "ring" -> NormalModes.ring(8, RING_RADIUS, NARROW);
                    case "grid" -> NormalModes.grid(5, 1, NARROW);
                    case "two-normals" -> NormalModes.of(new double[][] {{-gap / 2, 0}, {gap / 2, 0}}, 0.5);
                    case "two-normals-1d" -> NormalModes.of(new double[][] {{-gap / 2}, {gap / 2}}, 0.5);
                    case "disc" -> Disc.of(BUMP_RADIUS, gap, 0);
                    case "interval" -> Disc.of(BUMP_RADIUS, gap);
                    case "line" -> Line.at(gap);
                    case "shapes" -> new DrawnShapes();
                    default -> null;
                });
    }
}
