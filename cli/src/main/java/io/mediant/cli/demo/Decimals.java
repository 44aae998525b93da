package io.mediant.cli.demo;

/** Decimal fractions with a fixed number of places, written by whole-number arithmetic. */
final class Decimals {
    private Decimals() {}

    /** A number of at least 0, rounded half up. @param places 1 to 9 */
    static String of(double value, int places) {
        long scale = 1;
        for (int i = 0; i < places; i++) {
            scale *= 10;
        }
        long units = Math.round(value * scale);
        String fraction = String.valueOf(scale + units % scale).substring(1);
        return units / scale + "." + fraction;
    }
}
