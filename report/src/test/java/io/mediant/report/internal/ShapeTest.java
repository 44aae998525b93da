package io.mediant.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.Binning;
import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Jsd;
import io.mediant.compare.Measures;
import io.mediant.compare.Regime;
import io.mediant.compare.RowCounts;
import io.mediant.compare.Significance;
import io.mediant.compare.Status;
import io.mediant.compare.Tool;
import io.mediant.report.internal.Shape.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void spreadsAnIntervalEvenly() {
        Shape shape = Shape.of(column(interval(0, 1, 60, 10), interval(1, 4, 40, 90)), 4, 10);
        assertTrue(shape.axis());
        assertEquals(0, shape.low());
        assertEquals(4, shape.high());
        assertEquals(List.of(0.6, 0.4 / 3, 0.4 / 3, 0.4 / 3), round(shape, Place::p));
        assertEquals(List.of(0.1, 0.3, 0.3, 0.3), round(shape, Place::q));
    }

    @Test
    void aFarOutlierDoesNotFlattenThePicture() {
        Shape shape =
                Shape.of(column(interval(0, 1, 500, 500), interval(1, 2, 499, 499), interval(2, 1e9, 1, 1)), 10, 10);
        assertTrue(shape.high() < 3, "high is " + shape.high());
        assertEquals(0.005, shape.above().p(), 1e-9);
    }

    @Test
    void singleValuesGetAPlaceEach() {
        Shape shape = Shape.of(column(interval(0, 0, 1, 2), interval(1, 1, 3, 2)), 10, 10);
        assertFalse(shape.axis());
        assertEquals(2, shape.places().size());
        assertEquals(0.25, shape.places().get(0).p());
    }

    @Test
    void aLoneValueHasAnAxisOfItsOwn() {
        Shape shape = Shape.of(column(interval(7, 7, 5, 5)), 3, 1);
        assertEquals(1, shape.places().size());
        Shape open = Shape.of(
                column(interval(Double.NEGATIVE_INFINITY, 7, 5, 1), interval(7, Double.POSITIVE_INFINITY, 0, 4)), 4, 1);
        assertEquals(1, total(open, Place::p), 1e-12);
    }

    @Test
    void keepsTheCategoriesThatMatterAndSumsTheRest() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cells.add(new Cell(
                    "c" + i, Cell.Type.CATEGORY, Double.NaN, Double.NaN, 20 - i, 1 + i, i == 19 ? 0.5 : 0.001 * i));
        }
        Shape shape = Shape.of(column(cells.toArray(Cell[]::new)), 8, 5);
        assertEquals(5, shape.places().size());
        assertEquals(15, shape.restCount());
        assertTrue(shape.places().stream().anyMatch(place -> place.label().equals("c19")));
        assertEquals(1, total(shape, Place::p), 1e-12);
        assertEquals(1, total(shape, Place::q), 1e-12);
    }

    @Test
    void nothingIsLostOnTheWay() {
        Random random = new Random(5);
        for (int run = 0; run < 300; run++) {
            List<Cell> cells = new ArrayList<>();
            double at = random.nextGaussian() * 100;
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                double width = random.nextInt(4) == 0 ? 0 : Math.exp(3 * random.nextGaussian());
                cells.add(new Cell(
                        "",
                        Cell.Type.INTERVAL,
                        at,
                        at + width,
                        random.nextInt(50),
                        random.nextInt(50),
                        random.nextDouble()));
                at += width + (width == 0 ? 0.01 : 0);
            }
            cells.add(new Cell("missing", Cell.Type.MISSING, Double.NaN, Double.NaN, 1, 1, random.nextDouble()));
            Compared column = column(cells.toArray(Cell[]::new));
            Shape shape = Shape.of(column, 1 + random.nextInt(64), 3);
            assertEquals(1, total(shape, Place::p), 1e-9);
            assertEquals(1, total(shape, Place::q), 1e-9);
            double nats = cells.stream().mapToDouble(Cell::contributionNats).sum();
            assertEquals(nats, total(shape, Place::nats), 1e-9);
            CellRows rows = CellRows.of(column, 7);
            double rowNats = rows.places().stream().mapToDouble(Place::nats).sum();
            assertEquals(nats, rowNats, 1e-9);
            assertTrue(rows.places().size() <= 8);
        }
    }

    private static double total(Shape shape, ToDoubleFunction<Place> part) {
        List<Place> all = new ArrayList<>(shape.places());
        all.addAll(List.of(shape.below(), shape.above(), shape.rest()));
        all.addAll(shape.special());
        return all.stream().mapToDouble(part).sum();
    }

    private static List<Double> round(Shape shape, ToDoubleFunction<Place> part) {
        return shape.places().stream()
                .map(place -> Math.abs(part.applyAsDouble(place) - 0.4 / 3) < 1e-12
                        ? 0.4 / 3
                        : Math.round(part.applyAsDouble(place) * 1e9) / 1e9)
                .toList();
    }

    private static Cell interval(double low, double high, long p, long q) {
        return new Cell("", Cell.Type.INTERVAL, low, high, p, q, 0.01);
    }

    private static Compared column(Cell... cells) {
        return new Compared(
                "x",
                ColumnKind.NUMERIC,
                new RowCounts(0, 0, 0, 0, 0, 0),
                Status.STABLE,
                Regime.INFORMATIVE,
                Tool.JENSEN_SHANNON,
                0.01,
                new Binning("auto", cells.length),
                new Jsd(0, 0, 0, 0, "none", Optional.empty()),
                new Measures(0, 0, 0, List.of(), 0, 0, 0, 0.5),
                Optional.empty(),
                new Significance("none", 1, 1, 0),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                List.of(cells));
    }
}
