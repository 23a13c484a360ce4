package linli.owner.signins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Actor;
import linli.contracts.Channel;
import linli.owner.signins.DoorBook.Happening;
import linli.owner.signins.DoorBook.Line;
import linli.owner.staff.FakeAccounts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.json.JsonMapper;

/** What Keycloak writes down is told once each, and by whom; the timer looks at the same time. */
@HouseTest
class SignInIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired FakeAccounts accounts;
    @Autowired FakeDoorBook book;
    @Autowired SignInWatch watch;
    @Autowired MongoOperations mongo;
    @Autowired PersonKeys keys;

    @AfterEach
    void keycloakIsBack() {
        book.goAway(false);
    }

    @Test
    void every_line_is_told_once_however_many_share_a_moment() {
        var now = Instant.now();
        var busy =
                IntStream.range(0, 1_201)
                        .mapToObj(n -> line(now.plusMillis(n < 1_100 ? 0 : n), Happening.SIGNED_IN))
                        .toList();

        book.write(busy);
        watch.follow();
        watch.follow();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(busy).keySet()).hasSize(busy.size()));
        assertThat(busy).allSatisfy(line -> assertThat(told(List.of(line))).hasSize(1));
    }

    @Test
    void a_line_that_was_written_later_than_it_is_dated_is_not_passed_over() {
        var now = Instant.now();
        book.write(List.of(line(now, Happening.SIGNED_IN)));
        watch.follow();
        var late = line(now.minusSeconds(30), Happening.NOT_SIGNED_IN);

        book.write(List.of(late));
        watch.follow();

        assertThat(types(late)).containsExactly("signin.failed");
    }

    @Test
    void what_happened_while_keycloak_did_not_answer_is_told_after() {
        var line = line(Instant.now(), Happening.LOCKED_FOR_A_WHILE);
        book.goAway(true);
        book.write(List.of(line));
        assertThatThrownBy(watch::follow).isInstanceOf(ResourceAccessException.class);
        assertThat(told(List.of(line))).isEmpty();

        book.goAway(false);
        watch.follow();

        assertThat(types(line)).containsExactly("signin.locked");
    }

    @Test
    void it_is_said_whose_account_it_was() {
        var manager = neighbours.hire("王经理", "user:manage", "role:assign");
        var name = "zhou" + System.nanoTime();
        api.as(manager)
                .post(
                        "/staff",
                        Map.of(
                                "username",
                                name,
                                "initialPassword",
                                "geheim-geheim",
                                "name",
                                "周倩",
                                "grants",
                                List.of(),
                                "skills",
                                List.of()))
                .ok();
        var zhou = accounts.find(name).orElseThrow();
        var ofStaff = line(Happening.SIGNED_OUT, zhou, name, null);
        var resident = "wei" + System.nanoTime();
        var clerk = api.as(neighbours.hire("李静", "owner:read", "owner:write"));
        var zhang =
                clerk.post(
                                "/owners",
                                Map.of(
                                        "name", "诸葛登录",
                                        "phones", List.of("13812345670"),
                                        "links", List.of()))
                        .ok()
                        .id();
        clerk.post(
                        "/owners/" + zhang + "/account",
                        Map.of("username", resident, "initialPassword", "geheim-geheim"))
                .ok();
        var ofResident =
                line(Happening.SIGNED_IN, accounts.find(resident).orElseThrow(), resident, null);
        var first = line(Happening.SIGNED_IN, UUID.randomUUID().toString(), "admin", null);
        var nobodys = line(Happening.NOT_SIGNED_IN, null, "my-Passw0rd", "user_not_found");

        book.write(List.of(ofStaff, ofResident, first, nobodys));
        watch.follow();

        assertThat(actor(ofStaff).name()).isEqualTo("周倩");
        assertThat(actor(ofStaff).id()).isEqualTo(zhou);
        assertThat(actor(ofStaff).ip()).isEqualTo("10.1.2.3");
        assertThat(actor(ofResident).channel()).isEqualTo(Channel.RESIDENT_APP);
        assertThat(actor(ofResident).name()).as("sealed").doesNotContain("诸葛");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(keys.open(actor(ofResident).name())).isEqualTo("诸葛登录"));
        assertThat(actor(first).name()).isEqualTo("admin");
        assertThat(actor(nobodys).name()).isEqualTo(Actor.UNKNOWN);
        assertThat(told(List.of(nobodys)).values().toString())
                .as("what was typed as a name may be a password")
                .doesNotContain("my-Passw0rd");
    }

    private static Line line(Instant at, Happening what) {
        return new Line(
                UUID.randomUUID(),
                at,
                what,
                UUID.randomUUID().toString(),
                "somebody",
                "linli-console",
                "10.1.2.3",
                null,
                null);
    }

    private static Line line(
            Happening what,
            @Nullable String account,
            @Nullable String username,
            @Nullable String reason) {
        return new Line(
                UUID.randomUUID(),
                Instant.now(),
                what,
                account,
                username,
                "linli-console",
                "10.1.2.3",
                reason,
                null);
    }

    private Map<UUID, List<Document>> told(List<Line> lines) {
        var ids = lines.stream().map(Line::id).toList();
        return mongo
                .getCollection("signIns_history")
                .find(new Document("subject", new Document("$in", ids)))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(one -> one.get("subject", UUID.class)));
    }

    private List<String> types(Line line) {
        return one(line).stream().map(told -> told.getString("type")).toList();
    }

    private List<Document> one(Line line) {
        await().atMost(SOON).until(() -> !told(List.of(line)).isEmpty());
        return Objects.requireNonNull(told(List.of(line)).get(line.id()));
    }

    private Actor actor(Line line) {
        return new JsonMapper().readValue(one(line).getFirst().getString("actor"), Actor.class);
    }
}
