package linli.owner.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import linli.chassis.Refusal;
import linli.owner.owners.IdentityNumber.Type;
import linli.owner.owners.Particulars.EmergencyContact;
import linli.owner.owners.Particulars.Kind;
import linli.owner.owners.SaidParticulars.SaidContact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticularsTest {

    static final IdentityNumber PAPERS = new IdentityNumber(Type.RESIDENT_ID, "11010519491231002X");
    static final EmergencyContact DAUGHTER = new EmergencyContact("张静", "+8613812341234", "女儿");

    @Test
    void what_one_record_lacks_comes_from_the_other_and_goes_back_with_it() {
        var here = of(Set.of("PETS"), null, null, "午睡到三点");
        var there = of(Set.of("PETS", "LIVES_ALONE"), PAPERS, DAUGHTER, "别的");

        var came = there.besides(here);
        var both = here.with(came);

        assertThat(both).isEqualTo(of(Set.of("PETS", "LIVES_ALONE"), PAPERS, DAUGHTER, "午睡到三点"));
        assertThat(both.without(came)).isEqualTo(here);
    }

    @Test
    void what_was_said_otherwise_meanwhile_stays() {
        var came = of(Set.of(), null, DAUGHTER, null);
        var since = of(Set.of(), null, new EmergencyContact("张勇", "+8613912345678", null), null);

        assertThat(since.without(came)).isEqualTo(since);
    }

    @Test
    void masked_numbers_stay_as_they_are() {
        var before = of(Set.of(), PAPERS, DAUGHTER, null);
        var said =
                new SaidParticulars(
                        Kind.PERSON,
                        Type.RESIDENT_ID,
                        "110*************2X",
                        Set.of("PETS"),
                        new SaidContact("张静", "138****1234", "女儿"),
                        null);

        assertThat(said.kept(before)).isEqualTo(of(Set.of("PETS"), PAPERS, DAUGHTER, null));
    }

    @Test
    void a_person_has_no_companys_number() {
        var company = new IdentityNumber(Type.CREDIT_CODE, "91350100M000100Y43");

        assertThat(new Particulars(Kind.COMPANY, company, Set.of(), null, null).identity())
                .isEqualTo(company);
        assertThatThrownBy(() -> of(Set.of(), company, null, null))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("owner.identity-kind"));
    }

    private static Particulars of(
            Set<String> tags,
            @Nullable IdentityNumber papers,
            @Nullable EmergencyContact emergency,
            @Nullable String note) {
        return new Particulars(Kind.PERSON, papers, tags, emergency, note);
    }
}
