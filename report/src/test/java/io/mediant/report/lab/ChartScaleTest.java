package io.mediant.report.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartScaleTest {

    private static ChartScale around(boolean logarithmic, double... values) {
        return ChartScale.around(values, logarithmic, 0, 100);
    }

    @Test
    void aLinearAxisHasRoomAndBeginsAtZeroIfThatIsNear() {
        assertEquals(0, around(false, 1, 10).low());
        assertEquals(8.92, around(false, 9, 11).low(), 1e-12);
        assertEquals(50, around(false, -1, 1).at(0), 1e-12);
    }

    @Test
    void aLogarithmicAxisTakesPositiveValuesOnly() {
        ChartScale scale = around(true, -1, 0, Double.NaN, 1e-6, 1e2, Double.POSITIVE_INFINITY);
        assertFalse(scale.shows(0) || scale.shows(-1) || scale.shows(Double.POSITIVE_INFINITY));
        assertEquals(List.of(1e-6, 1e-4, 1e-2, 1.0, 1e2), scale.ticks(5));
        assertEquals(List.of("10⁻⁶", "10⁻⁴", "10⁻²", "10⁰", "10²"), scale.texts(scale.ticks(5)));
        assertEquals(50, scale.at(1e-2), 1e-9);
    }

    @Test
    void ofFewDecadesThereAreOneTwoFive() {
        ChartScale scale = around(true, 1.5, 9);
        assertEquals(List.of(2.0, 5.0), scale.ticks(5));
        assertEquals(List.of("2", "5"), scale.texts(scale.ticks(5)));
        assertEquals(List.of("0.1", "1", "10"), around(true, 0.09, 11).texts(List.of(0.1, 1.0, 10.0)));
    }

    @Test
    void ticksAreToldApart() {
        ChartScale scale = around(false, 0.69310, 0.69315);
        List<String> texts = scale.texts(scale.ticks(5));
        assertEquals(texts.size(), texts.stream().distinct().count(), texts.toString());
    }

    @Test
    void noAxisIsTooWideOrTooNarrow() {
        for (double[] values : new double[][] {
            {},
            {Double.NaN},
            {0},
            {5},
            {-5},
            {4.9e-324},
            {-Double.MAX_VALUE, Double.MAX_VALUE},
            {Double.POSITIVE_INFINITY, 1}
        }) {
            for (boolean logarithmic : new boolean[] {false, true}) {
                ChartScale scale = ChartScale.around(values, logarithmic, 300, 0);
                assertTrue(scale.high() > scale.low());
                for (double value : values) {
                    if (scale.shows(value)) {
                        assertTrue(scale.at(value) >= -1e-9 && scale.at(value) <= 300 + 1e-9, "" + value);
                    }
                }
            }
        }
    }
}
