package linli.owner.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import linli.chassis.Refusal;
import linli.owner.owners.IdentityNumber.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    /** The first two are the examples of GB 11643-1999, the fourth that of GB 32100-2015. */
    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, 11010519491231002X",
        "RESIDENT_ID, 440524 18800101 0014, 440524188001010014",
        "RESIDENT_ID, １１０１０５１９４９１２３１００２ｘ, 11010519491231002X",
        "CREDIT_CODE, 91350100m000100y43, 91350100M000100Y43",
        "PASSPORT, e12345678, E12345678",
        "TRAVEL_PERMIT, H1234567801, H1234567801",
        "TRAVEL_PERMIT, 01234567, 01234567",
        "OTHER, 军字第001234号, 军字第001234号"
    })
    void is_kept_in_one_form(Type type, String said, String kept) {
        assertThat(IdentityNumber.of(type, said).number()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 110105194912310021, checksum",
        "RESIDENT_ID, 11010519491231, pattern",
        "CREDIT_CODE, 91350100M000100Y44, checksum",
        "CREDIT_CODE, 91350100M000100O43, pattern",
        "TRAVEL_PERMIT, X12345678, pattern",
        "PASSPORT, E1, pattern"
    })
    void what_no_paper_has_is_refused(Type type, String said, String code) {
        assertThatThrownBy(() -> IdentityNumber.of(type, said))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.errors().getFirst().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, RESIDENT_ID",
        "91350100M000100Y43, CREDIT_CODE",
        "H1234567801, TRAVEL_PERMIT",
        "E12345678, PASSPORT",
        "110105491231002, OTHER"
    })
    void is_known_by_its_form(String said, Type type) {
        assertThat(IdentityNumber.recognized(said).map(IdentityNumber::type)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "张伟", "12"})
    void what_is_no_number_of_papers_is_none(String said) {
        assertThat(IdentityNumber.recognized(said)).isEmpty();
    }

    @Test
    void two_digits_that_changed_places_are_noticed() {
        assertThatThrownBy(() -> IdentityNumber.of(Type.RESIDENT_ID, "11010519491213002X"))
                .isInstanceOf(Refusal.Invalid.class);
    }
}
