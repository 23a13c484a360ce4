package linli.owner.owners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.test.Tokens;
import linli.owner.properties.AnEstate;
import linli.owner.staff.FakeAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class UnitPeopleIT {

    static final Duration HEARD = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired FakeAccounts accounts;

    Person manager;
    AnEstate estate;
    UUID community;
    UUID unit;

    @BeforeEach
    void aCommunityWithAUnit() {
        manager =
                neighbours.hire(
                        "王经理",
                        "community:write",
                        "unit:write",
                        "owner:read",
                        "owner:write",
                        "owner:erase");
        estate = new AnEstate(api, manager);
        community = estate.community();
        unit = estate.dwelling(community, "1201");
    }

    @Test
    void who_owned_it_and_lived_there_is_known_of_every_day() {
        var zhang = register("张伟", link("OWNER", "2010-01-01", share(1, 1)));
        var li = register("李静", link("TENANT", "2015-05-01", null));
        end(zhang, "2020-03-01");
        var wang = register("王芳", link("OWNER", "2020-03-01", share(1, 1)));

        assertThat(peopleOn("2012-07-01")).containsExactly(zhang);
        assertThat(peopleOn("2020-02-29")).containsExactly(zhang, li);
        assertThat(peopleOn("2020-03-01")).containsExactly(wang, li);
        assertThat(peopleOn("2009-12-31")).isEmpty();
        assertThat(api.as(manager).get("/units/" + unit + "/people").ok().json()).hasSize(3);
        assertThat(api.as(manager).get("/units/" + unit + "/people?on=März").problem())
                .isEqualTo("request.malformed");
    }

    @Test
    void whoever_was_forgotten_since_still_stands_there_without_a_name() {
        var zhang = register("张伟", link("OWNER", "2010-01-01", null));
        end(zhang, "2020-03-01");
        api.as(manager).post("/owners/" + zhang + "/erasure", Map.of("reason", "ASKED_FOR")).ok();

        var then = api.as(manager).get("/units/" + unit + "/people?on=2015-01-01").ok().json();

        assertThat(then).hasSize(1);
        assertThat(then.get(0).path("erasedAt").isMissingNode()).isFalse();
        assertThat(then.toString()).doesNotContain("张伟");
    }

    @Test
    void shares_are_told_in_lowest_terms_and_never_pass_the_whole() {
        register("张伟", link("OWNER", "2010-01-01", share(2, 4)));
        var li = register("李静", link("CO_OWNER", "2012-01-01", share(1, 3)));

        var refused = api.as(manager).post("/owners", person("王芳", "OWNER", share(1, 4)));
        assertThat(refused.problem()).isEqualTo("owner.shares-exceed");
        assertThat(refused.json().path("errors").get(0).path("detail").asString()).isEqualTo("5/6");
        register("王芳", link("OWNER", null, share(1, 6)));

        var shown = api.as(manager).get("/units/" + unit + "/people").ok().json().get(0);
        assertThat(shown.path("share").toString()).isEqualTo("{\"numerator\":1,\"denominator\":2}");
        assertThat(correct(li, "CO_OWNER", share(1, 2)).problem()).isEqualTo("owner.shares-exceed");
        assertThat(correct(li, "CO_OWNER", null).ok().text()).doesNotContain("\"share\"");
    }

    @Test
    void a_share_is_an_owners_and_at_most_the_whole() {
        assertThat(api.as(manager).post("/owners", person("李静", "TENANT", share(1, 2))).problem())
                .isEqualTo("owner.share");
        assertThat(api.as(manager).post("/owners", person("李静", "OWNER", share(3, 2))).problem())
                .isEqualTo("owner.share");
        assertThat(api.as(manager).post("/owners", person("李静", "OWNER", share(0, 2))).problem())
                .isEqualTo("owner.share");
    }

    @Test
    void a_registration_that_is_repeated_is_not_refused_for_its_own_share() {
        var key = UUID.randomUUID().toString();
        var whole = person("张伟", "OWNER", share(1, 1));

        var first = api.as(manager).with("Idempotency-Key", key).post("/owners", whole).ok().id();
        var again = api.as(manager).with("Idempotency-Key", key).post("/owners", whole).ok().id();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_link_is_corrected_as_it_has_been_since_it_began() {
        var zhang = register("张伟", link("TENANT", "2010-01-01", null));

        var shown = correct(zhang, "OWNER", share(1, 1)).ok().json().path("links");

        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("relation").asString()).isEqualTo("OWNER");
        assertThat(shown.get(0).path("from").asString()).isEqualTo("2010-01-01");
        end(zhang, "2020-03-01");
        assertThat(correct(zhang, "TENANT", null).problem()).isEqualTo("owner.not-linked");
    }

    @Test
    void whoever_lives_there_sees_themselves_alone() {
        register("张伟", link("OWNER", "2010-01-01", share(1, 1)));
        var tenant = register("李静", link("TENANT", "2015-05-01", null));
        var username = "u" + System.nanoTime();
        api.as(manager)
                .post(
                        "/owners/" + tenant + "/account",
                        Map.of("username", username, "initialPassword", "begin-here-1"))
                .ok();
        var resident = Tokens.of(accounts.find(username).orElseThrow());
        await().atMost(HEARD).until(() -> api.as(resident).get("/me").status() == 200);

        assertThat(api.as(resident).get("/units/" + unit + "/people").ok().text())
                .contains("李静")
                .doesNotContain("张伟");
    }

    private Api.Answer correct(UUID owner, String relation, Object share) {
        var link = new HashMap<String, Object>(Map.of("relation", relation, "verified", true));
        if (share != null) {
            link.put("share", share);
        }
        return api.as(manager)
                .seen(api.as(manager).get("/owners/" + owner).version())
                .put("/owners/%s/links/%s".formatted(owner, unit), link);
    }

    private List<UUID> peopleOn(String day) {
        var people = new ArrayList<UUID>();
        api.as(manager)
                .get("/units/%s/people?on=%s".formatted(unit, day))
                .ok()
                .json()
                .forEach(tie -> people.add(UUID.fromString(tie.path("ownerId").asString())));
        return people;
    }

    private void end(UUID owner, String on) {
        api.as(manager)
                .post("/owners/%s/links/%s/end".formatted(owner, unit), Map.of("on", on))
                .ok();
    }

    private static Map<String, Integer> share(int numerator, int denominator) {
        return Map.of("numerator", numerator, "denominator", denominator);
    }

    private Map<String, Object> link(String relation, String from, Map<String, Integer> share) {
        var link =
                new HashMap<String, Object>(
                        Map.of("unitId", unit, "relation", relation, "verified", true));
        if (from != null) {
            link.put("from", from);
        }
        if (share != null) {
            link.put("share", share);
        }
        return link;
    }

    private Map<String, Object> person(String name, String relation, Map<String, Integer> share) {
        return Map.of(
                "name", name, "phones", List.of(), "links", List.of(link(relation, null, share)));
    }

    private UUID register(String name, Map<String, Object> link) {
        return api.as(manager)
                .post("/owners", Map.of("name", name, "phones", List.of(), "links", List.of(link)))
                .ok()
                .id();
    }
}
