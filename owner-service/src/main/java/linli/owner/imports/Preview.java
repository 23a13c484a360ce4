package linli.owner.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linli.chassis.Refusal;
import linli.chassis.sheets.Line;
import linli.chassis.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a file has, before anything is applied.
 *
 * @param sheets that may be chosen; empty in a CSV file
 * @param rows how many there are below the headings
 */
record Preview(
        List<String> sheets,
        Layout layout,
        List<String> columns,
        List<List<String>> sample,
        int rows) {

    /** Titles, notes and blank rows above the headings are no more than that. */
    private static final int HEADINGS_WITHIN = 30;

    private static final int SAMPLE_ROWS = 5;

    /** Where the headings seem to be: the line that has most of what such files are headed. */
    private record Guess(Layout layout, long matches) {}

    /**
     * @param chosen what a person says; null to find out
     */
    static Preview of(Sheet file, ImportKind kind, @Nullable Layout chosen) {
        var names = file.names();
        var layout = chosen == null ? guess(file, names, kind) : chosen;
        return file.read(
                layout.sheet(),
                lines -> {
                    List<String> headings = new ArrayList<>();
                    var sample = new ArrayList<List<String>>();
                    var width = new int[1];
                    var rows = new int[1];
                    lines.forEach(line -> {
                        width[0] = Math.max(width[0], line.cells().size());
                        if (line.row() == layout.headingRow()) {
                            headings.addAll(line.cells());
                        } else if (line.row() > layout.headingRow()) {
                            if (++rows[0] > Sheet.MOST_ROWS) {
                                throw Sheet.tooLarge("rows", Sheet.MOST_ROWS);
                            }
                            if (sample.size() < SAMPLE_ROWS) {
                                sample.add(line.cells());
                            }
                        }
                    });
                    if (width[0] == 0) {
                        throw new Refusal.Invalid("import.empty", "The file has no rows");
                    }
                    if (width[0] > Sheet.MOST_COLUMNS) {
                        throw Sheet.tooLarge("columns", Sheet.MOST_COLUMNS);
                    }
                    return new Preview(
                            names,
                            layout,
                            layout.headingRow() == 0 ? letters(width[0]) : named(headings),
                            List.copyOf(sample),
                            rows[0]);
                });
    }

    private static Layout guess(Sheet file, List<String> names, ImportKind kind) {
        @Nullable Guess best = null;
        var sheets = new ArrayList<@Nullable String>(names);
        if (sheets.isEmpty()) {
            sheets.add(null);
        }
        for (var sheet : sheets) {
            var guess =
                    file.read(
                            sheet,
                            lines ->
                                    Optional.ofNullable(
                                            guess(
                                                    sheet,
                                                    lines.limit(HEADINGS_WITHIN).toList(),
                                                    kind)));
            if (guess.isPresent() && (best == null || guess.get().matches() > best.matches())) {
                best = guess.get();
            }
        }
        if (best == null) {
            throw new Refusal.Invalid("import.empty", "The file has no rows");
        }
        return best.layout();
    }

    private static @Nullable Guess guess(
            @Nullable String sheet, List<Line> lines, ImportKind kind) {
        @Nullable Guess best = null;
        for (var line : lines) {
            var matches = Mapping.guess(kind, line.cells()).sources().size();
            if (matches > 0 && (best == null || matches > best.matches())) {
                best = new Guess(new Layout(sheet, line.row()), matches);
            }
        }
        if (best != null || lines.isEmpty()) {
            return best;
        }
        // Nothing is headed as usual: names without a digit may be headings, anything else is data.
        var first = lines.getFirst();
        var data =
                first.cells().stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
        return new Guess(new Layout(sheet, data ? 0 : first.row()), 0);
    }

    private static List<String> named(List<String> headings) {
        var named = headings.stream().filter(column -> !column.isEmpty()).toList();
        if (named.stream().distinct().count() != named.size()) {
            throw new Refusal.Invalid(
                    "import.duplicate-column", "Two columns have the same heading");
        }
        return List.copyOf(headings);
    }

    /** A, B, C … Z, AA, as the spreadsheet program calls them. */
    private static List<String> letters(int width) {
        return IntStream.range(0, width)
                .mapToObj(column ->
                        column < 26
                                ? String.valueOf((char) ('A' + column))
                                : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26))
                .toList();
    }
}
