package linli.chassis.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
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

    private static List<UUID> homes(Set<Relation> relations, Set<String> tags, Set<UUID> except) {
        return audience(relations, tags, except).homesOf(ZHANG, TODAY).stream()
                .map(UnitLink::unitId)
                .toList();
    }

    private static Audience audience(Set<Relation> relations, Set<String> tags, Set<UUID> except) {
        return new Audience(Set.of(CUIHU), Set.of(), Set.of(), relations, tags, except);
    }

    private static UnitLink lives(UUID unit, Relation relation) {
        return new UnitLink(unit, CUIHU, THREE, relation, true, LocalDate.of(2020, 1, 1), null);
    }
}
