package linli.workorder.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.estate.Estate;
import linli.chassis.files.Files;
import linli.chassis.grants.Grants;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.test.Posts;
import linli.contracts.Channel;
import linli.contracts.Envelope;
import linli.contracts.owner.BuildingEvent;
import linli.contracts.owner.DictionaryEvent;
import linli.contracts.owner.PropertyUnitEvent;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.workorder.complaints.Complaints;
import linli.workorder.words.Words;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** From the complaint to the closed case; who may, who may not, who does not see it. */
@HouseTest
class ComplaintIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired Estate estate;
    @Autowired Words words;
    @Autowired Complaints complaints;
    @Autowired MongoOperations mongo;
    @Autowired Grants grants;
    @Autowired Files files;

    final UUID community = UUID.randomUUID();
    final UUID building = UUID.randomUUID();
    final UUID unit = UUID.randomUUID();
    Person agent;
    Person manager;
    Person guard;
    Person owner;

    @BeforeEach
    void a_community_that_hears_complaints() {
        word("complaint-category", "NOISE", "噪音扰民");
        word("complaint-category", "SERVICE", "服务态度");
        word("complaint-cause", "EQUIPMENT", "设施设备故障");
        word("request-type", "PUMP", "水泵");
        neighbours.found(community);
        neighbours.publish(
                unit,
                new PropertyUnitEvent.Changed(
                        unit, community, building, "3-2-1201", "DWELLING", 12, null));
        agent =
                neighbours.hireIn(
                        community,
                        "王芳",
                        "complaint:read",
                        "complaint:create",
                        "complaint:handle",
                        "request:create",
                        "workorder:read");
        manager =
                neighbours.hireIn(
                        community,
                        "何经理",
                        "complaint:read",
                        "complaint:handle",
                        "complaint:grade",
                        "complaint:close-major",
                        "complaint:reveal");
        guard = neighbours.hireIn(community, "赵保安", "complaint:read", "complaint:handle");
        owner =
                neighbours.register(
                        "张伟",
                        List.of(Neighbours.livesIn(community, building, unit)),
                        "complaint:create");
        await().atMost(SOON)
                .until(() ->
                        estate.unit(unit).isPresent()
                                && estate.community(community).isPresent()
                                && estate.person(owner.id()).isPresent()
                                && words.find("complaint-cause", "EQUIPMENT").isPresent()
                                && words.find("request-type", "PUMP").isPresent()
                                && words.find("complaint-category", "SERVICE").isPresent());
    }

    @Test
    void walks_from_the_complaint_to_the_closed_case() {
        var id = complain("NOISE", false, null);
        var received = api.as(agent).get("/complaints/" + id).ok().json();
        assertThat(received.path("responsible").path("name").asString()).isNotBlank();
        assertThat(received.path("dueAt").asString()).isNotBlank();
        assertThat(received.path("grade").asString()).isEqualTo("GENERAL");
        assertThat(received.path("complainant").path("name").asString()).isEqualTo("张伟");

        step(agent, id, "acknowledgement", Map.of());
        step(agent, id, "investigation", Map.of());
        step(agent, id, "notes", Map.of("text", "夜间实测 52 分贝"));
        step(agent, id, "orders", Map.of("place", "2 号泵房", "type", "PUMP", "description", "加装减振垫"));
        step(agent, id, "reply", Map.of("text", "已加装减振垫"));

        var refused = api.as(owner).get("/my-complaints/" + id).ok().json();
        assertThat(refused.path("reply").asString()).isEqualTo("已加装减振垫");
        own(id, "refusal", Map.of("reason", "夜里还是响"));

        var again = api.as(agent).get("/complaints/" + id).ok().json();
        assertThat(again.path("grade").asString()).isEqualTo("SERIOUS");
        assertThat(again.path("status").asString()).isEqualTo("INVESTIGATING");
        assertThat(again.path("orders")).hasSize(1);

        step(agent, id, "reply", Map.of("text", "已更换水泵"));
        own(id, "acceptance", Map.of());
        assertThat(close(agent, id).problem()).isEqualTo("complaint.not-followed-up");
        step(agent, id, "follow-up", Map.of("result", "SATISFIED"));
        assertThat(close(agent, id).ok().json().path("status").asString()).isEqualTo("CLOSED");

        var toldToOwner = api.as(owner).get("/my-complaints/" + id + "/history").ok().text();
        assertThat(toldToOwner)
                .contains("已更换水泵", "夜里还是响", "complaint.closed")
                .doesNotContain("52 分贝", "complaint.noted", "王芳", "order-linked");
        assertThat(api.as(owner).get("/complaints/" + id).status()).isEqualTo(403);
    }

    @Test
    void an_anonymous_complainant_is_found_nowhere() {
        var id = complain("SERVICE", true, guard.id());

        var seen = api.as(agent).get("/complaints/" + id).ok().text();
        var told = api.as(agent).get("/complaints/" + id + "/history").ok().text();
        assertThat(seen + told)
                .doesNotContain("张伟", owner.id().toString(), owner.accountId(), "3-2-1201");
        assertThat(api.as(owner).get("/my-complaints/" + id).ok().text())
                .contains("\"anonymous\":true");
        own(id, "withdrawal", Map.of("reason", "算了"));

        var letters = mongo.getCollection("complaints").find(new Document("_id", id)).first();
        var outbox = String.valueOf(letters == null ? "" : letters.get("outbox"));
        assertThat(outbox).doesNotContain("张伟", owner.id().toString());

        assertThat(
                        api.as(agent)
                                .post(
                                        "/complaints/" + id + "/author-reveal",
                                        Map.of("purpose", "核实"))
                                .status())
                .isEqualTo(403);
        assertThat(
                        api.as(manager)
                                .post(
                                        "/complaints/" + id + "/author-reveal",
                                        Map.of("purpose", "核实"))
                                .ok()
                                .json()
                                .path("name")
                                .asString())
                .isEqualTo("张伟");
    }

    @Test
    void are_listed_by_who_complained_and_by_their_home_but_never_the_anonymous_ones() {
        var named = complain("NOISE", false, null);
        var anonymous = complain("SERVICE", true, null);
        var stranger = neighbours.hireIn(UUID.randomUUID(), "外人", "complaint:read");

        for (var asked :
                List.of(
                        "owner=" + owner.id(),
                        "unit=" + unit,
                        "owner=%s&unit=%s&sort=DUE".formatted(owner.id(), unit),
                        "status=RECEIVED&owner=" + owner.id())) {
            assertThat(listed(agent, asked)).as(asked).containsExactly(named.toString());
        }
        assertThat(listed(agent, "")).contains(named.toString(), anonymous.toString());
        assertThat(listed(agent, "gap=UNANSWERED&owner=" + owner.id())).isEmpty();
        assertThat(listed(agent, "owner=" + UUID.randomUUID())).isEmpty();
        assertThat(listed(stranger, "owner=" + owner.id())).isEmpty();
        assertThat(listed(stranger, "unit=" + unit)).isEmpty();
    }

    private List<String> listed(Person who, String question) {
        return api.as(who)
                .get("/complaints?" + question)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    @Test
    void an_order_is_linked_first_and_a_repeat_completes_it() {
        var id = complain("NOISE", false, null);
        step(agent, id, "acknowledgement", Map.of());
        var version = complaints.get(id).version();
        var wanted = Map.of("place", "2 号泵房", "type", "PUMP", "description", "加装减振垫");
        var path = "/complaints/" + id + "/orders";

        assertThat(api.as(agent).seen(version - 1).post(path, wanted).status()).isEqualTo(412);
        var unknown = new HashMap<>(wanted);
        unknown.put("type", "NO_SUCH_TYPE");
        assertThat(api.as(agent).post(path, unknown).status()).isBetween(400, 499);
        assertThat(api.as(guard).post(path, wanted).status())
                .as("who may not open requests")
                .isEqualTo(404);
        assertThat(complaints.get(id).orders()).isEmpty();
        assertThat(ordersThere()).isZero();

        var once = api.as(agent).with("Idempotency-Key", UUID.randomUUID().toString());
        var made = once.seen(version).post(path, wanted).ok().json().at("/orders/0");
        assertThat(made.path("number").asString()).startsWith("GD");
        assertThat(made.path("title").asString()).isNotBlank();
        step(agent, id, "investigation", Map.of());
        step(agent, id, "reply", Map.of("text", "已加装"));
        step(agent, id, "follow-up", Map.of("result", "SATISFIED"));
        close(agent, id).ok();
        assertThat(once.seen(version).post(path, wanted).ok().json().path("orders")).hasSize(1);
        assertThat(ordersThere()).isEqualTo(1);
        assertThat(api.as(agent).get("/complaints/" + id + "/history").ok().text())
                .contains(made.path("number").asString());
    }

    private int ordersThere() {
        return api.as(agent).get("/orders?community=" + community).ok().json().path("items").size();
    }

    @Test
    void what_staff_wrote_stays_with_the_complaint() {
        var id = complain("NOISE", false, null);
        step(agent, id, "acknowledgement", Map.of());
        step(agent, id, "investigation", Map.of());
        step(agent, id, "notes", Map.of("text", "夜间实测 52 分贝"));
        step(agent, id, "reply", Map.of("text", "已加装减振垫"));
        step(agent, id, "follow-up", Map.of("result", "SATISFIED", "note", "电话里很激动"));

        var everything =
                new Access(
                        new Account("a", "王芳", agent.id(), null, Map.of(), Map.of()),
                        null,
                        Scope.EVERYTHING,
                        Channel.CONSOLE,
                        null,
                        null,
                        null,
                        Instant.now());
        var told = complaints.history(id, everything);
        assertThat(told).extracting(Envelope::type).contains("complaint.noted");
        assertThat(told.toString()).doesNotContain("52 分贝", "电话里很激动");
        var listed = api.as(agent).get("/complaints?community=" + community).ok().text();
        assertThat(listed).contains(id.toString()).doesNotContain("52 分贝", "减振垫");
    }

    @Test
    void an_anonymous_complaint_does_not_tell_of_the_named_ones() {
        complain("NOISE", false, null);
        complain("NOISE", false, null);
        var unnamed = complain("NOISE", true, null);

        var seen = api.as(agent).get("/complaints/" + unnamed).ok().json();
        assertThat(seen.path("grade").asString()).isEqualTo("GENERAL");
        assertThat(seen.path("reasons")).isEmpty();
        complain("NOISE", true, null);
        assertThat(grade(complain("NOISE", true, null))).isEqualTo("SERIOUS");

        var history = api.as(agent).get("/complaints/" + unnamed + "/history").ok().json();
        assertThat(history.at("/0/type").asString()).isEqualTo("complaint.received");
        assertThat(history.at("/0/actor").isMissingNode() || history.at("/0/actor").isNull())
                .isTrue();
    }

    @Test
    void ones_own_household_is_counted_once() {
        for (var other = 0; other < 3; other++) {
            var home = UUID.randomUUID();
            var neighbour =
                    neighbours.register(
                            "邻居" + other,
                            List.of(Neighbours.livesIn(community, building, home)),
                            "complaint:create");
            neighbours.publish(
                    home,
                    new PropertyUnitEvent.Changed(
                            home, community, building, "3-2-12" + other, "DWELLING", 12, null));
            await().atMost(SOON)
                    .until(() ->
                            estate.unit(home).isPresent()
                                    && estate.person(neighbour.id()).isPresent());
            var theirs = new HashMap<String, Object>(complaint("NOISE", false, null));
            theirs.put("unitId", home);
            api.as(neighbour).post("/my-complaints", theirs).ok();
        }
        complain("NOISE", false, null);

        assertThat(grade(complain("NOISE", false, null)))
                .as("four households, one of them twice")
                .isEqualTo("GENERAL");
    }

    @Test
    void who_looks_after_a_building_takes_down_is_meant_and_is_praised() {
        var steward = aSteward();
        var there = new HashMap<String, Object>(complaint("SERVICE", false, null));
        there.putAll(Map.of("media", false, "ownerId", owner.id()));
        var taken = api.as(steward).post("/complaints", there).ok().id();
        assertThat(api.as(steward).get("/complaints/" + taken).status()).isEqualTo(200);
        there.put("aboutStaffId", steward.id());
        var aboutThem = api.as(steward).post("/complaints", there).ok().id();
        assertThat(api.as(steward).get("/complaints/" + aboutThem).status()).isEqualTo(404);
        assertThat(api.as(guard).get("/complaints/" + aboutThem).status()).isEqualTo(200);

        var elsewhere = new HashMap<String, Object>(there);
        elsewhere.put("communityId", UUID.randomUUID());
        assertThat(api.as(steward).post("/complaints", elsewhere).status()).isEqualTo(404);

        var path = "/my-complaints/staff?community=";
        assertThat(api.as(owner).get(path + community).ok().text())
                .contains(steward.id().toString());
        assertThat(api.as(owner).get(path + UUID.randomUUID()).ok().json()).isEmpty();
        var general = new HashMap<String, Object>(complaint("SERVICE", true, steward.id()));
        general.remove("unitId");
        api.as(owner).post("/my-complaints", general).ok();

        var suggested = Map.of("communityId", community, "title", "加长椅", "text", "湖边没地方坐");
        api.as(steward).post("/suggestions", suggested).ok();
        var praised =
                api.as(steward)
                        .post(
                                "/compliments",
                                Map.of("communityId", community, "praised", "管家", "text", "很热心"))
                        .ok()
                        .id();
        assertThat(api.as(agent).get("/compliments/" + praised + "/candidates").ok().text())
                .contains(steward.id().toString());
        api.as(agent)
                .post("/compliments/" + praised + "/passing-on", Map.of("staffId", steward.id()))
                .ok();
        assertThat(api.as(agent).get("/compliments?passedOn=true").ok().text())
                .contains(praised.toString());
    }

    private Person aSteward() {
        var post =
                Posts.all().stream()
                        .filter(one -> one.code().equals("ST"))
                        .findFirst()
                        .orElseThrow();
        var steward = neighbours.hireAs(post, community);
        neighbours.publish(building, new BuildingEvent.Changed(building, community, "3", 1, 18));
        neighbours.publish(
                steward.id(),
                new StaffEvent.Changed(
                        steward.id(),
                        steward.accountId(),
                        steward.name(),
                        null,
                        true,
                        List.of(
                                new Grant(
                                        "ST-" + community,
                                        new StaffEvent.Scope(
                                                ScopeKind.BUILDINGS, Set.of(building)))),
                        null,
                        Set.of()));
        await().atMost(SOON)
                .until(() ->
                        estate.building(building).isPresent()
                                && grants.find(steward.accountId())
                                        .filter(account ->
                                                account.scopeOf("complaint:create")
                                                        .buildings()
                                                        .contains(building))
                                        .isPresent());
        return steward;
    }

    @Test
    void late_without_an_answer_and_nobodys_are_counted_and_listed() {
        var late = complain("NOISE", false, null);
        var nobodys = complain("NOISE", false, null);
        complain("NOISE", false, null);
        var stored = mongo.getCollection("complaints");
        stored.updateOne(
                new Document("_id", late),
                new Document(
                        "$set",
                        new Document("answerBy", Date.from(Instant.now().minusSeconds(60)))));
        stored.updateOne(
                new Document("_id", nobodys),
                new Document("$unset", new Document("responsible", "")));
        var there = "community=" + community;

        var gaps = api.as(manager).get("/complaints/gaps?" + there).ok().json();
        assertThat(gaps.path("unanswered").asInt()).isEqualTo(1);
        assertThat(gaps.path("unowned").asInt()).isEqualTo(1);
        assertThat(ids(api.as(manager).get("/complaints?gap=UNANSWERED&" + there)))
                .containsExactly(late.toString());
        assertThat(ids(api.as(manager).get("/complaints?gap=UNOWNED&sort=DUE&" + there)))
                .containsExactly(nobodys.toString());
    }

    private static List<String> ids(Api.Answer page) {
        var ids = new ArrayList<String>();
        page.ok().json().path("items").forEach(row -> ids.add(row.path("id").asString()));
        return ids;
    }

    @Test
    void whom_it_is_about_does_not_find_it() {
        var id = complain("SERVICE", true, guard.id());

        assertThat(api.as(guard).get("/complaints/" + id).status()).isEqualTo(404);
        assertThat(api.as(guard).get("/complaints/" + id + "/history").status()).isEqualTo(404);
        assertThat(api.as(guard).post("/complaints/" + id + "/acknowledgement", Map.of()).status())
                .isEqualTo(404);
        assertThat(api.as(guard).get("/complaints").ok().text()).doesNotContain(id.toString());
        assertThat(api.as(agent).get("/complaints").ok().text()).contains(id.toString());
    }

    @Test
    void its_photos_are_seen_by_who_sees_it_and_by_nobody_else() throws IOException {
        var kept = upload(owner);
        var about = new HashMap<String, Object>(complaint("SERVICE", true, guard.id()));
        about.put("photos", List.of(kept));
        var keyed = api.as(owner).with("Idempotency-Key", UUID.randomUUID().toString());
        var id = keyed.post("/my-complaints", about).ok().id();
        assertThat(keyed.post("/my-complaints", about).ok().id()).isEqualTo(id);

        var seen = api.as(agent).get("/complaints/" + id).ok();
        assertThat(seen.json().path("photos").toString()).isEqualTo("[\"" + kept + "\"]");
        var ofStaff = "/complaints/" + id + "/photos/" + kept;
        var ofOwner = "/my-complaints/" + id + "/photos/" + kept;
        assertThat(api.as(agent).get(ofStaff).ok().header("Content-Type")).isEqualTo("image/png");
        assertThat(api.as(owner).get(ofOwner).status()).isEqualTo(200);
        assertThat(api.as(guard).get(ofStaff).status()).as("whom it is about").isEqualTo(404);
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外区", "complaint:read");
        assertThat(api.as(elsewhere).get(ofStaff).status()).isEqualTo(404);
        var neighbour =
                neighbours.register(
                        "李娜",
                        List.of(Neighbours.livesIn(community, building, unit)),
                        "complaint:create");
        assertThat(api.as(neighbour).get(ofOwner).status()).isEqualTo(404);

        var everywhere = neighbours.hire("总部", "workorder:read", "complaint:create");
        for (var all : List.of("/requests/photos/", "/complaints/photos/")) {
            for (var anybody : List.of(agent, guard, owner, everywhere)) {
                assertThat(api.as(anybody).get(all + kept).status()).as(all).isIn(403, 404);
            }
        }
        var other = complain("NOISE", false, null);
        assertThat(api.as(agent).get("/complaints/" + other + "/photos/" + kept).status())
                .isEqualTo(404);
    }

    @Test
    void a_photo_does_not_tell_who_took_it() throws IOException {
        var kept = upload(owner);
        var unnamed = new HashMap<String, Object>(complaint("NOISE", true, null));
        unnamed.put("photos", List.of(kept));
        var id = api.as(owner).post("/my-complaints", unnamed).ok().id();

        var seen = api.as(agent).get("/complaints/" + id + "/photos/" + kept).ok();
        assertThat(new String(seen.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Zhang");
        assertThat(seen.header("Content-Disposition")).isEqualTo("inline");
        var stored = mongo.getCollection("fs.files").find(new Document("_id", kept)).first();
        assertThat(String.valueOf(stored))
                .doesNotContain("张伟", owner.id().toString(), owner.accountId());
    }

    @Test
    void staff_take_photos_down_and_see_them_before_and_after() throws IOException {
        var steward = aSteward();
        var kept = upload(steward);
        assertThat(api.as(steward).get("/complaints/photos/" + kept).status()).isEqualTo(200);
        assertThat(api.as(agent).get("/complaints/photos/" + kept).status()).isEqualTo(404);
        var there = new HashMap<String, Object>(complaint("SERVICE", false, steward.id()));
        there.putAll(Map.of("media", false, "ownerId", owner.id(), "photos", List.of(kept)));
        var aboutThem = api.as(steward).post("/complaints", there).ok().id();
        var path = "/complaints/" + aboutThem + "/photos/" + kept;
        assertThat(api.as(agent).get(path).status()).isEqualTo(200);
        assertThat(api.as(steward).get(path).status()).isEqualTo(404);
        assertThat(api.as(steward).get("/complaints/photos/" + kept).status()).isEqualTo(404);
    }

    @Test
    void six_photos_at_most_of_ones_own_and_each_once() throws IOException {
        var photos = new ArrayList<UUID>();
        for (var number = 0; number < 7; number++) {
            photos.add(upload(owner));
        }
        var many = new HashMap<String, Object>(complaint("NOISE", false, null));
        many.put("photos", photos);
        assertThat(api.as(owner).post("/my-complaints", many).status()).isEqualTo(422);
        var atTheDesk = new HashMap<String, Object>(many);
        atTheDesk.putAll(Map.of("media", false, "ownerId", owner.id()));
        assertThat(api.as(agent).post("/complaints", atTheDesk).status()).isEqualTo(422);
        many.put("photos", List.of(upload(agent)));
        assertThat(api.as(owner).post("/my-complaints", many).problem())
                .isEqualTo("file.not-found");

        many.put("photos", photos.subList(0, 6));
        many.put("category", "NO_SUCH");
        assertThat(api.as(owner).post("/my-complaints", many).status()).isBetween(400, 499);
        files.sweep(Instant.now().plus(Duration.ofHours(25)));
        many.put("category", "NOISE");
        assertThat(api.as(owner).post("/my-complaints", many).problem())
                .as("what a refused complaint would have had is thrown away")
                .isEqualTo("file.not-found");

        var kept = upload(owner);
        many.put("photos", List.of(kept));
        var id = api.as(owner).post("/my-complaints", many).ok().id();
        files.sweep(Instant.now().plus(Duration.ofHours(25)));
        assertThat(api.as(owner).get("/my-complaints/" + id + "/photos/" + kept).status())
                .isEqualTo(200);
        assertThat(api.as(owner).post("/my-complaints", many).problem())
                .isEqualTo("file.not-found");
    }

    /** As a camera makes them, that writes into them and into their names whose they are. */
    private UUID upload(Person person) throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        var png = picture.toByteArray();
        var written = "tEXtAuthor\0Zhang Wei".getBytes(StandardCharsets.ISO_8859_1);
        var checksum = new CRC32();
        checksum.update(written);
        // After the head, which is always as long.
        var head = 33;
        var bytes =
                ByteBuffer.allocate(png.length + written.length + 8)
                        .put(png, 0, head)
                        .putInt(written.length - 4)
                        .put(written)
                        .putInt((int) checksum.getValue())
                        .put(png, head, png.length - head)
                        .array();
        return api.as(person)
                .upload("/complaints/photos", "张伟的手机.png", "image/png", bytes)
                .ok()
                .id();
    }

    @Test
    void is_graded_by_what_is_known_and_by_hand() {
        complain("NOISE", false, null);
        complain("NOISE", false, null);
        var third = complain("NOISE", false, null);
        assertThat(grade(third)).isEqualTo("SERIOUS");

        assertThat(
                        api.as(agent)
                                .post(
                                        "/complaints/" + third + "/grade",
                                        Map.of("grade", "MAJOR", "reason", "媒体"))
                                .status())
                .isEqualTo(403);
        api.as(manager)
                .post("/complaints/" + third + "/grade", Map.of("grade", "MAJOR", "reason", "媒体"))
                .ok();
        assertThat(grade(third)).isEqualTo("MAJOR");
    }

    @Test
    void what_the_state_does_not_allow_is_refused_with_what_it_does() {
        var id = complain("NOISE", false, null);

        var refused = api.as(agent).post("/complaints/" + id + "/reply", Map.of("text", "好的"));

        assertThat(refused.problem()).isEqualTo("complaint.illegal-transition");
        assertThat(refused.json().path("allowedCommands").toString()).contains("ACKNOWLEDGE");
    }

    @Test
    void others_do_not_find_it_and_nobody_complains_where_they_do_not_live() {
        var id = complain("NOISE", false, null);
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外区", "complaint:read");
        var neighbour =
                neighbours.register(
                        "李娜",
                        List.of(Neighbours.livesIn(community, building, unit)),
                        "complaint:create");
        await().atMost(SOON).until(() -> estate.person(neighbour.id()).isPresent());

        assertThat(api.as(elsewhere).get("/complaints/" + id).status()).isEqualTo(404);
        assertThat(api.as(neighbour).get("/my-complaints/" + id).status()).isEqualTo(404);
        assertThat(api.as(neighbour).get("/my-complaints").ok().json().path("items")).isEmpty();
        assertThat(
                        api.as(neighbour)
                                .post("/my-complaints/" + id + "/withdrawal", Map.of("reason", "x"))
                                .status())
                .isEqualTo(404);
        var foreign = new HashMap<String, Object>(complaint("NOISE", false, null));
        foreign.put("communityId", UUID.randomUUID());
        foreign.remove("unitId");
        assertThat(api.as(owner).post("/my-complaints", foreign).problem())
                .isEqualTo("request.not-verified");
    }

    @Test
    void gaps_are_counted_and_staff_take_down_what_callers_say() {
        var taken =
                api.as(agent)
                        .post(
                                "/complaints",
                                Map.of(
                                        "communityId",
                                        community,
                                        "category",
                                        "NOISE",
                                        "description",
                                        "楼上半夜装修",
                                        "safety",
                                        false,
                                        "media",
                                        false,
                                        "households",
                                        6,
                                        "anonymous",
                                        false,
                                        "contactName",
                                        "路过的陈先生",
                                        "contactPhone",
                                        "13812341234"))
                        .ok();
        assertThat(taken.json().path("grade").asString()).isEqualTo("SERIOUS");
        assertThat(taken.json().path("complainant").path("phone").asString())
                .isEqualTo("138****1234");

        var gaps = api.as(manager).get("/complaints/gaps?community=" + community).ok().json();
        assertThat(gaps.path("unanswered").asInt()).isZero();
        assertThat(gaps.path("unowned").asInt()).isZero();
        assertThat(gaps.path("open").asInt()).isPositive();
    }

    @Test
    void suggestions_are_answered_and_compliments_passed_on() {
        var suggestion =
                api.as(owner)
                        .post(
                                "/suggestions",
                                Map.of(
                                        "communityId", community,
                                        "title", "湖边加长椅",
                                        "text", "老人散步没地方坐"))
                        .ok()
                        .id();
        api.as(agent).post("/suggestions/" + suggestion + "/review").ok();
        assertThat(
                        api.as(agent)
                                .post(
                                        "/suggestions/" + suggestion + "/implementation",
                                        Map.of("text", "装好了"))
                                .problem())
                .isEqualTo("suggestion.illegal-transition");
        api.as(agent).post("/suggestions/" + suggestion + "/adoption", Map.of("text", "下月安装")).ok();
        assertThat(
                        api.as(owner)
                                .get("/suggestions/" + suggestion)
                                .ok()
                                .json()
                                .path("answer")
                                .asString())
                .isEqualTo("下月安装");

        var staff = api.as(owner).get("/my-complaints/staff").ok().text();
        assertThat(staff).contains("赵保安", "王芳");
        var praised =
                api.as(owner)
                        .post(
                                "/compliments",
                                Map.of(
                                        "communityId",
                                        community,
                                        "staffId",
                                        guard.id(),
                                        "text",
                                        "帮忙抬轮椅"))
                        .ok();
        assertThat(praised.json().path("reached").asString()).isEqualTo("赵保安");
        var byWords =
                api.as(owner)
                        .post(
                                "/compliments",
                                Map.of(
                                        "communityId", community,
                                        "praised", "门口的保安",
                                        "text", "很热情"))
                        .ok()
                        .id();
        assertThat(
                        api.as(agent)
                                .post(
                                        "/compliments/" + byWords + "/passing-on",
                                        Map.of("staffId", guard.id()))
                                .ok()
                                .json()
                                .path("reached")
                                .asString())
                .isEqualTo("赵保安");
        assertThat(
                        api.as(agent)
                                .post(
                                        "/compliments/" + byWords + "/passing-on",
                                        Map.of("staffId", guard.id()))
                                .problem())
                .isEqualTo("compliment.passed-on");
    }

    private UUID complain(String category, boolean anonymous, UUID about) {
        return api.as(owner)
                .post("/my-complaints", complaint(category, anonymous, about))
                .ok()
                .id();
    }

    private Map<String, Object> complaint(String category, boolean anonymous, UUID about) {
        var complaint = new HashMap<String, Object>();
        complaint.put("communityId", community);
        complaint.put("unitId", unit);
        complaint.put("category", category);
        complaint.put("description", "夜里水泵声音很大");
        complaint.put("safety", false);
        complaint.put("anonymous", anonymous);
        complaint.put("aboutStaffId", about);
        return complaint;
    }

    private void step(Person who, UUID id, String step, Map<String, ?> body) {
        api.as(who).post("/complaints/" + id + "/" + step, body).ok();
    }

    private void own(UUID id, String step, Map<String, ?> body) {
        api.as(owner).post("/my-complaints/" + id + "/" + step, body).ok();
    }

    private Api.Answer close(Person who, UUID id) {
        return api.as(who).post("/complaints/" + id + "/closing", Map.of("cause", "EQUIPMENT"));
    }

    private String grade(UUID id) {
        return api.as(agent).get("/complaints/" + id).ok().json().path("grade").asString();
    }

    private void word(String dictionary, String code, String label) {
        var id = UUID.randomUUID();
        neighbours.publish(
                id,
                new DictionaryEvent.EntryChanged(
                        id, dictionary, code, label, label, null, Map.of(), 0, true, null, null));
    }
}
