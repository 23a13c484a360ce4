package linli.chassis.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.estate.Audience.Entrance;
import linli.chassis.estate.Audience.Owing;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final UUID CUIHU = UUID.randomUUID();
    static final UUID THREE = UUID.randomUUID();
    static final UUID HOME = UUID.randomUUID();
    static final UUID SHOP = UUID.randomUUID();

    static final KnownPerson ZHANG =
            new KnownPerson(
                    UUID.randomUUID(),
                    "张伟",
                    List.of(lives(HOME, Relation.OWNER), lives(SHOP, Relation.TENANT)),
                    Set.of("LIVES_ALONE"));

    static final Homes KNOWN =
            new Homes(
                    Map.of(
                            HOME,
                            unit(HOME, "3-2-1201", "DWELLING"),
                            SHOP,
                            unit(SHOP, "3-1-101", "SHOP")),
                    Map.of(HOME, TODAY.minusDays(1), SHOP, TODAY),
                    null,
                    Set.of(SHOP));

    @Test
    void has_whoever_lives_in_one_of_its_places() {
        assertThat(homes(Set.of(), Set.of(), Set.of())).containsExactly(HOME, SHOP);
        assertThat(homes(Set.of(Relation.TENANT), Set.of(), Set.of())).containsExactly(SHOP);
    }

    @Test
    void has_only_who_is_marked_by_one_of_its_tags() {
        assertThat(homes(Set.of(), Set.of("LIVES_ALONE", "PETS"), Set.of())).hasSize(2);
        assertThat(homes(Set.of(), Set.of("PETS"), Set.of())).isEmpty();
    }

    @Test
    void leaves_out_the_people_of_its_exceptions_there_alone() {
        assertThat(homes(Set.of(), Set.of(), Set.of(SHOP))).containsExactly(HOME);
        assertThat(homes(Set.of(), Set.of(), Set.of(SHOP, HOME))).isEmpty();
    }

    @Test
    void is_for_everybody_in_a_lobby_only_when_nothing_narrows_it() {
        assertThat(audience(Set.of(), Set.of(), Set.of()).isEverybodyIn(CUIHU, THREE)).isTrue();
        assertThat(audience(Set.of(Relation.OWNER), Set.of(), Set.of()).isEverybodyIn(CUIHU, THREE))
                .isFalse();
        assertThat(audience(Set.of(), Set.of("PETS"), Set.of()).isEverybodyIn(CUIHU, THREE))
                .isFalse();
        assertThat(audience(Set.of(), Set.of(), Set.of(HOME)).isEverybodyIn(CUIHU, THREE))
                .isFalse();
    }

    @Test
    void has_of_a_building_only_the_entrances_that_are_named() {
        var second = of(Set.of(), Set.of(new Entrance(THREE, "2")), Set.of(), null, null);
        assertThat(homes(second)).containsExactly(HOME);
        assertThat(second.buildings()).containsExactly(THREE);
        assertThat(second.isEverybodyIn(CUIHU, THREE)).isFalse();
        // Who is in all of the community is in each of its entrances.
        assertThat(homes(of(Set.of(CUIHU), second.entrances(), Set.of(), null, null))).hasSize(2);
    }

    @Test
    void has_only_homes_of_its_types() {
        assertThat(homes(of(Set.of(CUIHU), Set.of(), Set.of("SHOP"), null, null)))
                .containsExactly(SHOP);
        assertThat(homes(of(Set.of(CUIHU), Set.of(), Set.of("OFFICE"), null, null))).isEmpty();
    }

    @Test
    void has_only_homes_for_which_something_is_overdue_or_was_when_it_was_written_down() {
        // What is due today is not overdue.
        assertThat(homes(of(Set.of(CUIHU), Set.of(), Set.of(), new Owing(null), null)))
                .containsExactly(HOME);
        var written = new Homes(KNOWN.units(), Map.of(), Set.of(SHOP), Set.of());
        assertThat(
                        of(Set.of(CUIHU), Set.of(), Set.of(), new Owing(UUID.randomUUID()), null)
                                .homesOf(ZHANG, TODAY, written))
                .extracting(UnitLink::unitId)
                .containsExactly(SHOP);
    }

    @Test
    void has_only_who_is_on_its_list_by_home_or_in_person() {
        var listed = of(Set.of(CUIHU), Set.of(), Set.of(), null, UUID.randomUUID());
        assertThat(homes(listed)).containsExactly(SHOP);
        var inPerson = new Homes(Map.of(), Map.of(), null, Set.of(ZHANG.id()));
        assertThat(listed.homesOf(ZHANG, TODAY, inPerson)).hasSize(2);
        assertThat(listed.isEverybodyIn(CUIHU, THREE)).isFalse();
    }

    @Test
    void an_entrance_is_said_in_an_address() {
        assertThat(Entrance.of(THREE + ":2")).isEqualTo(new Entrance(THREE, "2"));
        assertThat(Entrance.of(THREE + ":")).isEqualTo(new Entrance(THREE, ""));
        assertThatThrownBy(() -> Entrance.of("2")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<UUID> homes(Set<Relation> relations, Set<String> tags, Set<UUID> except) {
        return homes(audience(relations, tags, except));
    }

    private static List<UUID> homes(Audience audience) {
        return audience.homesOf(ZHANG, TODAY, KNOWN).stream().map(UnitLink::unitId).toList();
    }

    private static Audience audience(Set<Relation> relations, Set<String> tags, Set<UUID> except) {
        return new Audience(
                Set.of(CUIHU),
                Set.of(),
                Set.of(),
                relations,
                tags,
                except,
                Set.of(),
                Set.of(),
                null,
                null);
    }

    private static Audience of(
            Set<UUID> communities,
            Set<Entrance> entrances,
            Set<String> types,
            @Nullable Owing owing,
            @Nullable UUID list) {
        return new Audience(
                communities,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                entrances,
                types,
                owing,
                list);
    }

    private static KnownUnit unit(UUID id, String label, String type) {
        return new KnownUnit(id, CUIHU, THREE, label, type, null);
    }

    private static UnitLink lives(UUID unit, Relation relation) {
        return new UnitLink(unit, CUIHU, THREE, relation, true, LocalDate.of(2020, 1, 1), null);
    }
}
