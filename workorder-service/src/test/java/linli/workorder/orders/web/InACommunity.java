package linli.workorder.orders.web;

import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import linli.chassis.estate.Estate;
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
import linli.workorder.technicians.Technicians;
import linli.workorder.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A community with an agent, a dispatcher, a technician and an owner, and the words they need. */
@HouseTest
public abstract class InACommunity {

    protected static final Duration SOON = Duration.ofSeconds(20);

    @Autowired protected Api api;
    @Autowired protected Neighbours neighbours;
    @Autowired protected Estate estate;
    @Autowired protected Words words;
    @Autowired protected Technicians technicians;

    protected UUID community = UUID.randomUUID();
    protected UUID building = UUID.randomUUID();
    protected UUID unit = UUID.randomUUID();
    protected Person agent;
    protected Person dispatcher;
    protected Person owner;
    protected Person liu;

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
                        estate.unit(unit).isPresent()
                                && estate.person(owner.id()).isPresent()
                                && words.find("cancel-reason", "MISTAKE").isPresent());
    }

    protected UUID submitted() {
        return api.as(agent).post("/requests", leak(List.of())).ok().id();
    }

    Map<String, Object> leak(List<UUID> photos) {
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

    protected UUID orderOf(UUID request) {
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

    protected void accepted(UUID order) {
        api.as(dispatcher)
                .post("/orders/" + order + "/assignment", Map.of("technicianId", liu.id()))
                .ok();
        api.as(liu).post("/orders/" + order + "/acceptance", Map.of()).ok();
    }

    protected void started(UUID order) {
        accepted(order);
        api.as(liu).post("/orders/" + order + "/start").ok();
    }

    protected String status(UUID order) {
        return api.as(dispatcher).get("/orders/" + order).ok().json().path("status").asString();
    }

    String allowed(Person person, UUID order) {
        return api.as(person)
                .get("/orders/" + order)
                .ok()
                .json()
                .path("allowedCommands")
                .toString();
    }

    UUID upload(Person person) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return api.as(person)
                .upload("/requests/photos", "漏水.png", "image/png", out.toByteArray())
                .ok()
                .id();
    }

    protected void word(
            String dictionary, String code, String label, Map<String, String> attributes) {
        var id = UUID.randomUUID();
        neighbours.publish(
                id,
                new DictionaryEvent.EntryChanged(
                        id, dictionary, code, label, label, null, attributes, 0, true, null, null));
    }

    protected Person aTechnician(String name) {
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
                                new PostEvent.Permission("owner:reveal", true),
                                new PostEvent.Permission("workorder:work", true),
                                new PostEvent.Permission("material:request", true),
                                new PostEvent.Permission("roster:self", true),
                                new PostEvent.Permission("report:view", true))));
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
