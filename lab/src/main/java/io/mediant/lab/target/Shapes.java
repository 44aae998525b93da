package io.mediant.lab.target;

import java.util.random.RandomGenerator;

/**
 * Small grey pictures of discs, rings, bars and crosses at drawn places and of drawn sizes, with soft edges: 0 is paper, 1 is ink.
 *
 * <p>A shape is its signed distance d from a point, negative inside and in pixels; a pixel holds the ink ½ - d, kept within 0 and 1.
 */
public final class Shapes {
    /** Pixels of a picture's side. */
    public static final int SIDE = 8;

    /** Pixels of a picture. */
    public static final int PIXELS = SIDE * SIDE;

    private enum Shape {
        DISC {
            @Override
            double distance(double dx, double dy, double size) {
                return Math.hypot(dx, dy) - size;
            }
        },
        RING {
            @Override
            double distance(double dx, double dy, double size) {
                return Math.abs(Math.hypot(dx, dy) - size) - STROKE;
            }
        },
        HORIZONTAL_BAR {
            @Override
            double distance(double dx, double dy, double size) {
                return Math.max(Math.abs(dx) - size, Math.abs(dy) - STROKE);
            }
        },
        VERTICAL_BAR {
            @Override
            double distance(double dx, double dy, double size) {
                return HORIZONTAL_BAR.distance(dy, dx, size);
            }
        },
        CROSS {
            @Override
            double distance(double dx, double dy, double size) {
                return Math.min(HORIZONTAL_BAR.distance(dx, dy, size), VERTICAL_BAR.distance(dx, dy, size));
            }
        };

        abstract double distance(double dx, double dy, double size);
    }

    /** Half of the width of a line, in pixels. */
    private static final double STROKE = 0.6;

    private static final double SMALLEST = 1.5;
    private static final double LARGEST = 3;
    private static final Shape[] SHAPES = Shape.values();

    private Shapes() {}

    /**
     * Independent pictures, one after another, row by row.
     *
     * @param count how many, at least 0
     */
    public static float[] draw(int count, RandomGenerator random) {
        float[] pixels = new float[count * PIXELS];
        for (int picture = 0; picture < count; picture++) {
            Shape shape = SHAPES[random.nextInt(SHAPES.length)];
            double size = random.nextDouble(SMALLEST, LARGEST);
            double x = random.nextDouble(LARGEST, SIDE - LARGEST);
            double y = random.nextDouble(LARGEST, SIDE - LARGEST);
            for (int i = 0; i < PIXELS; i++) {
                int row = i / SIDE;
                int column = i % SIDE;
                double distance = shape.distance(column + 0.5 - x, row + 0.5 - y, size);
                pixels[picture * PIXELS + i] = (float) Math.min(1, Math.max(0, 0.5 - distance));
            }
        }
        return pixels;
    }
}
