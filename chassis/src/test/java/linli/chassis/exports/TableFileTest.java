package linli.chassis.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import linli.chassis.exports.ExportRequest.Column;
import linli.chassis.exports.ExportRequest.Format;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 2, 28, 9, 30, 5);

    @Test
    void plain_text_is_read_by_spreadsheets_as_it_was_meant() throws IOException {
        var text =
                new String(
                        written(
                                Format.CSV,
                                row("𠮷田·\"A\", 张", new BigDecimal("-12.50"), DAY, TIME)),
                        StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo(
                        "\uFEFF姓名,金额,日,时间\r\n\"𠮷田·\"\"A\"\", 张\",-12.50,2026-02-28,2026-02-28 09:30:05\r\n");
    }

    @Test
    void nothing_that_somebody_wrote_is_calculated() throws IOException {
        var text =
                new String(
                        written(Format.CSV, row("=HYPERLINK(\"x\")", "+86 139", "@a", "-1")),
                        StandardCharsets.UTF_8);
        assertThat(text.lines().skip(1).findFirst())
                .hasValue("\"'=HYPERLINK(\"\"x\"\")\",'+86 139,'@a,'-1");

        var first = rows(written(Format.XLSX, row("=1+1", "+86 139", "@a", "-1"))).get(1);
        assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(0).getText()).isEqualTo("=1+1");
    }

    @Test
    void in_a_workbook_numbers_are_numbers_and_days_are_days() throws IOException {
        var rows =
                rows(
                        written(
                                Format.XLSX,
                                row("𠮷\u0000\u0007", new BigDecimal("12.50"), DAY, TIME),
                                row(null, null, null, null)));

        assertThat(rows.get(0).getCellText(1)).isEqualTo("金额");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("𠮷");
        assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12.50");
        assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(DAY);
        assertThat(rows.get(1).getCellAsDate(3)).hasValue(TIME);
    }

    @Test
    void a_text_longer_than_a_cell_takes_says_that_it_was_cut() throws IOException {
        var rows = rows(written(Format.XLSX, row("长".repeat(40_000), null, null, null)));

        assertThat(rows.get(1).getCellText(0)).hasSizeLessThan(32_767).endsWith("…");
    }

    @Test
    void a_sheet_has_a_name_that_spreadsheets_take() throws IOException {
        for (var name : List.of("a/b:c*?[1]'", "[]", "很".repeat(24) + "𠮷".repeat(18))) {
            assertThat(rows(written(new ExportRequest(Format.XLSX, name, columns())))).hasSize(1);
        }
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<Column> columns() {
        return List.of(
                new Column("name", "姓名", null),
                new Column("amount", "金额", null),
                new Column("day", "日", null),
                new Column("time", "时间", null));
    }

    @SafeVarargs
    private static byte[] written(Format format, List<@Nullable Object>... rows)
            throws IOException {
        return written(new ExportRequest(format, "业主", columns()), rows);
    }

    @SafeVarargs
    private static byte[] written(ExportRequest request, List<@Nullable Object>... rows)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.of(request, out)) {
            for (var row : rows) {
                file.row(row);
            }
        }
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }
}
