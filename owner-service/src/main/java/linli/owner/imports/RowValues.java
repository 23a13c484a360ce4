package linli.owner.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import linli.chassis.Refusal;
import linli.chassis.estate.PlaceNames;
import linli.chassis.sheets.Line;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.owner.imports.ImportProblem.Wrong;
import linli.owner.owners.IdentityNumber;
import linli.owner.owners.OwnerService;
import linli.owner.owners.Phones;
import linli.owner.properties.PropertyUnit.UnitFacts;
import linli.owner.properties.UnitType;
import org.jspecify.annotations.Nullable;

/** Reads one row's fields and notes everything that is wrong with them, not only the first. */
final class RowValues {

    private static final Pattern UNITS = Pattern.compile("(?i)\\s*(㎡|平方米|平米|平|m2|m²|层|楼|f)\\s*$");

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,7})/(\\d{1,7})");

    private final Map<ImportField, String> values;
    private final Mapping mapping;
    private final List<Wrong> wrong = new ArrayList<>();

    RowValues(Map<ImportField, String> values, Mapping mapping) {
        this.values = values;
        this.mapping = mapping;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    /** The headings once more, in the midst of the rows. */
    void wrongHeading(String column) {
        wrong.add(new Wrong(column, "heading-repeated", "与表头相同", column, null));
    }

    /** The cell does not say what it seems to. */
    void fault(ImportField field, String code) {
        wrong(field, code, code.equals(Line.DATE) ? "表格软件把内容变成了日期" : "单元格显示的是错误值");
    }

    /** Refused as a whole: it is told at the first column. */
    void refused(Refusal refusal) {
        var first = values.keySet().stream().findFirst().orElse(ImportField.COMMUNITY);
        wrong(first, refusal.code(), "未能导入");
    }

    /** What the rules of people and units refuse is told where the row says it. */
    void invalid(Refusal.Invalid invalid) {
        var code = invalid.code();
        switch (code) {
            case "unit.net-area" -> wrong(ImportField.NET_AREA, code, "套内面积大于建筑面积");
            case "owner.share" -> wrong(ImportField.SHARE, "share-relation", "只有业主和共有人有份额");
            case "owner.shares-short" -> wrong(ImportField.SHARE, code, "各人份额合计不到 100%");
            case "owner.identity" -> wrong(ImportField.PAPERS, code, "证件号码不正确");
            case "owner.identity-kind" -> wrong(ImportField.PAPERS, code, "证件与个人或单位不符");
            case "phone.invalid" -> wrong(ImportField.PHONE, code, "电话号码不正确");
            case "owner.too-many-phones" -> wrong(ImportField.PHONE, code, "电话太多");
            case "owner.too-many-links" -> wrong(ImportField.OWNER_NAME, code, "关联房屋太多");
            default -> refused(invalid);
        }
    }

    boolean says(ImportField field) {
        return values.containsKey(field);
    }

    void wrong(ImportField field, String code, String message) {
        wrong(field, code, message, null);
    }

    private void wrong(ImportField field, String code, String message, @Nullable Integer most) {
        wrong.add(
                new Wrong(
                        mapping.columnOf(field),
                        code,
                        message,
                        values.getOrDefault(field, ""),
                        most));
    }

    @Nullable String text(ImportField field, int longest) {
        var value = values.get(field);
        if (value != null && value.length() > longest) {
            wrong(field, "too-long", "最多 %d 个字".formatted(longest), longest);
        }
        return value;
    }

    /** Empty when it is missing, which is noted. */
    String need(ImportField field, int longest) {
        var value = text(field, longest);
        if (value == null) {
            wrong(field, "required", "不能为空");
            return "";
        }
        return value;
    }

    @Nullable BigDecimal area(ImportField field) {
        var area = parsed(field, "number", "应为数字", RowValues::number);
        if (area != null && !UnitFacts.isArea(area)) {
            var most = UnitFacts.LARGEST_AREA;
            wrong(field, "unit.area", "应大于 0，最多 %d".formatted(most), most);
        }
        return area;
    }

    /** All the numbers in the cell; empty when it says that there is none. */
    List<String> phones() {
        var numbers = parsed(ImportField.PHONE, "phone.invalid", "电话号码不正确", RowValues::phones);
        return numbers == null ? List.of() : numbers;
    }

    private static List<String> phones(String cell) {
        try {
            return Phones.all(cell).isEmpty() ? List.of() : List.of(cell);
        } catch (Refusal.Invalid invalid) {
            throw new IllegalArgumentException(invalid.code(), invalid);
        }
    }

    /** What they showed; null where nothing is said. */
    @Nullable IdentityNumber papers() {
        return parsed(ImportField.PAPERS, "papers", "证件号码不正确", RowValues::papers);
    }

    private static IdentityNumber papers(String cell) {
        return IdentityNumber.recognized(cell)
                .orElseThrow(() -> new IllegalArgumentException("No papers have such a number"));
    }

    @Nullable Integer whole(ImportField field, int least, int most) {
        var number = whole(field);
        if (number != null && (number < least || number > most)) {
            wrong(field, "range", "应为 %d 到 %d".formatted(least, most), most);
        }
        return number;
    }

    private @Nullable Integer whole(ImportField field) {
        return parsed(
                field, "number", "应为整数", text -> number(text).stripTrailingZeros().intValueExact());
    }

    UnitType unitType() {
        var type = parsed(ImportField.UNIT_TYPE, "unit-type", "不认识的房屋类型", RowValues::unitType);
        return type == null ? UnitType.DWELLING : type;
    }

    Relation relation() {
        var relation = parsed(ImportField.RELATION, "relation", "不认识的身份", RowValues::relation);
        return relation == null ? Relation.OWNER : relation;
    }

    /** How much of the unit is theirs, who own it; null where nothing is said. */
    @Nullable Share share(Relation relation) {
        var share = parsed(ImportField.SHARE, "share", "应为 50%、1/2 或 0.5", RowValues::share);
        if (share != null && !relation.owns()) {
            wrong(ImportField.SHARE, "share-relation", "只有业主和共有人有份额");
            return null;
        }
        return share;
    }

    private <T> @Nullable T parsed(
            ImportField field, String code, String message, Function<String, T> parse) {
        var value = values.get(field);
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | ArithmeticException e) {
            wrong(field, code, message);
            return null;
        }
    }

    private static BigDecimal number(String said) {
        return new BigDecimal(UNITS.matcher(PlaceNames.seen(said).replace(",", "")).replaceAll(""));
    }

    /** Exact, as it is written: 33.33 % is 3333/10000, and no third. */
    private static Share share(String said) {
        var text = PlaceNames.seen(said).replace(" ", "");
        var fraction = FRACTION.matcher(text);
        try {
            var share =
                    fraction.matches()
                            ? new Share(
                                    Integer.parseInt(fraction.group(1)),
                                    Integer.parseInt(fraction.group(2)))
                            : share(
                                    text.endsWith("%")
                                            ? new BigDecimal(text.substring(0, text.length() - 1))
                                                    .movePointLeft(2)
                                            : new BigDecimal(text));
            return Objects.requireNonNull(OwnerService.stated(share));
        } catch (Refusal.Invalid noShare) {
            throw new IllegalArgumentException(noShare.code(), noShare);
        }
    }

    private static Share share(BigDecimal part) {
        var exact = part.stripTrailingZeros();
        var decimals = Math.max(0, exact.scale());
        return new Share(
                exact.movePointRight(decimals).intValueExact(),
                BigDecimal.ONE.movePointRight(decimals).intValueExact());
    }

    private static UnitType unitType(String said) {
        return switch (said) {
            case "住宅" -> UnitType.DWELLING;
            case "商铺", "商业", "店铺" -> UnitType.SHOP;
            case "写字间", "写字楼", "办公" -> UnitType.OFFICE;
            case "储藏室", "储藏间", "地下室" -> UnitType.STORAGE;
            case "车位", "停车位", "产权车位", "车库" -> UnitType.PARKING;
            default -> UnitType.valueOf(said);
        };
    }

    private static Relation relation(String said) {
        return switch (said) {
            case "业主", "产权人" -> Relation.OWNER;
            case "共有人" -> Relation.CO_OWNER;
            case "家庭成员", "家属" -> Relation.HOUSEHOLD_MEMBER;
            case "租户", "租客" -> Relation.TENANT;
            default -> Relation.valueOf(said);
        };
    }
}
