package linli.owner.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import linli.chassis.Refusal;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet as text: its headings and its rows. Workbooks ({@code .xlsx}) and CSV files in
 * UTF-8 or GB18030 are read; everything else is refused by name.
 *
 * @param rows without the heading; cells as they stand, numbers in plain notation
 */
record Sheet(List<String> columns, List<List<String>> rows) {

    static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 200;

    /** A workbook that unpacks to more is a bomb. */
    private static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * @throws Refusal with {@code import.xls}, {@code import.unsupported}, {@code import.broken},
     *     {@code import.encoding}, {@code import.empty}, {@code import.too-large} or {@code
     *     import.duplicate-column}
     */
    static Sheet read(byte[] file) {
        if (startsWith(file, OLD_EXCEL)) {
            throw new Refusal.Unsupported(
                    "import.xls", "Save it as .xlsx or .csv: the old .xls is not read");
        }
        var lines = startsWith(file, ZIP) ? workbook(file) : csv(file);
        if (lines.isEmpty()) {
            throw new Refusal.Invalid("import.empty", "The file has no rows");
        }
        var columns = lines.getFirst().stream().map(String::strip).toList();
        requireColumns(columns);
        return new Sheet(columns, lines.subList(1, lines.size()));
    }

    private static void requireColumns(List<String> columns) {
        if (columns.size() > MOST_COLUMNS) {
            throw tooLarge("columns", MOST_COLUMNS);
        }
        var named = columns.stream().filter(column -> !column.isEmpty()).toList();
        if (named.stream().distinct().count() != named.size()) {
            throw new Refusal.Invalid(
                    "import.duplicate-column", "Two columns have the same heading");
        }
    }

    private static List<List<String>> workbook(byte[] file) {
        requireWorkbook(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var lines = new ArrayList<List<String>>();
            rows.forEach(row -> {
                if (lines.size() > MOST_ROWS) {
                    throw tooLarge("rows", MOST_ROWS);
                }
                lines.add(cells(row));
            });
            return lines;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS + 1); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    /** A zip is a workbook when it holds one, and harmless when it unpacks to a bearable size. */
    private static void requireWorkbook(byte[] file) {
        // By the directory at the end: streaming writers leave the sizes in front empty.
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Refusal.Unsupported("import.unsupported", "This is no workbook");
            }
            var unpacked = 0L;
            var buffer = new byte[64 * 1024];
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (int read; (read = content.read(buffer)) > 0; ) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED_BYTES) {
                            throw new Refusal.TooLarge(
                                    "import.too-large", "The workbook unpacks to too much");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw broken();
        }
    }

    private static List<List<String>> csv(byte[] file) {
        var lines = new ArrayList<List<String>>();
        try (var reader =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .ofCsvRecord(new StringReader(decode(file)))) {
            for (var record : reader) {
                if (lines.size() > MOST_ROWS) {
                    throw tooLarge("rows", MOST_ROWS);
                }
                lines.add(record.getFields());
            }
            return lines;
        } catch (CsvParseException | IOException e) {
            throw broken();
        }
    }

    /** UTF-8 when it is valid UTF-8, otherwise what Chinese Windows writes. */
    private static String decode(byte[] file) {
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                var text =
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)
                                .decode(ByteBuffer.wrap(file))
                                .toString();
                if (text.indexOf('\0') >= 0) {
                    throw new Refusal.Unsupported("import.unsupported", "This is no text");
                }
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException next) {
                // Not this one.
            }
        }
        throw new Refusal.Unsupported("import.encoding", "The text is neither UTF-8 nor GB18030");
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length
                && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static Refusal broken() {
        return new Refusal.Invalid("import.broken", "The file cannot be read");
    }

    private static Refusal tooLarge(String what, int most) {
        return new Refusal.TooLarge(
                "import.too-large", "A file may have %d %s".formatted(most, what));
    }
}
