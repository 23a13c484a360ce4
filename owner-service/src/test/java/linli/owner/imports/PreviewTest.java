package linli.owner.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linli.chassis.Refusal;
import linli.chassis.sheets.Sheet;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    @TempDir Path folder;

    @Test
    void the_first_sheet_that_is_seen_and_headed_is_read() throws IOException {
        var file = folder.resolve("sheets.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var hidden = workbook.newWorksheet("旧");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            row(hidden, 0, "小区", "片区");
            row(hidden, 1, "旧小区", "旧");
            row(workbook.newWorksheet("说明"), 0, "请勿修改表头");
            var sheet = workbook.newWorksheet("数据");
            row(sheet, 0, "二〇二六年小区一览");
            row(sheet, 2, "制表人：王");
            row(sheet, 3, "小区\u00A0", "片区*");
            row(sheet, 4, "新小区", "城东");
            sheet.range(0, 0, 0, 1).merge();
        }

        var preview = Preview.of(Sheet.of(file), ImportKind.COMMUNITIES, null);

        assertThat(preview.sheets()).containsExactly("说明", "数据");
        assertThat(preview.layout()).isEqualTo(new Layout("数据", 4));
        assertThat(preview.rows()).isEqualTo(1);
        assertThat(preview.columns()).containsExactly("小区", "片区*");
        assertThatThrownBy(() ->
                        Preview.of(Sheet.of(file), ImportKind.COMMUNITIES, new Layout("旧", 1)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_file_without_headings_has_columns_called_by_letters() throws IOException {
        var preview =
                Preview.of(
                        Sheet.of(csv("张江小区,2室1厅,3000元/月,5\n御桥,1室0厅,2000元/月,1\n")),
                        ImportKind.UNITS,
                        null);

        assertThat(preview.layout().headingRow()).isZero();
        assertThat(preview.columns()).containsExactly("A", "B", "C", "D");
        assertThat(preview.rows()).isEqualTo(2);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (var column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}
