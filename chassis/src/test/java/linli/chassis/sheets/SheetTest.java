package linli.chassis.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    @TempDir Path folder;

    @Test
    void merged_cells_all_show_what_the_first_one_holds() throws IOException {
        var lines =
                lines(
                        workbook(sheet -> {
                            row(sheet, 0, "小区", "楼栋", "房号");
                            row(sheet, 1, "阳光花园", "3栋", "101");
                            sheet.value(2, 2, "102");
                            sheet.value(3, 2, "103");
                            sheet.range(1, 0, 3, 0).merge();
                            sheet.range(1, 1, 3, 1).merge();
                        }));

        assertThat(lines).hasSize(4);
        assertThat(lines.get(3).cells()).containsExactly("阳光花园", "3栋", "103");
    }

    @Test
    void rows_have_the_sheets_numbers_and_blank_ones_are_none() throws IOException {
        var lines =
                lines(
                        workbook(sheet -> {
                            row(sheet, 0, "小区");
                            row(sheet, 1, "甲");
                            row(sheet, 5, "乙");
                            for (var blank = 6; blank < 36; blank++) {
                                sheet.style(blank, 0).borderStyle("thin").set();
                            }
                            row(sheet, 40, " ", "\u200B");
                        }));

        assertThat(lines).extracting(Line::row).containsExactly(1, 2, 6);
        assertThat(lines(csv("小区,楼栋\n甲,1\n,,\n\n,,\n乙,2\n")))
                .extracting(Line::row)
                .containsExactly(1, 2, 6);
    }

    @Test
    void what_the_program_made_a_date_of_is_told() throws IOException {
        var line =
                lines(
                                workbook(sheet -> {
                                    sheet.value(0, 0, LocalDate.of(2026, 3, 2));
                                    sheet.style(0, 0).format("m-d").set();
                                    sheet.value(0, 1, 46083);
                                    sheet.value(0, 2, 89.49999999999999);
                                    sheet.value(0, 3, 101);
                                    sheet.style(0, 3).format("0000").set();
                                    sheet.value(0, 4, 101113515819L);
                                }))
                        .getFirst();

        assertThat(line.faults()).containsOnly(java.util.Map.entry(0, Line.DATE));
        assertThat(line.cells())
                .containsExactly("2026-03-02", "46083", "89.5", "0101", "101113515819");
    }

    @Test
    void errors_are_errors_and_no_names() throws IOException {
        var line = lines(csv("#N/A,#VALUE!,王\n")).getFirst();

        assertThat(line.faults().keySet()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void marks_that_nobody_sees_are_not_there() throws IOException {
        var line =
                lines(workbook(sheet -> row(sheet, 0, "101\u00A0", "1\u200B02", "王_x000D_\n丽")))
                        .getFirst();

        assertThat(line.cells()).containsExactly("101", "102", "王 丽");
    }

    @Test
    void text_is_read_in_the_charset_and_with_the_separators_it_was_written_in()
            throws IOException {
        for (var text :
                List.of(
                        "\uFEFF小区;片区\r\n甲;城东".getBytes(StandardCharsets.UTF_8),
                        "小区\t片区\n甲\t城东".getBytes(Charset.forName("GB18030")),
                        "\uFEFF小区,片区\n甲,城东".getBytes(StandardCharsets.UTF_16LE))) {
            var file = Files.write(folder.resolve("text.csv"), text);
            assertThat(lines(file).getLast().cells()).containsExactly("甲", "城东");
        }
    }

    @Test
    void a_workbook_of_plain_texts_needs_no_styles() throws IOException {
        var whole = workbook(sheet -> row(sheet, 0, "小区", "楼栋"));
        try (var parts = FileSystems.newFileSystem(whole)) {
            Files.delete(parts.getPath("xl/styles.xml"));
        }

        assertThat(lines(whole).getFirst().cells()).containsExactly("小区", "楼栋");
    }

    private List<Line> lines(Path file) throws IOException {
        var sheet = Sheet.of(file);
        return sheet.read(
                sheet.names().isEmpty() ? null : sheet.names().getFirst(), lines -> lines.toList());
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    private Path workbook(Consumer<Worksheet> filling) throws IOException {
        var file = folder.resolve("rows.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            filling.accept(workbook.newWorksheet("房屋"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (var column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}
