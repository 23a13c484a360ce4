package linli.audit.unusual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Actor;
import linli.contracts.Catalogue;
import linli.contracts.Change;
import linli.contracts.Channel;
import linli.contracts.Envelope;
import linli.contracts.Event;
import linli.contracts.operations.OperationEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.SignInEvent;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the rules call unusual is found once, and what they do not is not. */
@HouseTest
class UnusualApiIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Watch watch;

    private final LocalDate day = LocalDate.now(ZONE).minusDays(2);
    private final String li = "account-" + UUID.randomUUID();
    private final List<UUID> told = new ArrayList<>();
    private Api auditor;

    @BeforeEach
    void an_auditor() {
        auditor = anybody.as(neighbours.hire("审计员", "audit:read", "audit:verify"));
    }

    @Test
    void far_more_looks_than_usual_are_found_and_as_many_as_usual_are_not() {
        var wang = "account-" + UUID.randomUUID();
        for (var before = 1; before <= 30; before++) {
            for (var n = 0; n < 7; n++) {
                reveals(wang, UUID.randomUUID(), at(day.minusDays(before), 10));
            }
        }
        for (var n = 0; n < 20; n++) {
            reveals(li, UUID.randomUUID(), at(day, 10));
            reveals(wang, UUID.randomUUID(), at(day, 10));
        }

        var found = found(Rule.MANY_REVEALS, li);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().path("count").asInt()).isEqualTo(20);
        assertThat(found.getFirst().path("usual").asInt()).isZero();
        assertThat(found.getFirst().path("day").asString()).isEqualTo(day.toString());
        assertThat(found.getFirst().path("limits").path("atLeast").asInt()).isEqualTo(20);
        assertThat(found(Rule.MANY_REVEALS, wang)).as("20 are not three times 7").isEmpty();
    }

    @Test
    void nineteen_looks_are_not_many() {
        for (var n = 0; n < 19; n++) {
            reveals(li, UUID.randomUUID(), at(day, 10));
        }

        assertThat(found(Rule.MANY_REVEALS, li)).isEmpty();
    }

    @Test
    void lists_taken_home_at_night_are_found() {
        performs(li, "list.exported", null, Map.of("list", "owners"), at(day, 22));
        performs(li, "trail.archived", null, Map.of(), at(day, 5));
        performs(li, "list.exported", null, Map.of("list", "owners"), at(day, 6));
        performs(li, "list.exported", null, Map.of("list", "owners"), at(day, 21));

        assertThat(found(Rule.EXPORT_AT_NIGHT, li))
                .extracting(one -> one.path("type").asString())
                .containsExactly("list.exported", "trail.archived");
    }

    @Test
    void refusals_count_as_often_as_they_stand_for() {
        performs(li, "access.denied", null, Map.of("permission", "owner:reveal"), at(day, 9));
        performs(
                li,
                "access.denied",
                null,
                Map.of("permission", "owner:reveal", "times", "18"),
                at(day, 9));
        assertThat(found(Rule.MANY_REFUSALS, li)).isEmpty();

        performs(li, "access.denied", null, Map.of("permission", "audit:read"), at(day, 9));

        assertThat(found(Rule.MANY_REFUSALS, li).getFirst().path("count").asInt()).isEqualTo(20);
    }

    @Test
    void an_account_that_is_refused_at_the_door_ten_times_is_found_and_mistyped_names_are_not() {
        for (var n = 0; n < 9; n++) {
            doesNotGetIn(li);
        }
        for (var n = 0; n < 10; n++) {
            doesNotGetIn(null);
        }
        assertThat(found(Rule.MANY_FAILED_SIGN_INS, li)).isEmpty();

        doesNotGetIn(li);

        assertThat(found(Rule.MANY_FAILED_SIGN_INS, li).getFirst().path("count").asInt())
                .isEqualTo(10);
        assertThat(found(Rule.MANY_FAILED_SIGN_INS, "nobody")).isEmpty();
    }

    @Test
    void whoever_changes_their_own_posts_is_found_and_who_changes_their_name_is_not() {
        changed(li, li, "facts.name");
        changed("account-" + UUID.randomUUID(), li, "facts.grants");
        assertThat(found(Rule.OWN_GRANTS, li)).isEmpty();

        var staff = changed(li, li, "facts.grants");

        var found = found(Rule.OWN_GRANTS, li);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().path("object").asString()).isEqualTo(staff.toString());
    }

    @Test
    void a_look_at_somebody_about_whom_nothing_was_done_is_found() {
        var zhang = UUID.randomUUID();
        var known = UUID.randomUUID();
        tell(
                known,
                new OwnerEvent.Changed(
                        known, neighbours.sealed(known, "张伟"), null, null, List.of()),
                Actor.SYSTEM,
                List.of(),
                at(day.minusDays(20), 10));
        reveals(li, known, at(day, 10));
        reveals(li, zhang, at(day, 10));
        reveals(li, zhang, at(day, 11));

        var found = found(Rule.LOOK_WITHOUT_CASE, li);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().path("object").asString()).isEqualTo(zhang.toString());
    }

    @Test
    void what_was_found_is_looked_at_once_with_a_note_and_that_is_written_down() {
        performs(li, "list.exported", null, Map.of("list", "owners"), at(day, 23));
        var id = found(Rule.EXPORT_AT_NIGHT, li).getFirst().path("id").asString();
        var look = "/trail/unusual/" + id + "/look";
        var note = Map.of("note", "月末结账，已与经理核实");

        assertThat(auditor.post(look, Map.of("note", " ")).status()).isEqualTo(422);
        var looked = auditor.post(look, note).ok().json();
        assertThat(auditor.post(look, note).ok().json()).as("the same again").isEqualTo(looked);

        assertThat(looked.path("note").asString()).isEqualTo(note.get("note"));
        assertThat(looked.path("open").asBoolean()).isFalse();
        assertThat(auditor.post(look, Map.of("note", "另一个")).problem())
                .isEqualTo("unusual.looked-at");
        assertThat(all("?open=true")).doesNotContain(id);
        assertThat(all("?open=false")).contains(id);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        auditor.get("/trail?type=unusual.looked-at&object=" + id)
                                        .ok()
                                        .json()
                                        .path("items")
                                        .size()
                                == 1);
        // A further round leaves it as it is.
        lookThrough();
        assertThat(all("?open=false")).contains(id);
    }

    @Test
    void only_auditors_of_the_whole_group_see_it() {
        performs(li, "list.exported", null, Map.of("list", "owners"), at(day, 23));
        var id = found(Rule.EXPORT_AT_NIGHT, li).getFirst().path("id").asString();
        var note = Map.of("note", "看过");
        var manager = anybody.as(neighbours.hire("经理", "report:view"));
        var elsewhere =
                anybody.as(
                        neighbours.hireIn(UUID.randomUUID(), "别处", "audit:read", "audit:verify"));

        assertThat(manager.get("/trail/unusual").status()).isEqualTo(403);
        assertThat(elsewhere.get("/trail/unusual").ok().json().path("items")).isEmpty();
        assertThat(elsewhere.post("/trail/unusual/" + id + "/look", note).problem())
                .isEqualTo("unusual.not-found");
    }

    private List<JsonNode> found(Rule rule, String person) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    told.removeIf(this::isInTheTrail);
                    return told.isEmpty();
                });
        lookThrough();
        return findings("").stream()
                .filter(one -> one.path("rule").asString().equals(rule.name()))
                .filter(one -> one.path("person").asString().equals(person))
                .toList();
    }

    private void lookThrough() {
        while (watch.look(Instant.now().plus(Duration.ofMinutes(11)))) {
            // Until there is no more.
        }
    }

    private boolean isInTheTrail(UUID subject) {
        return !auditor.get("/trail?object=" + subject).ok().json().path("items").isEmpty();
    }

    private List<String> all(String question) {
        return findings(question).stream().map(one -> one.path("id").asString()).toList();
    }

    private List<JsonNode> findings(String question) {
        var all = new ArrayList<JsonNode>();
        var sign = question.isEmpty() ? "?" : question + "&";
        var after = "";
        JsonNode page;
        do {
            page = auditor.get("/trail/unusual" + sign + "limit=200" + after).ok().json();
            page.path("items").forEach(all::add);
            after = "&after=" + page.path("next").asString("");
        } while (page.has("next"));
        return all;
    }

    private void reveals(String who, UUID whom, Instant at) {
        performs(who, "owner.revealed", whom.toString(), Map.of("field", "phone"), at);
    }

    private void performs(
            String who, String operation, String object, Map<String, String> details, Instant at) {
        var id = UUID.randomUUID();
        tell(
                id,
                new OperationEvent.Performed(
                        id, operation, object == null ? null : "owner", object, null, details),
                actor(who),
                List.of(),
                at);
    }

    private void doesNotGetIn(@Nullable String account) {
        var id = UUID.randomUUID();
        tell(
                id,
                new SignInEvent.Failed(id, account, "linli-console", "invalid_user_credentials"),
                actor(account == null ? "nobody" : account),
                List.of(),
                at(day, 9));
    }

    private UUID changed(String who, String whose, String field) {
        var id = UUID.randomUUID();
        tell(
                id,
                new StaffEvent.Changed(
                        id,
                        whose,
                        "李静",
                        null,
                        true,
                        List.of(new Grant("CS", new Scope(ScopeKind.ALL, Set.of()))),
                        null,
                        Set.of()),
                actor(who),
                List.of(new Change(field, "\"a\"", "\"b\"")),
                at(day, 10));
        return id;
    }

    private static Actor actor(String who) {
        return new Actor(who, "李静", "CS", Channel.CONSOLE, "10.0.0.1");
    }

    private void tell(UUID subject, Event event, Actor actor, List<Change> changes, Instant at) {
        told.add(subject);
        neighbours.publish(
                new Envelope(
                        UUID.randomUUID(),
                        Catalogue.typeOf(event),
                        "owner-service",
                        subject,
                        1,
                        at,
                        null,
                        actor,
                        null,
                        changes,
                        event));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
