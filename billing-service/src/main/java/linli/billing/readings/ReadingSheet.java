package linli.billing.readings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.sheets.Line;
import linli.chassis.sheets.Sheet;

/**
 * Where a file says what: the first sheet that is seen, below the first line that is headed as
 * files of readings are. Titles and notes above it are no more than that.
 *
 * @param headingRow as the spreadsheet counts
 * @param columns place of each field that it has
 * @param headings what the fields are headed
 */
record ReadingSheet(
        int headingRow, Map<ReadingField, Integer> columns, Map<ReadingField, String> headings) {

    private static final int HEADINGS_WITHIN = 30;

    /**
     * @throws Refusal.Invalid {@code reading-import.headings} when no line says which meter and
     *     what it shows
     */
    static ReadingSheet of(Sheet file) {
        return file.read(
                null,
                lines ->
                        lines.limit(HEADINGS_WITHIN)
                                .map(ReadingSheet::headed)
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElseThrow(() ->
                                        new Refusal.Invalid(
                                                "reading-import.headings",
                                                "No line is headed by meter and reading")));
    }

    private static Optional<ReadingSheet> headed(Line line) {
        var columns = new EnumMap<ReadingField, Integer>(ReadingField.class);
        var headings = new EnumMap<ReadingField, String>(ReadingField.class);
        for (var place = 0; place < line.cells().size(); place++) {
            var heading = line.cell(place);
            var field = ReadingField.headed(heading).orElse(null);
            if (field != null && columns.putIfAbsent(field, place) == null) {
                headings.put(field, heading);
            }
        }
        var saysWhich =
                columns.containsKey(ReadingField.SERIAL) || columns.containsKey(ReadingField.UNIT);
        return saysWhich && columns.containsKey(ReadingField.VALUE)
                ? Optional.of(new ReadingSheet(line.row(), columns, headings))
                : Optional.empty();
    }

    /** The lines below the headings. */
    Stream<Line> below(Stream<Line> lines) {
        return lines.filter(line -> line.row() > headingRow);
    }

    String cell(Line line, ReadingField field) {
        var place = columns.get(field);
        return place == null ? "" : line.cell(place);
    }

    /** Whether a cell does not say what it seems to: an error, or a date that nobody typed. */
    boolean isFaulty(Line line, ReadingField field) {
        var place = columns.get(field);
        var fault = place == null ? null : line.faults().get(place);
        return fault != null && (field != ReadingField.DAY || fault.equals(Line.ERROR));
    }

    String heading(ReadingField field) {
        return headings.getOrDefault(field, "");
    }

    List<ReadingField> fields() {
        return List.copyOf(columns.keySet());
    }
}
