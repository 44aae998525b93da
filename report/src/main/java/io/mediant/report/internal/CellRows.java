package io.mediant.report.internal;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.report.internal.Shape.Place;
import io.mediant.report.text.Language;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a column as rows of a table: all of them if they fit. Else neighbouring intervals are merged, or the
 * categories with the largest contributions are kept in their order and the rest is summed into a last row. The
 * contributions of the rows add up to those of the cells.
 *
 * @param places the rows without the last; a merged row has a label of its own
 * @param rest the last row, which sums the rest
 * @param restCount how many categories it sums
 */
public record CellRows(List<Place> places, Optional<Place> rest, int restCount) {

    public CellRows {
        places = List.copyOf(places);
    }

    /** The rows of a column. @param most largest number of rows, special cells not counted */
    public static CellRows of(Compared column, int most) {
        double reference =
                Math.max(1, column.cells().stream().mapToLong(Cell::reference).sum());
        double current =
                Math.max(1, column.cells().stream().mapToLong(Cell::current).sum());
        List<Cell> intervals = ofType(column, true);
        List<Place> places = new ArrayList<>();
        int group = Math.max(1, (intervals.size() + most - 1) / most);
        for (int i = 0; i < intervals.size(); i += group) {
            List<Cell> cells = intervals.subList(i, Math.min(intervals.size(), i + group));
            places.add(total(intervalLabel(column, cells), Cell.Type.INTERVAL, cells, reference, current));
        }
        List<Cell> others = ofType(column, false);
        List<Cell> kept = others.stream()
                .filter(cell -> cell.type() == Cell.Type.CATEGORY)
                .sorted(Comparator.comparingDouble(Cell::contributionNats).reversed())
                .limit(most)
                .toList();
        List<Cell> left = new ArrayList<>();
        for (Cell cell : others) {
            if (cell.type() != Cell.Type.CATEGORY || kept.contains(cell)) {
                places.add(total(cell.label(), cell.type(), List.of(cell), reference, current));
            } else {
                left.add(cell);
            }
        }
        if (left.isEmpty()) {
            return new CellRows(places, Optional.empty(), 0);
        }
        Place rest = total("", Cell.Type.CATEGORY, left, reference, current);
        return new CellRows(places, Optional.of(rest), left.size());
    }

    /** The words for a row. */
    public static String label(Place place, Sentences sentences) {
        return Pictures.label(place, sentences);
    }

    private static List<Cell> ofType(Compared column, boolean interval) {
        return column.cells().stream()
                .filter(cell -> interval == (cell.type() == Cell.Type.INTERVAL))
                .toList();
    }

    private static String intervalLabel(Compared column, List<Cell> cells) {
        Values values = Values.of(column, Texts.of(Language.EN));
        double low = cells.get(0).low();
        double high = cells.get(cells.size() - 1).high();
        return low == high ? values.point(low) : values.point(low) + " – " + values.point(high);
    }

    private static Place total(String label, Cell.Type type, List<Cell> cells, double reference, double current) {
        return new Place(
                label,
                type,
                cells.stream().mapToLong(Cell::reference).sum() / reference,
                cells.stream().mapToLong(Cell::current).sum() / current,
                cells.stream().mapToDouble(Cell::contributionNats).sum());
    }
}
