package linli.chassis.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: numbers are numbers, days are days, and texts are never formulas. A sheet that is
 * full is followed by another.
 */
final class WorkbookFile implements TableFile {

    /** Excel's own bound is 1,048,576. */
    private static final int ROWS_OF_SHEET = 1_000_000;

    /** Excel's own bound; what is longer is cut, which the last character says. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int FLUSHED_EVERY = 1_000;
    private static final int LONGEST_SHEET_NAME = 25;
    private static final int WIDTH = 18;
    private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\\\/*?:\\[\\]']");

    /** Characters that XML cannot say. */
    private static final Pattern UNSAID =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final Workbook workbook;
    private final String name;
    private final List<String> titles;
    private Worksheet sheet;
    private int sheets;
    private int row;

    WorkbookFile(String name, List<String> titles, OutputStream out) {
        this.workbook = new Workbook(out, "Linli", "1.0");
        this.name = sheetName(name);
        this.titles = titles;
        this.sheet = nextSheet();
    }

    private static String sheetName(String name) {
        var said = NOT_IN_SHEET_NAMES.matcher(name).replaceAll(" ").strip();
        var end = Math.min(said.length(), LONGEST_SHEET_NAME);
        return said.isEmpty()
                ? "1"
                : said.substring(
                        0, Character.isHighSurrogate(said.charAt(end - 1)) ? end - 1 : end);
    }

    private Worksheet nextSheet() {
        sheets++;
        var next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (var i = 0; i < titles.size(); i++) {
            next.width(i, WIDTH);
            next.value(0, i, titles.get(i));
            next.style(0, i).bold().set();
        }
        next.freezePane(0, 1);
        row = 0;
        return next;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (row == ROWS_OF_SHEET) {
            sheet.finish();
            sheet = nextSheet();
        }
        row++;
        for (var i = 0; i < cells.size(); i++) {
            write(i, cells.get(i));
        }
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> sheet.value(row, column, said(cell.toString()));
        }
    }

    private static String said(String text) {
        var clean = UNSAID.matcher(text).replaceAll("");
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 2) + "…";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
