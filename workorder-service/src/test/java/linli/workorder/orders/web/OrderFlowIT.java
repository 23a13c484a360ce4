package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.test.Tokens;
import linli.contracts.owner.DictionaryEvent;
import linli.contracts.owner.PostEvent;
import linli.contracts.owner.PropertyUnitEvent;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.workorder.places.Places;
import linli.workorder.technicians.Technicians;
import linli.workorder.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class OrderFlowIT {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired Places places;
    @Autowired Words words;
    @Autowired Technicians technicians;

    UUID community = UUID.randomUUID();
    UUID building = UUID.randomUUID();
    UUID unit = UUID.randomUUID();
    Person agent;
    Person dispatcher;
    Person owner;
    Person liu;

    @BeforeEach
    void aCommunityWithItsPeople() {
        word(
                "request-type",
                "WATER_LEAK",
                "给排水漏水",
                Map.of(
                        "skill",
                        "PLUMBING",
                        "priority",
                        "URGENT",
                        "claimable",
                        "true",
                        "afterPhoto",
                        "true"));
        word("material", "ANGLE_VALVE_DN15", "角阀 DN15", Map.of("priceCents", "2800"));
        word("cancel-reason", "MISTAKE", "误报", Map.of());
        neighbours.publish(
                unit,
                new PropertyUnitEvent.Changed(
                        unit, community, building, "3-2-1201", "DWELLING", 12, null));
        agent =
                neighbours.hireIn(
                        community, "李静", "request:create", "workorder:read", "workorder:cancel");
        dispatcher = neighbours.hireIn(community, "周倩", "workorder:read", "workorder:dispatch");
        owner =
                neighbours.register(
                        "张伟",
                        List.of(Neighbours.livesIn(community, building, unit)),
                        "request:create",
                        "workorder:read",
                        "workorder:rate",
                        "workorder:cancel");
        liu = aTechnician("刘强");
        await().atMost(SOON)
                .until(() ->
                        places.unit(unit).isPresent()
                                && places.owner(owner.id()).isPresent()
                                && words.find("cancel-reason", "MISTAKE").isPresent());
    }

    @Test
    void a_repair_goes_from_the_call_to_the_archive() throws IOException {
        var photo = upload(agent);
        var request =
                api.as(agent)
                        .with("Linli-Channel", "HOTLINE")
                        .post("/requests", leak(List.of(photo)))
                        .ok();
        var order = orderOf(request.id());

        assertThat(allowed(dispatcher, order)).contains("ASSIGN");
        assertThat(allowed(owner, order)).contains("CANCEL").doesNotContain("ASSIGN");

        var candidates = api.as(dispatcher).get("/orders/" + order + "/candidates").ok().json();
        assertThat(candidates.get(0).path("name").asString()).isEqualTo("刘强");
        assertThat(candidates.get(0).path("eligible").asBoolean()).isTrue();
        assertThat(candidates.get(0).path("score")).hasSize(4);

        api.as(dispatcher)
                .post("/orders/" + order + "/assignment", Map.of("technicianId", liu.id()))
                .ok();
        api.as(liu).post("/orders/" + order + "/acceptance", Map.of()).ok();
        api.as(liu).post("/orders/" + order + "/start").ok();
        api.as(liu)
                .post(
                        "/orders/" + order + "/parts-wait",
                        Map.of(
                                "parts",
                                List.of(Map.of("material", "ANGLE_VALVE_DN15", "quantity", 1))))
                .ok();
        api.as(liu).post("/orders/" + order + "/resumption").ok();
        var after = upload(liu);
        var completed =
                api.as(liu)
                        .post(
                                "/orders/" + order + "/completion",
                                Map.of(
                                        "result",
                                        "更换角阀，试压无渗漏",
                                        "materials",
                                        List.of(
                                                Map.of(
                                                        "material",
                                                        "ANGLE_VALVE_DN15",
                                                        "quantity",
                                                        1)),
                                        "labourCents",
                                        3000,
                                        "photos",
                                        List.of(after)))
                        .ok();
        assertThat(completed.json().path("completion").path("total").path("cents").asLong())
                .isEqualTo(5800);

        var rated =
                api.as(owner)
                        .post("/orders/" + order + "/rating", Map.of("stars", 5, "comment", "很快"))
                        .ok();
        assertThat(rated.json().path("status").asString()).isEqualTo("ARCHIVED");

        var story = api.as(dispatcher).get("/orders/" + order + "/history").ok().json();
        assertThat(story.valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly(
                        "workorder.created",
                        "workorder.assigned",
                        "workorder.accepted",
                        "workorder.started",
                        "workorder.waiting-for-parts",
                        "workorder.resumed",
                        "workorder.completed",
                        "workorder.rated",
                        "workorder.archived");
        await().atMost(SOON)
                .until(() ->
                        api.as(owner)
                                .get("/requests/" + request.id())
                                .json()
                                .path("status")
                                .asString()
                                .equals("SETTLED"));
        assertThat(api.as(owner).get("/requests/photos/" + photo).status()).isEqualTo(200);
    }

    @Test
    void a_forbidden_move_names_what_is_allowed_and_changes_nothing() {
        var order = orderOf(submitted());

        var refused =
                api.as(dispatcher)
                        .post(
                                "/orders/" + order + "/reassignment",
                                Map.of("technicianId", liu.id(), "reason", "换人"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("workorder.illegal-transition");
        assertThat(refused.json().path("allowedCommands").toString()).contains("ASSIGN");
        assertThat(status(order)).isEqualTo("PENDING_DISPATCH");
    }

    @Test
    void the_same_command_twice_has_one_effect() {
        var order = orderOf(submitted());
        var key = UUID.randomUUID().toString();
        var assign = Map.of("technicianId", liu.id());

        var first =
                api.as(dispatcher)
                        .with("Idempotency-Key", key)
                        .post("/orders/" + order + "/assignment", assign)
                        .ok();
        var again =
                api.as(dispatcher)
                        .with("Idempotency-Key", key)
                        .post("/orders/" + order + "/assignment", assign)
                        .ok();

        assertThat(again.version()).isEqualTo(first.version());
    }

    @Test
    void a_hundred_claims_have_one_winner() throws InterruptedException {
        var order = orderOf(submitted());
        var wins = new AtomicInteger();
        var losses = new AtomicInteger();
        var done = new CountDownLatch(100);
        for (var i = 0; i < 100; i++) {
            Thread.startVirtualThread(() -> {
                var answer = api.as(liu).post("/orders/" + order + "/claim");
                (answer.status() == 200 ? wins : losses).incrementAndGet();
                done.countDown();
            });
        }
        done.await();

        assertThat(wins).hasValue(1);
        assertThat(losses).hasValue(99);
    }

    @Test
    void strangers_find_nothing() {
        var order = orderOf(submitted());
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外人", "workorder:read");
        var neighbour =
                neighbours.register(
                        "邻居",
                        List.of(Neighbours.livesIn(community, building, UUID.randomUUID())),
                        "workorder:read",
                        "workorder:rate");

        assertThat(api.as(elsewhere).get("/orders/" + order).status()).isEqualTo(404);
        assertThat(api.as(neighbour).get("/orders/" + order).status()).isEqualTo(404);
        assertThat(api.as(neighbour).get("/orders").json().path("items")).isEmpty();
        assertThat(
                        api.as(neighbour)
                                .post("/orders/" + order + "/rating", Map.of("stars", 5))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_resident_reports_only_for_their_own_unit() {
        var other = UUID.randomUUID();
        neighbours.publish(
                other,
                new PropertyUnitEvent.Changed(
                        other, community, building, "3-2-1301", "DWELLING", 13, null));
        await().atMost(SOON).until(() -> places.unit(other).isPresent());

        var body = new HashMap<>(leak(List.of()));
        body.put("unitId", other);

        assertThat(api.as(owner).post("/requests", body).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_no_photo_is_refused() {
        var answer =
                api.as(agent)
                        .upload(
                                "/requests/photos",
                                "photo.jpg",
                                "image/jpeg",
                                "<script>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("file.unsupported");
    }

    @Test
    void changes_arrive_live_for_those_who_may_see_them() throws Exception {
        var listener = LiveListener.listen(api, dispatcher);
        var order = orderOf(submitted());

        await().atMost(SOON).until(() -> listener.heard().contains(order.toString()));

        listener.close();
    }

    private UUID submitted() {
        return api.as(agent).post("/requests", leak(List.of())).ok().id();
    }

    private Map<String, Object> leak(List<UUID> photos) {
        return Map.of(
                "communityId", community,
                "unitId", unit,
                "ownerId", owner.id(),
                "place", "厨房",
                "type", "WATER_LEAK",
                "description", "厨房水槽下方进水管接头漏水",
                "contactName", "张伟",
                "contactPhone", "13812341234",
                "photos", photos);
    }

    private UUID orderOf(UUID request) {
        return await().atMost(SOON)
                .until(
                        () -> api.as(dispatcher).get("/orders?request=" + request).ok(),
                        found -> found.json().path("items").size() == 1)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString()
                .transform(UUID::fromString);
    }

    private String status(UUID order) {
        return api.as(dispatcher).get("/orders/" + order).ok().json().path("status").asString();
    }

    private String allowed(Person person, UUID order) {
        return api.as(person)
                .get("/orders/" + order)
                .ok()
                .json()
                .path("allowedCommands")
                .toString();
    }

    private UUID upload(Person person) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return api.as(person)
                .upload("/requests/photos", "漏水.png", "image/png", out.toByteArray())
                .ok()
                .id();
    }

    private void word(
            String dictionary, String code, String label, Map<String, String> attributes) {
        var id = UUID.randomUUID();
        neighbours.publish(
                id,
                new DictionaryEvent.EntryChanged(
                        id, dictionary, code, label, label, null, attributes, 0, true));
    }

    private Person aTechnician(String name) {
        var id = UUID.randomUUID();
        var account = UUID.randomUUID().toString();
        var post = UUID.nameUUIDFromBytes("TE".getBytes(StandardCharsets.UTF_8));
        neighbours.publish(
                post,
                new PostEvent.Changed(
                        post,
                        "TE",
                        "维修技师",
                        "Technician",
                        List.of(
                                new PostEvent.Permission("request:create", false),
                                new PostEvent.Permission("workorder:claim", false),
                                new PostEvent.Permission("workorder:read", true),
                                new PostEvent.Permission("workorder:work", true),
                                new PostEvent.Permission("roster:self", true))));
        neighbours.publish(
                id,
                new StaffEvent.Changed(
                        id,
                        account,
                        name,
                        null,
                        true,
                        List.of(
                                new Grant(
                                        "TE", new Scope(ScopeKind.COMMUNITIES, Set.of(community)))),
                        "水电班",
                        Set.of("PLUMBING")));
        var person = new Person(id, account, name, Tokens.of(account));
        await().atMost(SOON)
                .until(() ->
                        technicians.find(id).isPresent()
                                && api.as(person)
                                                .post(
                                                        "/technicians/me/availability",
                                                        Map.of("availability", "ON_DUTY"))
                                                .status()
                                        == 200);
        return person;
    }
}
