package linli.owner.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.Api.Answer;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.test.Tokens;
import linli.owner.staff.FakeAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class StaffApiIT {

    static final Map<String, Object> EVERYWHERE = Map.of("kind", "ALL", "ids", List.of());

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired FakeAccounts accounts;

    Person first;
    Person second;

    @BeforeEach
    void twoAdministrators() {
        first = administrator("张管理");
        second = administrator("李管理");
        for (var name : List.of("root1", "root2")) {
            // Somebody who could approve: from now on weighty posts wait.
            var there = hire(first, name, "SA", EVERYWHERE);
            assertThat(there.status()).isIn(201, 409);
        }
    }

    @Test
    void an_account_that_somebody_else_made_is_never_taken() {
        var name = userName();
        hire(first, name, "DS", EVERYWHERE).ok();
        var garden = community();
        var unit = unit(garden);
        var resident = resident(unit);
        var account = Map.of("username", name, "initialPassword", "a-long-password");

        var answer = api.as(first).post("/owners/" + resident + "/account", account);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("username.taken");

        var free = Map.of("username", userName(), "initialPassword", "a-long-password");
        api.as(first).post("/owners/" + resident + "/account", free).ok();
        var hired = hire(first, free.get("username"), "DS", EVERYWHERE);
        assertThat(hired.problem()).isEqualTo("username.taken");
        var other = api.as(first).post("/owners/" + resident(unit) + "/account", free);
        assertThat(other.problem()).isEqualTo("username.taken");
        var again = api.as(first).post("/owners/" + resident + "/account", account);
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void the_same_command_finds_the_account_that_it_made() {
        var body = hiring(userName(), "DS", EVERYWHERE);
        var key = UUID.randomUUID().toString();

        var once = api.as(first).with("Idempotency-Key", key).post("/staff", body).ok();
        var again = api.as(first).with("Idempotency-Key", key).post("/staff", body).ok();

        assertThat(again.id()).isEqualTo(once.id());
    }

    @Test
    void a_disabled_account_follows_as_soon_as_keycloak_answers() {
        var name = userName();
        var id = hire(first, name, "DS", EVERYWHERE).ok().id();
        var account = accounts.find(name).orElseThrow();

        accounts.goAway(true);
        var answer = api.as(first).post("/staff/" + id + "/disablement").ok();
        assertThat(answer.json().path("enabled").asBoolean()).isFalse();
        assertThat(accounts.isEnabled(account)).isTrue();
        accounts.goAway(false);

        await().atMost(Duration.ofSeconds(40)).until(() -> !accounts.isEnabled(account));
    }

    @Test
    void a_forgotten_password_is_reset_by_whoever_may_give_their_posts() {
        var name = userName();
        var garden = community();
        var id = hire(first, name, "DS", EVERYWHERE).ok().id();
        var account = accounts.find(name).orElseThrow();
        var here = neighbours.hireIn(garden, "赵管理", "user:manage", "role:assign");
        var fresh = Map.of("initialPassword", "another-long-one");

        assertThat(api.as(here).post("/staff/" + id + "/password", fresh).status()).isIn(403, 404);
        assertThat(accounts.passwordOf(account)).isEmpty();
        api.as(first).post("/staff/" + id + "/password", fresh).ok();

        assertThat(accounts.passwordOf(account)).contains("another-long-one");
        var brief =
                api.as(first).post("/staff/" + id + "/password", Map.of("initialPassword", "x"));
        assertThat(brief.problem()).isEqualTo("request.invalid");
    }

    @Test
    void nobody_gives_posts_beyond_their_own_scope() {
        var garden = community();
        var elsewhere = community();
        var here = neighbours.hireIn(garden, "赵管理", "user:manage", "role:assign");

        assertThat(hire(here, userName(), "DS", in(garden)).status()).isEqualTo(201);
        for (var scope : List.of(EVERYWHERE, in(elsewhere), in(garden, elsewhere))) {
            for (var post : List.of("DS", "SA")) {
                var answer = hire(here, userName(), post, scope);
                assertThat(answer.status()).as(scope.toString()).isEqualTo(403);
                assertThat(answer.problem()).isEqualTo("staff.beyond-scope");
            }
        }
        var mixed = hire(first, userName(), "DS", in(garden)).ok();
        var widened =
                api.as(here)
                        .seen(mixed.version())
                        .put("/staff/" + mixed.id(), describing("SA", EVERYWHERE));
        assertThat(widened.problem()).isEqualTo("staff.beyond-scope");
    }

    @Test
    void a_weighty_post_waits_for_a_second_administrator() {
        var garden = community();
        var hired = hire(first, userName(), "AU", in(garden)).ok();
        var proposal = hired.json().path("proposals").get(0).path("id").asString();
        var path = "/staff/" + hired.id() + "/proposals/" + proposal;

        assertThat(hired.json().path("grants")).isEmpty();
        assertThat(api.as(second).get("/staff/proposals?limit=200").ok().text()).contains(proposal);
        assertThat(api.as(first).post(path + "/approval").problem())
                .isEqualTo("staff.second-administrator");
        assertThat(
                        api.as(neighbours.hireIn(community(), "外人", "role:assign"))
                                .post(path + "/approval")
                                .status())
                .isEqualTo(404);
        assertThat(api.as(neighbours.hire("小陈", "owner:read")).post(path + "/approval").status())
                .isEqualTo(403);

        var approved = api.as(second).post(path + "/approval").ok();

        assertThat(approved.json().path("grants")).hasSize(1);
        assertThat(approved.json().path("proposals")).isEmpty();
        assertThat(api.as(second).post(path + "/refusal").problem())
                .isEqualTo("proposal.not-found");
    }

    @Test
    void a_declined_proposal_never_holds() {
        var hired = hire(first, userName(), "FM", EVERYWHERE).ok();
        var proposal = hired.json().path("proposals").get(0).path("id").asString();

        var declined =
                api.as(second)
                        .post("/staff/" + hired.id() + "/proposals/" + proposal + "/refusal")
                        .ok();

        assertThat(declined.json().path("grants")).isEmpty();
        assertThat(declined.json().path("proposals")).isEmpty();
    }

    @Test
    void what_is_not_said_whole_or_that_nobody_knows_is_refused_by_field() {
        for (var wrong :
                List.of(
                        "{\"post\":\"TE\"}",
                        "{\"post\":\"TE\",\"scope\":{\"kind\":\"COMMUNITIES\"}}",
                        "{\"post\":\"TE\",\"scope\":{\"kind\":\"COMMUNITIES\",\"ids\":[null]}}",
                        "{\"post\":\"TE\",\"scope\":{\"kind\":\"ALL\",\"ids\":null}}",
                        "{\"scope\":{\"kind\":\"ALL\",\"ids\":[]}}",
                        "null",
                        "{\"post\":\"NOBODY\",\"scope\":{\"kind\":\"ALL\",\"ids\":[]}}",
                        "{\"post\":\"TE\",\"scope\":{\"kind\":\"COMMUNITIES\",\"ids\":[\"%s\"]}}"
                                .formatted(UUID.randomUUID()))) {
            var body =
                    "{\"username\":\"%s\",\"initialPassword\":\"a-long-password\",\"name\":\"王\",\"grants\":[%s],\"skills\":[]}"
                            .formatted(userName(), wrong);
            assertThat(api.as(first).post("/staff", body).status()).as(wrong).isEqualTo(422);
        }
        var skilled = new HashMap<>(hiring(userName(), "TE", EVERYWHERE));
        skilled.put("skills", List.of("JUGGLING"));
        assertThat(api.as(first).post("/staff", skilled).problem()).isEqualTo("skill.unknown");
    }

    @Test
    void a_post_takes_only_permissions_that_there_are() {
        var post = post("SK");
        var path = "/posts/" + post.id() + "/permissions";
        for (var wrong :
                List.of(
                        "[{\"own\":false}]",
                        "[null]",
                        "[{\"name\":\"order:read\",\"own\":false}]",
                        "[{\"name\":\"\",\"own\":false}]")) {
            var answer =
                    api.as(first).seen(post.version()).put(path, "{\"permissions\":" + wrong + "}");
            assertThat(answer.status()).as(wrong).isEqualTo(422);
        }
        var allowed =
                api.as(first)
                        .seen(post.version())
                        .put(
                                path,
                                "{\"permissions\":[{\"name\":\"material:read\",\"own\":false}]}");
        assertThat(allowed.ok().json().path("permissions")).hasSize(1);
    }

    @Test
    void the_last_administrator_stays() {
        var administrators =
                api.as(first)
                        .get("/staff?limit=200")
                        .ok()
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("enabled").asBoolean())
                        .filter(one -> one.path("grants").toString().contains("\"SA\""))
                        .toList();
        for (var one : administrators.subList(1, administrators.size())) {
            api.as(first).post("/staff/" + one.path("id").asString() + "/disablement").ok();
        }
        var last = administrators.getFirst();
        var id = last.path("id").asString();

        try {
            assertThat(api.as(first).post("/staff/" + id + "/disablement").problem())
                    .isEqualTo("staff.last-administrator");
            var stripped =
                    api.as(first)
                            .seen(last.path("version").asLong())
                            .put("/staff/" + id, describing(null, EVERYWHERE));
            assertThat(stripped.problem()).isEqualTo("staff.last-administrator");
            var post = post("SA");
            var without =
                    api.as(first)
                            .seen(post.version())
                            .put(
                                    "/posts/" + post.id() + "/permissions",
                                    "{\"permissions\":[{\"name\":\"user:manage\",\"own\":false}]}");
            assertThat(without.problem()).isEqualTo("staff.last-administrator");
        } finally {
            for (var one : administrators) {
                api.as(first).post("/staff/" + one.path("id").asString() + "/enablement").ok();
            }
        }
    }

    @Test
    void a_region_keeps_its_manager_when_it_is_renamed() {
        var region = "片区" + UUID.randomUUID();
        var garden = community(region);
        var regionId =
                api.as(first).get("/communities/" + garden).ok().json().path("regionId").asString();

        api.as(first)
                .post("/communities/regions/" + regionId + "/name", Map.of("name", region + "新"))
                .ok();

        var renamed = api.as(first).get("/communities/" + garden).ok().json();
        assertThat(renamed.path("region").asString()).isEqualTo(region + "新");
        assertThat(renamed.path("regionId").asString()).isEqualTo(regionId);
        var other = community(region);
        assertThat(
                        api.as(first)
                                .get("/communities/" + other)
                                .ok()
                                .json()
                                .path("regionId")
                                .asString())
                .isNotEqualTo(regionId);
    }

    @Test
    void communities_are_founded_by_who_answers_for_the_region() {
        var here = neighbours.hireIn(community(), "王经理", "community:write");

        var answer =
                api.as(here)
                        .post("/communities", Map.of("code", code(), "name", "新村", "region", "城东"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("community.beyond-scope");
    }

    @Test
    void a_grant_holds_from_its_day_until_its_day() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var grant =
                Map.of(
                        "post",
                        "DS",
                        "scope",
                        EVERYWHERE,
                        "from",
                        today.toString(),
                        "to",
                        today.plusDays(9).toString());
        var body = new HashMap<>(hiring(userName(), "DS", EVERYWHERE));
        body.put("grants", List.of(grant));

        var hired = api.as(first).post("/staff", body).ok();

        assertThat(hired.json().path("grants").path(0).path("to").asString())
                .isEqualTo(today.plusDays(9).toString());
        body.put(
                "grants",
                List.of(
                        Map.of(
                                "post",
                                "DS",
                                "scope",
                                EVERYWHERE,
                                "from",
                                today.toString(),
                                "to",
                                today.toString())));
        body.put("username", userName());
        var backwards = api.as(first).post("/staff", body);
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.problem()).isEqualTo("staff.grant-days");
    }

    @Test
    void posts_that_exclude_one_another_are_given_to_nobody() {
        var body = new HashMap<>(hiring(userName(), "CA", EVERYWHERE));
        body.put(
                "grants",
                List.of(
                        Map.of("post", "CA", "scope", EVERYWHERE),
                        Map.of("post", "FM", "scope", EVERYWHERE)));

        assertThat(api.as(first).post("/staff", body).problem()).isEqualTo("staff.posts-apart");
    }

    @Test
    void somebody_stands_in_for_whoever_is_away() {
        var absent = hire(first, userName(), "DS", EVERYWHERE).ok().id();
        var cashier = hire(first, userName(), "CA", EVERYWHERE).ok().id();

        var named = substitute(absent, cashier, 9).ok();

        assertThat(named.json().path("substitution").path("substituteId").asString())
                .isEqualTo(cashier.toString());
        assertThat(substitute(absent, cashier, 0).problem()).isEqualTo("staff.substitution-days");
        assertThat(substitute(absent, cashier, 400).problem()).isEqualTo("staff.substitution-days");
        assertThat(substitute(absent, absent, 9).problem()).isEqualTo("staff.substitute-self");
        assertThat(substitute(absent, UUID.randomUUID(), 9).status()).isEqualTo(404);
        var here = neighbours.hireIn(community(), "赵管理", "user:manage", "role:assign");
        assertThat(
                        api.as(here)
                                .post("/staff/" + absent + "/substitution", days(cashier, 9))
                                .status())
                .isIn(403, 404);

        var end = "/staff/" + absent + "/substitution/end";
        var ended = api.as(first).post(end).ok();
        assertThat(
                        ended.json().path("substitution").isMissingNode()
                                || ended.json().path("substitution").isNull())
                .isTrue();
        assertThat(api.as(first).post(end).problem()).isEqualTo("staff.substitution-none");
    }

    @Test
    void whoever_is_disabled_stands_in_for_nobody() {
        var absent = hire(first, userName(), "DS", EVERYWHERE).ok().id();
        var substitute = hire(first, userName(), "DS", EVERYWHERE).ok().id();
        substitute(absent, substitute, 9).ok();

        api.as(first).post("/staff/" + substitute + "/disablement").ok();

        var shown = api.as(first).get("/staff/" + absent).ok().json().path("substitution");
        assertThat(shown.isMissingNode() || shown.isNull()).isTrue();
        assertThat(substitute(absent, substitute, 9).problem())
                .isEqualTo("staff.substitute-disabled");
    }

    @Test
    void what_the_substitute_may_not_hold_is_not_held_for_anybody_either() {
        var name = userName();
        var manager = hire(first, name, "DS", EVERYWHERE).ok();
        var cashier = hire(first, userName(), "CA", EVERYWHERE).ok();
        var asManager = describing("FM", EVERYWHERE);
        var proposed =
                api.as(first).seen(manager.version()).put("/staff/" + manager.id(), asManager).ok();
        var proposal = proposed.json().path("proposals").path(0).path("id").asString();
        substitute(manager.id(), cashier.id(), 9).ok();
        var approval = "/staff/" + manager.id() + "/proposals/" + proposal + "/approval";

        assertThat(api.as(second).post(approval).problem()).isEqualTo("staff.posts-apart");

        api.as(first).post("/staff/" + manager.id() + "/substitution/end").ok();
        api.as(second).post(approval).ok();
        assertThat(substitute(manager.id(), cashier.id(), 9).problem())
                .isEqualTo("staff.substitution-weighty");
        assertThat(named(name, "nobody-signs-in-so", 9).problem())
                .isEqualTo("staff.substitute-unknown");
    }

    @Test
    void whoever_goes_on_leave_names_who_holds_their_posts_meanwhile() {
        var absent = userName();
        var substitute = userName();
        hire(first, absent, "DS", EVERYWHERE).ok();
        hire(first, substitute, "CS", EVERYWHERE).ok();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(permissions(absent)).contains("workorder:dispatch");
                    assertThat(permissions(substitute)).isNotEmpty();
                });
        assertThat(permissions(substitute)).doesNotContain("workorder:dispatch");

        var told = named(absent, substitute, 9).ok();
        assertThat(told.json().path("substitution").path("to").isString()).isTrue();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    assertThat(permissions(substitute)).contains("workorder:dispatch");
                    var standIns = me(substitute).json().path("standIns");
                    assertThat(standIns.path(0).path("name").asString()).isEqualTo("周调度");
                });
        as(absent).post("/staff/me/substitution/end").ok();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(permissions(substitute)).doesNotContain("workorder:dispatch"));
        var own = as(absent).get("/staff/me/substitution").ok().json().path("substitution");
        assertThat(own.isMissingNode() || own.isNull()).isTrue();
    }

    private Answer named(String absent, String substitute, int forDays) {
        var days = new HashMap<>(days(UUID.randomUUID(), forDays));
        days.remove("substituteId");
        days.put("username", substitute);
        return as(absent).post("/staff/me/substitution", days);
    }

    private List<String> permissions(String username) {
        return me(username)
                .ok()
                .json()
                .path("permissions")
                .valueStream()
                .map(one -> one.asString())
                .toList();
    }

    private Answer me(String username) {
        return as(username).get("/me");
    }

    private Api as(String username) {
        return api.as(Tokens.of(accounts.find(username).orElseThrow()));
    }

    private Answer substitute(UUID absent, UUID substitute, int forDays) {
        return api.as(first).post("/staff/" + absent + "/substitution", days(substitute, forDays));
    }

    private static Map<String, Object> days(UUID substitute, int forDays) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return Map.of(
                "substituteId", substitute,
                "from", today.toString(),
                "to", today.plusDays(forDays).toString());
    }

    private record ThePost(UUID id, long version) {}

    private ThePost post(String code) {
        return api.as(first)
                .get("/posts")
                .ok()
                .json()
                .valueStream()
                .filter(one -> one.path("code").asString().equals(code))
                .map(one ->
                        new ThePost(
                                UUID.fromString(one.path("id").asString()),
                                one.path("version").asLong()))
                .findFirst()
                .orElseThrow();
    }

    private Person administrator(String name) {
        return neighbours.hire(
                name,
                "user:manage",
                "role:assign",
                "community:write",
                "community:read",
                "unit:write",
                "owner:read",
                "owner:write");
    }

    private Answer hire(Person by, String username, String post, Map<String, Object> scope) {
        return api.as(by).post("/staff", hiring(username, post, scope));
    }

    private static Map<String, Object> hiring(
            String username, String post, Map<String, Object> scope) {
        return Map.of(
                "username",
                username,
                "initialPassword",
                "a-long-password",
                "name",
                "周调度",
                "grants",
                List.of(Map.of("post", post, "scope", scope)),
                "skills",
                Set.of());
    }

    private static Map<String, Object> describing(
            @Nullable String post, Map<String, Object> scope) {
        return Map.of(
                "name",
                "周调度",
                "grants",
                post == null ? List.of() : List.of(Map.of("post", post, "scope", scope)),
                "skills",
                Set.of());
    }

    private static Map<String, Object> in(UUID... communities) {
        return Map.of("kind", "COMMUNITIES", "ids", Arrays.asList(communities));
    }

    private UUID community() {
        return community("城东片区");
    }

    private UUID community(String region) {
        return api.as(first)
                .post("/communities", Map.of("code", code(), "name", "翠湖花园", "region", region))
                .ok()
                .id();
    }

    private UUID unit(UUID communityId) {
        return api.as(first)
                .post(
                        "/units",
                        Map.of(
                                "communityId", communityId,
                                "building", "3",
                                "room", "1201",
                                "type", "DWELLING"))
                .ok()
                .id();
    }

    private UUID resident(UUID unit) {
        return api.as(first)
                .post(
                        "/owners",
                        Map.of(
                                "name",
                                "张伟",
                                "phones",
                                List.of(),
                                "links",
                                List.of(
                                        Map.of(
                                                "unitId",
                                                unit,
                                                "relation",
                                                "OWNER",
                                                "verified",
                                                true))))
                .ok()
                .id();
    }

    private static String code() {
        return "C" + System.nanoTime() % 1_000_000_000;
    }

    private static String userName() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
