package linli.owner.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.SealedText;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.contracts.owner.PersonKeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnerTest {

    static final UUID ZHANG = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID UNIT = UUID.fromString("00000000-0000-7000-8000-000000000011");
    static final LocalDate MARCH = LocalDate.parse("2026-03-01");
    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-03-01T08:00:00Z"));

    final MasterKey master = new MasterKey("the first secret of these tests, 1", "");

    @Test
    void name_and_number_travel_sealed_behind_their_key() {
        var owner = zhang("0512-65112233", "138 1234 1234");

        var told = told(owner);

        assertThat(told.toString()).doesNotContain("13812341234", "张伟", "0512");
        assertThat(opened(told.name(), owner, master)).isEqualTo("张伟");
        assertThat(opened(told.sealedMobile(), owner, master)).isEqualTo("+8613812341234");
        assertThat(owner.unpublished().getFirst().event())
                .as("the first is that there is somebody")
                .isEqualTo(told);
    }

    @Test
    void a_land_line_takes_no_short_messages() {
        assertThat(told(zhang("0512-65112233")).sealedMobile()).isNull();
        assertThat(told(zhang("12345")).sealedMobile()).isNull();
    }

    @Test
    void another_number_is_sealed_when_it_is_told() {
        var owner = zhang("13812341234");

        owner.describe("张伟", kept("13912345678"), NOW);

        assertThat(opened(told(owner).sealedMobile(), owner, master)).isEqualTo("+8613912345678");
    }

    @Test
    void the_key_is_wrapped_anew_once_under_a_new_secret() {
        var owner = zhang("13812341234");
        var before = told(owner);
        var next = new MasterKey("the second secret of these tests, 2", "");

        owner.reseal(master, NOW);
        assertThat(owner.unpublished()).as("wrapped by it already").hasSize(2);
        owner.reseal(next, NOW);
        owner.reseal(next, NOW);

        assertThat(owner.unpublished()).hasSize(4);
        assertThat(told(owner)).as("what is sealed is as it was").isEqualTo(before);
        assertThat(opened(before.name(), owner, next)).isEqualTo("张伟");
    }

    @Test
    void without_a_secret_everything_travels_as_it_is_and_nobody_is_erased() {
        var none = new MasterKey("", "");
        var owner = Owner.register(ZHANG, "张伟", kept("13812341234"), none, List.of(), NOW);

        assertThat(told(owner).name()).isEqualTo("张伟");
        assertThat(told(owner).sealedMobile()).isNull();
        assertThat(owner.unpublished()).hasSize(1);
        assertRefused("owner.not-sealed", () -> owner.erase(link -> true, NOW));
    }

    @Test
    void whoever_is_erased_leaves_nothing_but_what_they_were_linked_to() {
        var owner = zhang("13812341234");
        owner.link(new UnitLink(UNIT, UNIT, UNIT, Relation.OWNER, true, MARCH, null), NOW);
        owner.keepVehicle(new Vehicle(UNIT, "京A12345", null, "张伟的车"), NOW);
        owner.giveAccount("account", NOW);
        assertRefused("owner.still-linked", () -> owner.erase(link -> true, NOW));

        owner.moveOut(UNIT, MARCH.plusDays(1), NOW);
        owner.erase(link -> false, NOW);

        var told = told(owner);
        assertThat(told.name()).isEqualTo(SealedText.gone(ZHANG));
        assertThat(told.maskedPhone()).isNull();
        assertThat(told.sealedMobile()).isNull();
        assertThat(told.accountId()).isNull();
        assertThat(told.links()).hasSize(1);
        assertThat(lastKey(owner).wrapped()).isNull();
        assertThat(owner.phones()).isEmpty();
        assertThat(owner.phonesSaid()).isEmpty();
        assertThat(owner.vehicles()).isEmpty();
        assertThat(owner.accountToClose()).isEqualTo("account");
    }

    @Test
    void nothing_is_taken_down_of_somebody_who_was_erased() {
        var owner = zhang("13812341234");
        owner.erase(link -> false, NOW);

        assertRefused("owner.erased", () -> owner.erase(link -> false, NOW));
        assertRefused("owner.erased", () -> owner.describe("张伟", kept("13912345678"), NOW));
        assertRefused("owner.erased", () -> owner.giveAccount("account", NOW));
        var told = owner.unpublished().size();
        owner.reseal(new MasterKey("the second secret of these tests, 2", ""), NOW);
        assertThat(owner.unpublished()).as("no key is made again").hasSize(told);
    }

    private static void assertRefused(String code, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Owner zhang(String... phones) {
        return Owner.register(ZHANG, "张伟", kept(phones), master, List.of(), NOW);
    }

    private static Map<String, String> kept(String... phones) {
        return new LinkedHashMap<>(Phones.kept(List.of(phones)));
    }

    private static OwnerEvent.Changed told(Owner owner) {
        return last(OwnerEvent.Changed.class, owner);
    }

    private static PersonKeyEvent.Changed lastKey(Owner owner) {
        return last(PersonKeyEvent.Changed.class, owner);
    }

    private static <E> E last(Class<E> type, Owner owner) {
        return owner.unpublished().stream()
                .map(told -> told.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .getLast();
    }

    private static String opened(@Nullable String sealed, Owner owner, MasterKey master) {
        return master.unwrap(ZHANG, lastKey(owner).wrapped())
                .orElseThrow()
                .open(Objects.requireNonNull(sealed));
    }
}
