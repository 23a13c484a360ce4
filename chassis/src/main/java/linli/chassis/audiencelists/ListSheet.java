package linli.chassis.audiencelists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.sheets.Line;
import linli.chassis.sheets.Sheet;

/**
 * Where a list says what: the first sheet that is seen, below the first line that is headed by a
 * unit or a phone number.
 *
 * @param headingRow as the spreadsheet counts
 * @param unit place of the column of units; −1 when there is none
 * @param phone place of the column of phone numbers; −1 when there is none
 */
record ListSheet(int headingRow, int unit, int phone) {

    private static final int HEADINGS_WITHIN = 30;
    private static final Pattern ASIDE = Pattern.compile("[（(].*?[）)]|[\\s_\\-:：*]");
    private static final List<String> UNITS =
            List.of(
                    "房号",
                    "房屋",
                    "房间",
                    "房间号",
                    "单元房号",
                    "户号",
                    "房产",
                    "地址",
                    "unit",
                    "room",
                    "unitnumber",
                    "home",
                    "address");
    private static final List<String> PHONES =
            List.of(
                    "电话",
                    "手机",
                    "手机号",
                    "手机号码",
                    "电话号码",
                    "联系电话",
                    "联系方式",
                    "业主电话",
                    "phone",
                    "mobile",
                    "phonenumber",
                    "mobilenumber",
                    "tel");

    /**
     * @throws Refusal.Invalid {@code audience-list.headings} when no line is headed by either
     */
    static ListSheet of(Sheet file) {
        return file.read(
                null,
                lines ->
                        lines.limit(HEADINGS_WITHIN)
                                .map(ListSheet::headed)
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElseThrow(() ->
                                        new Refusal.Invalid(
                                                "audience-list.headings",
                                                "No line is headed by unit or phone")));
    }

    private static Optional<ListSheet> headed(Line line) {
        var unit = -1;
        var phone = -1;
        for (var place = 0; place < line.cells().size(); place++) {
            var plain = ASIDE.matcher(line.cell(place)).replaceAll("").toLowerCase(Locale.ROOT);
            if (unit < 0 && UNITS.contains(plain)) {
                unit = place;
            } else if (phone < 0 && PHONES.contains(plain)) {
                phone = place;
            }
        }
        return unit < 0 && phone < 0
                ? Optional.empty()
                : Optional.of(new ListSheet(line.row(), unit, phone));
    }

    /** The lines below the headings that say something. */
    Stream<Line> below(Stream<Line> lines) {
        return lines.filter(line -> line.row() > headingRow)
                .filter(line -> !unit(line).isEmpty() || !phone(line).isEmpty());
    }

    String unit(Line line) {
        return line.cell(unit).strip();
    }

    String phone(Line line) {
        return line.cell(phone).strip();
    }
}
