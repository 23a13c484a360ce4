package linli.chassis.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;
import linli.chassis.Refusal;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet file, read as a stream: workbooks ({@code .xlsx}) and CSV in UTF-8, UTF-16 or
 * GB18030; everything else is refused by name. What a cell shows is what is meant, so merged cells
 * all have their text, hidden sheets and rows are not there, and blank rows are none.
 */
public final class Sheet {

    public static final int MOST_ROWS = 100_000;
    public static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 2_000;

    /** A workbook that unpacks to more is a bomb. */
    private static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ERROR =
            Pattern.compile("#(?:N/A|VALUE!|REF!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!)");
    private static final Pattern PADDED = Pattern.compile("0{2,15}");

    private final Path file;
    private final boolean workbook;

    private Sheet(Path file, boolean workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /** Reads every line that has something in it, from above to below. */
    public interface Reading<T> {
        T of(Stream<Line> lines);
    }

    /**
     * @throws Refusal with {@code import.xls}, {@code import.unsupported} or {@code
     *     import.too-large}
     */
    public static Sheet of(Path file) throws IOException {
        var head = new byte[4];
        try (var in = Files.newInputStream(file)) {
            var read = in.readNBytes(head, 0, head.length);
            if (read == head.length && Arrays.equals(head, OLD_EXCEL)) {
                throw new Refusal.Unsupported(
                        "import.xls", "Save it as .xlsx or .csv: the old .xls is not read");
            }
        }
        var zipped = Arrays.equals(head, ZIP);
        if (zipped) {
            requireWorkbook(file);
        }
        return new Sheet(file, zipped);
    }

    /** The sheets that are seen; one without a name in a CSV file. */
    public List<String> names() {
        if (!workbook) {
            return List.of();
        }
        try (var book = open()) {
            return book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    /**
     * @param name of a sheet that is seen; null in a CSV file
     * @throws Refusal with {@code import.broken}, {@code import.encoding}, {@code import.sheet} or
     *     {@code import.too-large}
     */
    public <T> T read(@Nullable String name, Reading<T> reading) {
        try {
            return workbook ? readWorkbook(name, reading) : readCsv(reading);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw broken();
        }
    }

    private <T> T readWorkbook(@Nullable String said, Reading<T> reading) throws IOException {
        var name = said == null ? names().stream().findFirst().orElse(null) : said;
        var merges = merges(name);
        try (var book = open()) {
            var sheet =
                    book.getSheets()
                            .filter(one -> one.getName().equals(name))
                            .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElseThrow(() ->
                                    new Refusal.Invalid("import.sheet", "No such sheet is seen"));
            try (var rows = sheet.openStream()) {
                return reading.of(
                        guarded(rows).map(row -> line(row, merges)).filter(Objects::nonNull));
            }
        }
    }

    /** The parser's own failures are the file's fault; what a reader throws is not. */
    private static Stream<Row> guarded(Stream<Row> rows) {
        var source = rows.iterator();
        Iterable<Row> guarded =
                () ->
                        new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                try {
                                    return source.hasNext();
                                } catch (RuntimeException e) {
                                    throw broken();
                                }
                            }

                            @Override
                            public Row next() {
                                return source.next();
                            }
                        };
        return StreamSupport.stream(guarded.spliterator(), false);
    }

    private static @Nullable Line line(Row row, Merges merges) {
        var cells = new ArrayList<String>();
        Map<Integer, String> faults = new HashMap<>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS + 1); i++) {
            var cell = row.getCell(i);
            var fault = fault(cell);
            if (fault != null) {
                faults.put(i, fault);
            }
            cells.add(text(cell));
        }
        merges.fill(row.getRowNum(), cells);
        return row.isHidden() ? null : line(row.getRowNum(), cells, faults);
    }

    private static @Nullable Line line(int row, List<String> cells, Map<Integer, String> faults) {
        for (var i = 0; i < cells.size(); i++) {
            if (ERROR.matcher(cells.get(i)).matches()) {
                faults.put(i, Line.ERROR);
            }
        }
        return cells.stream().allMatch(String::isEmpty) && faults.isEmpty()
                ? null
                : new Line(row, List.copyOf(cells), Map.copyOf(faults));
    }

    private static @Nullable String fault(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        if (cell.getType() == CellType.ERROR) {
            return Line.ERROR;
        }
        return number(cell) != null && isDate(cell) ? Line.DATE : null;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var number = number(cell);
        if (number == null) {
            return seen(cell.getText());
        }
        if (isDate(cell)) {
            return date(cell, number);
        }
        // As many digits as the program shows: beyond them is the noise of binary fractions.
        var rounded = number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
        var format = cell.getDataFormatString();
        if (format != null && PADDED.matcher(format).matches() && rounded.matches("\\d+")) {
            return "0".repeat(Math.max(0, format.length() - rounded.length())) + rounded;
        }
        return rounded;
    }

    /** A formula shows its result. */
    private static @Nullable BigDecimal number(Cell cell) {
        return cell.getValue() instanceof BigDecimal number ? number : null;
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22
                        || id >= 27 && id <= 36
                        || id >= 45 && id <= 47
                        || id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var bare =
                format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[ymdhs年月日].*") && !bare.contains("general");
    }

    private static String date(Cell cell, BigDecimal number) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (RuntimeException notADay) {
            return number.toPlainString();
        }
    }

    /** {@code _x000D_} is how a workbook writes a mark that its XML cannot hold. */
    private static String seen(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var plain =
                ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(found.group(1), 16))));
        var cleaned = SeenText.of(plain);
        return cleaned.length() > LONGEST_CELL ? cleaned.substring(0, LONGEST_CELL) : cleaned;
    }

    private Merges merges(@Nullable String name) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var entry = WorkbookParts.entryOf(zip, name);
            if (entry == null) {
                return Merges.none();
            }
            try (var in = new BufferedInputStream(zip.getInputStream(entry))) {
                return Merges.of(in);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(), true));
    }

    /**
     * A program that writes plain texts leaves them out; asked for all the same, all would be lost.
     */
    private boolean hasStyles() throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private <T> T readCsv(Reading<T> reading) throws IOException {
        var charset = charset();
        try (var text = reader(charset);
                var records =
                        CsvReader.builder()
                                .fieldSeparator(separator(charset))
                                .skipEmptyLines(false)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .ofCsvRecord(text)) {
            var row = new int[] {0};
            return reading.of(
                    records.stream()
                            .map(record -> {
                                row[0]++;
                                var cells = new ArrayList<String>();
                                record.getFields().stream()
                                        .limit(MOST_COLUMNS + 1L)
                                        .forEach(field -> cells.add(seen(field)));
                                return line(row[0], cells, new HashMap<>());
                            })
                            .filter(Objects::nonNull));
        }
    }

    private Reader reader(Charset charset) throws IOException {
        var text =
                new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), charset);
        var pushed = new PushbackReader(text);
        var first = pushed.read();
        if (first >= 0 && first != 0xFEFF) {
            pushed.unread(first);
        }
        return pushed;
    }

    /** What the first lines have most of, outside quotation marks. */
    private char separator(Charset charset) throws IOException {
        var counts = new HashMap<Character, Integer>();
        try (var text = reader(charset)) {
            var head = new char[16 * 1024];
            var read = text.read(head);
            var quoted = false;
            for (var i = 0; i < read; i++) {
                if (head[i] == '"') {
                    quoted = !quoted;
                } else if (!quoted && ",;\t|".indexOf(head[i]) >= 0) {
                    counts.merge(head[i], 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(',');
    }

    /** By its mark; else UTF-8 when all of it is valid UTF-8; else what Chinese Windows writes. */
    private Charset charset() throws IOException {
        var head = new byte[3];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, 3);
        }
        if (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (isValid(charset)) {
                return charset;
            }
        }
        throw new Refusal.Unsupported("import.encoding", "The text is neither UTF-8 nor GB18030");
    }

    private boolean isValid(Charset charset) throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(64 * 1024);
        var chars = CharBuffer.allocate(64 * 1024);
        try (var channel = Files.newByteChannel(file)) {
            for (var more = true; more; ) {
                more = channel.read(bytes) >= 0;
                bytes.flip();
                var result = decoder.decode(bytes, chars, !more);
                if (result.isError()) {
                    return false;
                }
                chars.flip();
                if (chars.chars().anyMatch(letter -> letter == 0)) {
                    throw new Refusal.Unsupported("import.unsupported", "This is no text");
                }
                chars.clear();
                bytes.compact();
            }
        }
        return true;
    }

    /** A zip is a workbook when it holds one, and harmless when it unpacks to a bearable size. */
    private static void requireWorkbook(Path file) {
        // By the directory at the end: streaming writers leave the sizes in front empty.
        try (var zip = ZipFile.builder().setPath(file).get()) {
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

    static Refusal broken() {
        return new Refusal.Invalid("import.broken", "The file cannot be read");
    }

    public static Refusal tooLarge(String what, int most) {
        return new Refusal.TooLarge(
                "import.too-large", "A file may have %d %s".formatted(most, what));
    }
}
