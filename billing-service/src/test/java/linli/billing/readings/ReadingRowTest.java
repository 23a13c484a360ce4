package linli.billing.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import linli.billing.meters.Meter.Shown;
import linli.billing.meters.MeterKind;
import linli.chassis.sheets.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingRowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final ReadingSheet SHEET =
            new ReadingSheet(
                    1,
                    Map.of(
                            ReadingField.SERIAL, 0,
                            ReadingField.KIND, 1,
                            ReadingField.VALUE, 2,
                            ReadingField.DAY, 3,
                            ReadingField.ESTIMATED, 4),
                    Map.of(
                            ReadingField.SERIAL, "表号",
                            ReadingField.KIND, "类型",
                            ReadingField.VALUE, "读数",
                            ReadingField.DAY, "日期",
                            ReadingField.ESTIMATED, "估抄"));

    @Test
    void says_what_was_read_when_and_whether_it_was_estimated() {
        var row = row("W-1", "冷水表", "1,234.5", "2026年11月3日", "是");

        assertThat(row.wrong()).isNull();
        assertThat(row.kind()).isEqualTo(MeterKind.WATER);
        assertThat(row.shown())
                .isEqualTo(
                        new Shown(
                                LocalDate.of(2026, 11, 3),
                                new BigDecimal("1234.5"),
                                true,
                                false,
                                false));
    }

    @Test
    void is_of_the_day_of_the_file_where_it_says_none() {
        assertThat(Objects.requireNonNull(row("W-1", "", "12", "", "").shown()).day())
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-11-03",
        "2026/11/3, 2026-11-03",
        "2026.11.3, 2026-11-03",
        "2026-11-03 00:00:00, 2026-11-03"
    })
    void days_are_read_however_they_are_written(String said, LocalDate day) {
        assertThat(Objects.requireNonNull(row("W-1", "", "12", said, "").shown()).day())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 12, '', '', 表号, required",
        "W-1, '', '', '', 读数, required",
        "W-1, 十二, '', '', 读数, reading.value",
        "W-1, -3, '', '', 读数, reading.value",
        "W-1, 1.2345, '', '', 读数, reading.value",
        "W-1, 12, 2026-02-30, '', 日期, reading.day",
        "W-1, 12, 昨天, '', 日期, reading.day"
    })
    void says_which_column_cannot_be_understood(
            String serial, String value, String day, String kind, String column, String code) {
        var wrong = row(serial, kind, value, day, "").wrong();

        assertThat(wrong).isNotNull();
        assertThat(wrong.column()).isEqualTo(column);
        assertThat(wrong.code()).isEqualTo(code);
        assertThat(wrong.isUnusual()).isFalse();
    }

    @Test
    void a_kind_that_nobody_knows_names_those_that_are() {
        assertThat(row("W-1", "热能", "12", "", "").wrong())
                .isEqualTo(ReadingRow.Wrong.bad("类型", "reading.kind", "热能", "水 / 电 / 气"));
    }

    @Test
    void a_cell_that_shows_an_error_says_nothing() {
        var line = new Line(2, List.of("W-1", "", "#N/A", "", ""), Map.of(2, Line.ERROR));

        var wrong = ReadingRow.of(line, SHEET, DAY).wrong();

        assertThat(wrong).isEqualTo(ReadingRow.Wrong.bad("读数", "cell-error", "#N/A", null));
    }

    @Test
    void a_number_that_a_program_made_a_date_of_is_none_but_a_day_is_one() {
        var faults = Map.of(2, Line.DATE, 3, Line.DATE);
        var line = new Line(2, List.of("W-1", "", "1900-01-12", "2026-11-03", ""), faults);

        var wrong = ReadingRow.of(line, SHEET, DAY).wrong();

        assertThat(wrong).isEqualTo(ReadingRow.Wrong.bad("读数", "cell-error", "1900-01-12", null));
    }

    @ParameterizedTest
    @CsvSource({
        "表号, SERIAL",
        "水表号（必填）, SERIAL",
        "Meter No, SERIAL",
        "房号, UNIT",
        "本期读数(m³), VALUE",
        "抄表日期, DAY",
        "Reading date, DAY"
    })
    void headings_are_known_however_they_are_written(String heading, ReadingField field) {
        assertThat(ReadingField.headed(heading)).contains(field);
    }

    private static ReadingRow row(String... cells) {
        return ReadingRow.of(new Line(2, List.of(cells), Map.of()), SHEET, DAY);
    }
}
