package linli.owner.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.owner.imports.ImportProblem.Wrong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSharesTest {

    @ParameterizedTest
    @CsvSource({
        "50%, 1, 2",
        "50 %, 1, 2",
        "５０％, 1, 2",
        "1/2, 1, 2",
        "1／3, 1, 3",
        "2/6, 1, 3",
        "0.5, 1, 2",
        ".25, 1, 4",
        "33.33%, 3333, 10000",
        "100%, 1, 1",
        "1, 1, 1",
        "1.00, 1, 1"
    })
    void reads_a_share_however_it_is_written(String said, int numerator, int denominator) {
        var row = row(said);

        assertThat(row.share(Relation.OWNER)).isEqualTo(new Share(numerator, denominator));
        assertThat(row.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"50", "120%", "0", "0%", "-50%", "3/2", "1/0", "五成", "1/2/3", "0.12345678"})
    void what_is_no_share_is_told(String said) {
        var row = row(said);

        assertThat(row.share(Relation.CO_OWNER)).isNull();
        assertThat(row.wrong()).extracting(Wrong::code).containsExactly("share");
    }

    private static RowValues row(String said) {
        return new RowValues(Map.of(ImportField.SHARE, said), new Mapping(Map.of()));
    }
}
