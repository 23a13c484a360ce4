package linli.billing.readings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import linli.billing.meters.Meter.Shown;
import linli.billing.meters.MeterKind;
import linli.chassis.sheets.Line;
import org.jspecify.annotations.Nullable;

/**
 * What one row says, as far as it can be read without knowing any meter.
 *
 * @param row as the spreadsheet counts
 * @param serial empty where the row does not say
 * @param unit label of the unit; empty where the row does not say
 * @param kind null where the row does not say
 * @param shown what was read; null where that cannot be understood
 * @param wrong why it cannot be understood; null where it can
 */
record ReadingRow(
        int row,
        String serial,
        String unit,
        @Nullable MeterKind kind,
        @Nullable Shown shown,
        @Nullable Wrong wrong) {

    private static final Pattern VALUE = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern GROUPED = Pattern.compile("[,，\\s]");
    private static final List<String> YES = List.of("是", "y", "yes", "true", "1", "估", "√", "✓");

    /**
     * @param suggestion what may be meant, or what it is held against; null where nothing is known
     * @param isUnusual whether it can be kept when somebody says that it is so
     */
    record Wrong(
            String column,
            String code,
            String value,
            @Nullable String suggestion,
            boolean isUnusual) {

        static Wrong bad(String column, String code, String value, @Nullable String suggestion) {
            return new Wrong(column, code, value, suggestion, false);
        }
    }

    /**
     * @param day on which it was read, where the row does not say
     */
    static ReadingRow of(Line line, ReadingSheet sheet, LocalDate day) {
        var serial = sheet.cell(line, ReadingField.SERIAL);
        var unit = sheet.cell(line, ReadingField.UNIT);
        try {
            requireSound(line, sheet);
            if (serial.isEmpty() && unit.isEmpty()) {
                var column =
                        sheet.heading(ReadingField.SERIAL).isEmpty()
                                ? ReadingField.UNIT
                                : ReadingField.SERIAL;
                throw new Unread(Wrong.bad(sheet.heading(column), "required", "", null));
            }
            return new ReadingRow(
                    line.row(), serial, unit, kind(line, sheet), shown(line, sheet, day), null);
        } catch (Unread unread) {
            return new ReadingRow(line.row(), serial, unit, null, null, unread.wrong);
        }
    }

    private static void requireSound(Line line, ReadingSheet sheet) {
        for (var field : sheet.fields()) {
            if (sheet.isFaulty(line, field)) {
                throw new Unread(
                        Wrong.bad(
                                sheet.heading(field), "cell-error", sheet.cell(line, field), null));
            }
        }
    }

    private static Shown shown(Line line, ReadingSheet sheet, LocalDate day) {
        var said = sheet.cell(line, ReadingField.VALUE);
        var plain = GROUPED.matcher(said).replaceAll("");
        if (plain.isEmpty()) {
            throw new Unread(Wrong.bad(sheet.heading(ReadingField.VALUE), "required", said, null));
        }
        if (!VALUE.matcher(plain).matches()) {
            throw new Unread(
                    Wrong.bad(sheet.heading(ReadingField.VALUE), "reading.value", said, null));
        }
        return new Shown(
                day(sheet.cell(line, ReadingField.DAY), sheet, day),
                new BigDecimal(plain),
                YES.contains(sheet.cell(line, ReadingField.ESTIMATED).toLowerCase(Locale.ROOT)),
                false,
                false);
    }

    private static LocalDate day(String said, ReadingSheet sheet, LocalDate otherwise) {
        if (said.isEmpty()) {
            return otherwise;
        }
        var parts = DAY.matcher(said);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException noDay) {
            // Told below, as what is no day at all.
        }
        throw new Unread(
                Wrong.bad(
                        sheet.heading(ReadingField.DAY),
                        "reading.day",
                        said,
                        otherwise.toString()));
    }

    private static @Nullable MeterKind kind(Line line, ReadingSheet sheet) {
        var said = sheet.cell(line, ReadingField.KIND).toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return null;
        }
        if (said.contains("水") || said.startsWith("water")) {
            return MeterKind.WATER;
        }
        if (said.contains("电") || said.startsWith("electric")) {
            return MeterKind.ELECTRICITY;
        }
        if (said.contains("气") || said.startsWith("gas")) {
            return MeterKind.GAS;
        }
        throw new Unread(
                Wrong.bad(sheet.heading(ReadingField.KIND), "reading.kind", said, "水 / 电 / 气"));
    }

    /** The same, once somebody said that what is unusual is so. */
    Shown confirmed() {
        var read = Objects.requireNonNull(shown);
        return new Shown(read.day(), read.value(), read.estimated(), false, true);
    }

    private static final class Unread extends RuntimeException {
        private final transient Wrong wrong;

        Unread(Wrong wrong) {
            super(null, null, false, false);
            this.wrong = wrong;
        }
    }
}
