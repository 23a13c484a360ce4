package linli.chassis.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain text as RFC 4180 has it. It begins with a mark by which Excel knows the encoding: else it
 * shows Chinese as noise.
 */
final class CsvFile implements TableFile {

    private static final char ENCODING_MARK = '\uFEFF';

    /** Excel takes a cell that begins so for a formula, whoever wrote it. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CsvWriter csv;

    CsvFile(List<String> titles, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(ENCODING_MARK);
        this.csv = CsvWriter.builder().build(text);
        csv.writeRecord(titles.stream().map(CsvFile::safe).toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case LocalDateTime time -> TIME.format(time);
            default -> safe(cell.toString());
        };
    }

    private static String safe(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
