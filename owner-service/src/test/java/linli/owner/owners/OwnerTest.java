package linli.owner.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.sealing.Seal;
import linli.contracts.owner.OwnerEvent;
import org.junit.jupiter.api.Test;

class OwnerTest {

    static final UUID ZHANG = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-03-01T08:00:00Z"));

    final Seal seal = new Seal("the first secret of these tests, 1");

    @Test
    void the_number_that_takes_short_messages_travels_sealed() {
        var owner = zhang("0512-65112233", "138 1234 1234");

        var told = told(owner);

        assertThat(told.toString()).doesNotContain("13812341234");
        assertThat(seal.open(ZHANG, told.sealedMobile())).contains("+8613812341234");
    }

    @Test
    void a_land_line_takes_none() {
        assertThat(told(zhang("0512-65112233")).sealedMobile()).isNull();
        assertThat(told(zhang("12345")).sealedMobile()).isNull();
    }

    @Test
    void another_number_is_sealed_when_it_is_told() {
        var owner = zhang("13812341234");

        owner.describe("张伟", kept("13912345678"), seal, NOW);

        assertThat(seal.open(ZHANG, told(owner).sealedMobile())).contains("+8613912345678");
    }

    @Test
    void it_is_told_again_once_under_a_new_secret() {
        var owner = zhang("13812341234");
        var next = new Seal("the second secret of these tests, 2");

        owner.reseal(seal, NOW);
        assertThat(owner.unpublished()).as("sealed by it already").hasSize(1);
        owner.reseal(next, NOW);
        owner.reseal(next, NOW);

        assertThat(owner.unpublished()).hasSize(2);
        assertThat(next.open(ZHANG, told(owner).sealedMobile())).contains("+8613812341234");
    }

    private Owner zhang(String... phones) {
        return Owner.register(ZHANG, "张伟", kept(phones), seal, List.of(), NOW);
    }

    private static Map<String, String> kept(String... phones) {
        return new LinkedHashMap<>(Phones.kept(List.of(phones)));
    }

    private static OwnerEvent.Changed told(Owner owner) {
        return (OwnerEvent.Changed) owner.unpublished().getLast().event();
    }
}
