package linli.owner.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.contracts.owner.CommunityEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityTest {

    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-03-01T08:00:00Z"));
    static final Region EAST = new Region(Region.firstIdOf("城东"), "城东");

    @Test
    void keeps_its_region_when_that_is_renamed() {
        var garden = garden();

        garden.regionRenamed(new Region(EAST.id(), "东城"), NOW);

        assertThat(told(garden).region()).isEqualTo("东城");
        assertThat(told(garden).regionId()).isEqualTo(EAST.id());
    }

    @Test
    void another_regions_new_name_is_none_of_its_business() {
        var garden = garden();

        garden.regionRenamed(new Region(UUID.randomUUID(), "西城"), NOW);

        assertThat(garden.unpublished()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Moon/Sea", "UTC+8", "+08:00"})
    void a_zone_that_no_browser_knows_is_refused(String zone) {
        assertThatThrownBy(() -> garden().describe("翠湖花园", EAST, "", zone, NOW))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly("zone"));
    }

    private static Community garden() {
        return Community.found(UUID.randomUUID(), "CH", "翠湖花园", EAST, "", "Asia/Shanghai", NOW);
    }

    private static CommunityEvent.Changed told(Community community) {
        return (CommunityEvent.Changed) community.unpublished().getLast().event();
    }
}
