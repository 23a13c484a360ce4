package linli.owner.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import linli.chassis.Refusal;
import linli.owner.imports.ImportProblem.Wrong;
import linli.owner.imports.Mapping.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRefusalsTest {

    @ParameterizedTest
    @CsvSource({
        "unit.net-area, 套内, unit.net-area",
        "unit.state-day, 小区, unit.state-day",
        "owner.share, 份额, share-relation",
        "owner.shares-short, 份额, owner.shares-short",
        "owner.identity, 证件, owner.identity",
        "owner.identity-kind, 证件, owner.identity-kind",
        "owner.too-many-links, 姓名, owner.too-many-links",
        "owner.too-many-phones, 电话, owner.too-many-phones",
        "phone.invalid, 电话, phone.invalid",
        "owner.unheard-of, 小区, owner.unheard-of"
    })
    void a_refusal_is_told_at_the_column_it_is_about(String code, String column, String told) {
        var row = row();

        row.invalid(new Refusal.Invalid(code, "Refused"));

        assertThat(row.wrong()).extracting(Wrong::column).containsExactly(column);
        assertThat(row.wrong()).extracting(Wrong::code).containsExactly(told);
    }

    private static RowValues row() {
        var values = new LinkedHashMap<ImportField, String>();
        values.put(ImportField.COMMUNITY, "翠湖");
        values.put(ImportField.PHONE, "13612340001");
        var columns =
                Map.of(
                        ImportField.COMMUNITY, "小区",
                        ImportField.NET_AREA, "套内",
                        ImportField.OWNER_NAME, "姓名",
                        ImportField.PHONE, "电话",
                        ImportField.PAPERS, "证件",
                        ImportField.SHARE, "份额");
        var sources = new LinkedHashMap<String, Source>();
        columns.forEach((field, column) -> sources.put(field.name(), new Source(column, null)));
        return new RowValues(values, new Mapping(sources));
    }
}
