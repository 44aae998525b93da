package io.mediant.calibration.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * One point of the grid.
 *
 * @param sizes rows of the sides
 * @param cells number of cells
 * @param nats divergence of the truth
 */
public record Setting(Sizes sizes, int cells, Base base, Spread spread, double nats) {
    /** The divergences of the grid, in nats. */
    public static final List<Double> TRUTHS = List.of(0.0, 0.001, 0.01, 0.1, 0.5, 0.99 * Math.log(2));

    /** The numbers of cells of the grid. */
    public static final List<Integer> CELLS = List.of(2, 10, 100, 1000);

    /** The whole grid. */
    public static List<Setting> all() {
        return all(TRUTHS);
    }

    /** The grid with other divergences, in nats. */
    public static List<Setting> all(List<Double> truths) {
        List<Setting> settings = new ArrayList<>();
        for (Sizes sizes : Sizes.ALL) {
            for (int cells : CELLS) {
                for (Spread spread : Spread.values()) {
                    for (Base base : Base.values()) {
                        for (double nats : truths) {
                            settings.add(new Setting(sizes, cells, base, spread, nats));
                        }
                    }
                }
            }
        }
        return settings;
    }

    /** The distributions behind the samples. */
    public Truth truth() {
        return Truth.of(base, spread, cells, nats, cells);
    }
}
