package linli.owner.dictionaries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import linli.chassis.Refusal;
import linli.chassis.sheets.Line;
import linli.chassis.sheets.Sheet;

/**
 * The texts of a file's first sheet, headings and all.
 *
 * @param columns what stands in the first line that has anything
 * @param rows what stands below it, each with its row in the file, counted from 1
 */
public record WordSheet(List<String> columns, List<SheetRow> rows) {

    public static final int MOST_ROWS = 1_000;
    private static final int LARGEST_FILE = 2 * 1024 * 1024;

    /** One line of the file. */
    public record SheetRow(int row, List<String> cells) {
        static SheetRow of(Line line) {
            return new SheetRow(line.row(), line.cells());
        }
    }

    /**
     * @throws Refusal {@code import.empty}, {@code import.too-large}, {@code import.xls}, {@code
     *     import.unsupported}, {@code import.broken} or {@code import.encoding}
     */
    public static WordSheet of(InputStream content) throws IOException {
        var copy = Files.createTempFile("words", ".tmp");
        try {
            var bytes = content.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw Sheet.tooLarge("bytes", LARGEST_FILE);
            }
            Files.write(copy, bytes);
            var file = Sheet.of(copy);
            var lines =
                    file.read(
                            file.names().stream().findFirst().orElse(null),
                            all -> all.limit(MOST_ROWS + 2L).toList());
            if (lines.isEmpty()) {
                throw new Refusal.Invalid("import.empty", "The file has no rows");
            }
            if (lines.size() > MOST_ROWS + 1) {
                throw Sheet.tooLarge("rows", MOST_ROWS);
            }
            return new WordSheet(
                    lines.getFirst().cells(), lines.stream().skip(1).map(SheetRow::of).toList());
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
