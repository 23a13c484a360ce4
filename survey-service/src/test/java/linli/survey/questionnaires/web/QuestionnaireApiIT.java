package linli.survey.questionnaires.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.estate.Estate;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.BuildingEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.contracts.owner.PropertyUnitEvent;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a draft to what the answers say together. */
@HouseTest
class QuestionnaireApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate estate;
    @Autowired MongoOperations mongo;
    @Autowired ConsumerFactory<String, byte[]> consumers;
    @Autowired JsonMapper json;
    @Autowired PersonKeys keys;

    final UUID community = UUID.randomUUID();
    final UUID building = UUID.randomUUID();
    Api designer;
    Person zhang;

    @BeforeEach
    void a_community_with_an_owner() {
        neighbours.found(community);
        designer = anybody.as(neighbours.hireIn(community, "客服主管", "survey:design"));
        zhang = resident("张伟");
        await().atMost(SOON).until(() -> estate.community(community).isPresent());
    }

    @Test
    void is_answered_once_by_each_and_changed_until_it_closes() {
        var id = published(true);

        assertThat(invitations(zhang).path(0).path("answered").asBoolean()).isFalse();
        answer(zhang, id, 4, "电梯太慢").ok();
        answer(zhang, id, 5, "修好了").ok();

        assertThat(invitations(zhang).path(0).path("answered").asBoolean()).isTrue();
        var sheet = anybody.as(zhang).get("/survey-invitations/" + id).ok().json();
        assertThat(sheet.path("answers").path(0).path("number").asInt()).isEqualTo(5);
        assertThat(figures(id).path("answers").asLong()).isEqualTo(1);
        assertThat(figures(id).path("questions")).as("of one, nothing is said").isEmpty();
    }

    @Test
    void says_what_five_say_together() {
        var id = published(true);
        var people = new ArrayList<>(List.of(zhang));
        for (var n = 0; n < 4; n++) {
            people.add(resident("邻居" + n));
        }
        people.forEach(person -> answer(person, id, 4, null).ok());
        assertThat(figures(id).path("questions"))
                .as("from one answer to the next it would say what that one is")
                .isEmpty();
        designer.post("/questionnaires/" + id + "/closing").ok();

        var question = figures(id).path("questions").path(0);
        assertThat(question.path("answered").asLong()).isEqualTo(5);
        assertThat(question.path("mean").asDouble()).isEqualTo(4);
        assertThat(figures(id).path("questions").path(1).path("words")).isEmpty();
    }

    @Test
    void an_anonymous_answer_is_kept_without_the_person_and_the_way_to_it_ends_with_the_closing() {
        var id = published(true);
        answer(zhang, id, 1, "不满意").ok();

        var kept = mongo.getCollection("survey_answers").find().into(new ArrayList<>()).toString();
        assertThat(kept).contains("不满意").doesNotContain(zhang.id().toString());

        designer.post("/questionnaires/" + id + "/closing").ok();

        assertThat(mongo.getCollection("questionnaires").find().into(new ArrayList<>()))
                .filteredOn(stored -> stored.get("_id").equals(id))
                .singleElement()
                .satisfies(stored -> assertThat(stored.get("secret")).isNull());
        assertThat(answer(zhang, id, 5, null).status()).isEqualTo(404);
        assertThat(designer.get("/questionnaires/" + id).json().path("answers").asLong())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_answer_is_refused_at_its_question() {
        var id = published(false);

        var missing = answer(zhang, id, null, "没有打分");
        assertThat(missing.problem()).isEqualTo("answer.missing");
        assertThat(missing.json().path("errors").path(0).path("field").asString())
                .isEqualTo("answers[0]");
        assertThat(answer(zhang, id, 9, null).problem()).isEqualTo("answer.unfit");
    }

    @Test
    void opens_by_the_clock_and_invites_from_then_on() {
        var id = published(with("opensAt", Instant.now().plusSeconds(6).toString()));

        assertThat(invitations(zhang)).isEmpty();
        assertThat(answer(zhang, id, 5, null).problem()).isEqualTo("questionnaire.not-open");
        assertThat(designer.post("/questionnaires/" + id + "/reminder").problem())
                .isEqualTo("questionnaire.not-open");
        assertThat(asked(id).path("inviting").asBoolean()).isFalse();

        await().atMost(SOON).until(() -> asked(id).path("invited").asLong() == 1);
        assertThat(invitations(zhang)).hasSize(1);
        answer(zhang, id, 5, null).ok();
    }

    @Test
    void does_not_open_after_it_has_closed() {
        var opensAfter = later().plusSeconds(60).toString();
        var id = designer.post("/questionnaires", with("opensAt", opensAfter)).ok().id();

        assertThat(designer.post("/questionnaires/" + id + "/publication").problem())
                .isEqualTo("questionnaire.closes");
    }

    @Test
    void what_was_sent_of_a_settled_one_stays() {
        var id = published(with("settled", true));
        answer(zhang, id, 4, "慢").ok();

        assertThat(answer(zhang, id, 5, "快").problem()).isEqualTo("questionnaire.settled");
        var sheet = anybody.as(zhang).get("/survey-invitations/" + id).ok().json();
        assertThat(sheet.path("settled").asBoolean()).isTrue();
        assertThat(sheet.path("answers").path(0).path("number").asInt()).isEqualTo(4);
    }

    @Test
    void as_many_are_chosen_as_may_be_and_shown_in_both_languages() {
        var several =
                Map.of(
                        "kind",
                        "MULTIPLE",
                        "text",
                        "先改什么",
                        "options",
                        List.of("电梯", "绿化", "保洁"),
                        "optionsEn",
                        List.of("Lifts", "Greenery", "Cleaning"),
                        "choices",
                        Map.of("least", 2, "most", 2),
                        "required",
                        false);
        var id = published(with("questions", List.of(several)));

        assertThat(chosen(id, List.of(0)).problem()).isEqualTo("answer.too-few");
        assertThat(chosen(id, List.of(0, 1, 2)).problem()).isEqualTo("answer.unfit");
        chosen(id, List.of(0, 2)).ok();
        chosen(id, List.of()).ok();
        assertThat(
                        anybody.as(zhang)
                                .get("/survey-invitations/" + id)
                                .ok()
                                .json()
                                .path("questions")
                                .path(0)
                                .path("optionsEn")
                                .valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("Lifts", "Greenery", "Cleaning");
        var unlike = new HashMap<String, Object>(several);
        unlike.put("optionsEn", List.of("Lifts"));
        assertThat(designer.post("/questionnaires", with("questions", List.of(unlike))).problem())
                .isEqualTo("questionnaire.options-en");
        unlike.putAll(several);
        unlike.put("choices", Map.of("least", 2, "most", 4));
        assertThat(designer.post("/questionnaires", with("questions", List.of(unlike))).problem())
                .isEqualTo("questionnaire.choices");
    }

    @Test
    void what_is_put_in_order_is_put_in_order_whole_or_as_far_as_is_asked() {
        var order = new HashMap<String, Object>();
        order.put("kind", "RANKING");
        order.put("text", "先改进哪些");
        order.put("options", List.of("电梯", "绿化", "保洁"));
        order.put("required", true);
        var whole = published(with("questions", List.of(order)));
        assertThat(chosen(whole, List.of(2, 0)).problem()).isEqualTo("answer.too-few");
        assertThat(chosen(whole, List.of(2, 0, 2)).problem()).isEqualTo("answer.unfit");
        chosen(whole, List.of(2, 0, 1)).ok();
        var sheet = anybody.as(zhang).get("/survey-invitations/" + whole).ok().json();
        assertThat(sheet.path("answers").path(0).path("chosen").valueStream())
                .extracting(JsonNode::asInt)
                .containsExactly(2, 0, 1);

        order.put("choices", Map.of("least", 1, "most", 2));
        var first = published(with("questions", List.of(order)));
        assertThat(chosen(first, List.of(0, 1, 2)).problem()).isEqualTo("answer.unfit");
        chosen(first, List.of(1)).ok();
    }

    @Test
    void only_scales_are_rows_of_a_table() {
        var row = new HashMap<String, Object>();
        row.put("kind", "SCALE");
        row.put("text", "保洁");
        row.put("required", true);
        row.put("table", "您对下列服务满意吗");
        row.put("tableEn", "How satisfied are you with these services?");
        var id = published(with("questions", List.of(row)));
        assertThat(asked(id).path("questions").path(0).path("table").asString())
                .isEqualTo("您对下列服务满意吗");

        row.put("kind", "NPS");
        assertThat(designer.post("/questionnaires", with("questions", List.of(row))).problem())
                .isEqualTo("questionnaire.table");
    }

    private Api.Answer chosen(UUID id, List<Integer> options) {
        return anybody.as(zhang)
                .post(
                        "/survey-invitations/" + id + "/answers",
                        Map.of("answers", List.of(Map.of("chosen", options))));
    }

    private JsonNode asked(UUID id) {
        return designer.get("/questionnaires/" + id).ok().json();
    }

    private Map<String, Object> with(String part, Object value) {
        var questionnaire = new HashMap<>(questionnaire(false, later()));
        questionnaire.put(part, value);
        return questionnaire;
    }

    private UUID published(Map<String, Object> questionnaire) {
        var id = designer.post("/questionnaires", questionnaire).ok().id();
        designer.post("/questionnaires/" + id + "/publication").ok();
        return id;
    }

    @Test
    void closes_by_itself_when_its_time_is_over() {
        var id = published(false, Instant.now().plusSeconds(3));
        assertThat(invitations(zhang)).hasSize(1);

        await().atMost(SOON)
                .until(() ->
                        designer.get("/questionnaires/" + id)
                                .json()
                                .path("status")
                                .asString()
                                .equals("CLOSED"));
        assertThat(invitations(zhang)).isEmpty();
    }

    @Test
    void its_questions_are_locked_once_it_is_out() {
        var id = published(true);

        assertThat(
                        designer.seen(invited(id).path("version").asLong())
                                .put("/questionnaires/" + id, questionnaire(true, later()))
                                .problem())
                .isEqualTo("questionnaire.state");
    }

    @Test
    void everybody_is_invited_once_and_whoever_has_not_answered_is_reminded() {
        var wang = resident("王芳");
        var id = published(true);
        assertThat(invited(id).path("invited").asLong()).isEqualTo(2);
        assertThat(told(id))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.path("reminder").asBoolean()).isFalse();
                    assertThat(people(made))
                            .containsExactlyInAnyOrder(zhang.id().toString(), wang.id().toString());
                    assertThat(made.path("title").asString()).isEqualTo("满意度调查");
                });
        answer(zhang, id, 5, null).ok();

        var ordered = designer.post("/questionnaires/" + id + "/reminder").ok().json();
        assertThat(ordered.path("mayBeReminded").asBoolean()).isFalse();

        assertThat(invited(id).path("reminded").asLong()).isEqualTo(1);
        assertThat(told(id))
                .hasSize(2)
                .last()
                .satisfies(made -> {
                    assertThat(made.path("reminder").asBoolean()).isTrue();
                    assertThat(people(made)).containsExactly(wang.id().toString());
                });
        assertThat(designer.post("/questionnaires/" + id + "/reminder").problem())
                .isEqualTo("questionnaire.reminded");
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "外区", "survey:design"));
        assertThat(elsewhere.post("/questionnaires/" + id + "/reminder").status()).isEqualTo(404);
        assertThat(anybody.as(zhang).post("/questionnaires/" + id + "/reminder").status())
                .isEqualTo(403);
    }

    @Test
    void what_was_answered_on_paper_is_entered_by_staff_and_marked() {
        neighbours.publish(building, new BuildingEvent.Changed(building, community, "3", 2, 18));
        await().atMost(SOON).until(() -> estate.building(building).isPresent());
        var id = published(false);
        var paper =
                Map.of(
                        "buildingId",
                        building,
                        "sheet",
                        Map.of("answers", List.of(Map.of("number", 4), Map.of("words", "快"))));
        var path = "/questionnaires/" + id + "/paper-answers";
        designer.post(path, paper).ok();
        designer.post(path, paper).ok();
        answer(zhang, id, 5, "好").ok();

        var figures = designer.get("/questionnaires/" + id + "/figures").ok().json();
        assertThat(figures.path("answers").asInt()).isEqualTo(3);
        assertThat(figures.path("onPaper").asInt()).isEqualTo(2);

        var unfit =
                Map.of(
                        "buildingId",
                        building,
                        "sheet",
                        Map.of("answers", List.of(Map.of(), Map.of())));
        assertThat(designer.post(path, unfit).problem()).isEqualTo("answer.missing");
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "外区", "survey:design"));
        assertThat(elsewhere.post(path, paper).status()).isEqualTo(404);
        assertThat(anybody.as(zhang).post(path, paper).status()).isEqualTo(403);
    }

    /** Ids keep their names; nobody is asked there any more. */
    @Test
    void a_unit_that_was_withdrawn_is_no_part_of_its_building() {
        neighbours.publish(building, new BuildingEvent.Changed(building, community, "3", 2, 18));
        unit("3-1-101", "DWELLING");
        var mistake = unit("3-2-101", "DWELLING");
        var entrances = "/questionnaires/entrances?building=" + building;
        await().atMost(SOON).until(() -> designer.get(entrances).ok().json().size() == 2);

        neighbours.publish(
                mistake,
                new PropertyUnitEvent.Changed(
                        mistake, community, building, "3-2-101", "DWELLING", 1, null, "2", true));

        await().atMost(SOON).until(() -> designer.get(entrances).ok().json().size() == 1);
        assertThat(estate.unit(mistake))
                .hasValueSatisfying(unit -> {
                    assertThat(unit.label()).isEqualTo("3-2-101");
                    assertThat(unit.isWithdrawn()).isTrue();
                });
        assertThat(estate.unitsCalled(community, List.of("3-2-101"))).isEmpty();
    }

    @Test
    void whom_it_asks_is_narrowed_as_of_notices_and_is_said_again() {
        neighbours.publish(building, new BuildingEvent.Changed(building, community, "3", 2, 18));
        await().atMost(SOON).until(() -> estate.building(building).isPresent());
        var home = unit("3-1-101", "DWELLING");
        var shop = unit("3-2-S1", "SHOP");
        var wang = livesIn(home, "王芳", "LIVES_ALONE");
        livesIn(shop, "陈静");
        var all = "/questionnaires/audience?building=" + building;
        await().atMost(SOON).until(() -> people(all) == 3);
        assertThat(people(all + "&type=SHOP")).isEqualTo(1);
        assertThat(people(all + "&tag=LIVES_ALONE")).isEqualTo(1);
        assertThat(people(all + "&entrance=" + building + ":1")).isEqualTo(1);
        assertThat(people(all + "&except=" + home)).isEqualTo(2);
        var entrances = designer.get("/questionnaires/entrances?building=" + building).ok().json();
        assertThat(entrances.valueStream().map(JsonNode::asString)).containsExactly("1", "2");

        var audience =
                Map.of(
                        "entrances",
                        List.of(
                                Map.of("buildingId", building, "name", "1"),
                                Map.of("buildingId", building, "name", "2")),
                        "types",
                        List.of("DWELLING", "SHOP"),
                        "except",
                        List.of(shop),
                        "tags",
                        List.of("LIVES_ALONE"));
        var body = new HashMap<>(questionnaire(true, later()));
        body.put("audience", audience);
        var drafted = designer.post("/questionnaires", body).ok();
        designer.post("/questionnaires/" + drafted.id() + "/publication").ok();

        assertThat(invited(drafted.id()).path("invited").asLong()).isEqualTo(1);
        assertThat(invitations(wang)).hasSize(1);
        assertThat(invitations(zhang)).isEmpty();
        var said = drafted.json().path("audience");
        assertThat(said.path("entrances").path(1).path("name").asString()).isEqualTo("2");
        assertThat(said.path("except").path(0).path("label").asString()).isEqualTo("3-2-S1");
        assertThat(said.path("tags").path(0).asString()).isEqualTo("LIVES_ALONE");
        assertThat(said.path("buildings").path(0).asString()).isEqualTo(building.toString());
    }

    @Test
    void a_list_is_checked_says_by_row_what_it_did_not_find_and_narrows_whom_it_asks() {
        var home = unit("3-2-1201", "DWELLING");
        var wang = livesIn(home, "王芳");
        var chen = livesIn(unit("3-1-101", "DWELLING"), "陈静");
        reachable(chen, "13700000042");
        var list = upload("房号,手机号\n3栋2单元1201室,\n,137-0000-0042\n9-9-901,\n,13900009999\n");
        assertThat(list.path("status").asString()).isEqualTo("CHECKED");
        assertThat(list.path("units").asLong()).isEqualTo(1);
        assertThat(list.path("people").asLong()).isEqualTo(1);
        assertThat(list.path("first").valueStream().map(one -> one.path("row").asInt()))
                .containsExactly(4, 5);
        assertThat(list.path("first").toString())
                .contains("unit-unknown", "phone-unknown")
                .doesNotContain("13900009999");
        var id = list.path("id").asString();
        assertThat(people("/questionnaires/audience?community=" + community + "&list=" + id))
                .isEqualTo(2);

        var body = new HashMap<>(questionnaire(true, later()));
        body.put("audience", Map.of("communities", List.of(community), "list", id));
        var drafted = designer.post("/questionnaires", body).ok();
        designer.post("/questionnaires/" + drafted.id() + "/publication").ok();

        assertThat(invited(drafted.id()).path("invited").asLong()).isEqualTo(2);
        assertThat(invitations(wang)).hasSize(1);
        assertThat(invitations(chen)).hasSize(1);
        assertThat(invitations(zhang)).isEmpty();
        assertThat(drafted.json().at("/audience/list/fileName").asString()).isEqualTo("名单.csv");
        var copy = designer.post("/questionnaires/" + drafted.id() + "/copies").ok().json();
        assertThat(copy.at("/audience/list/id").asString()).isEqualTo(id);
    }

    @Test
    void a_list_of_nobody_or_of_another_is_not_used() {
        var nobody = upload("房号\n9-9-901\n").path("id").asString();
        var body = new HashMap<>(questionnaire(true, later()));
        body.put("audience", Map.of("communities", List.of(community), "list", nobody));
        assertThat(designer.post("/questionnaires", body).problem())
                .isEqualTo("audience-list.empty");

        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "外区", "survey:design"));
        assertThat(elsewhere.get("/questionnaires/audience-lists/" + nobody).status())
                .isEqualTo(404);
        body.put("audience", Map.of("communities", List.of(community), "list", UUID.randomUUID()));
        assertThat(designer.post("/questionnaires", body).problem())
                .isEqualTo("audience-list.not-found");
    }

    private JsonNode upload(String text) {
        var id =
                designer.upload(
                                "/questionnaires/audience-lists?community=" + community,
                                "名单.csv",
                                "text/csv",
                                text.getBytes(StandardCharsets.UTF_8))
                        .ok()
                        .id();
        var path = "/questionnaires/audience-lists/" + id;
        await().atMost(SOON)
                .until(() ->
                        !designer.get(path)
                                .ok()
                                .json()
                                .path("status")
                                .asString()
                                .equals("CHECKING"));
        return designer.get(path).ok().json();
    }

    private void reachable(Person person, String mobile) {
        var known = estate.person(person.id()).orElseThrow();
        neighbours.publish(
                person.id(),
                new OwnerEvent.Changed(
                        person.id(),
                        neighbours.sealed(person.id(), person.name()),
                        null,
                        person.accountId(),
                        known.links(),
                        neighbours.sealed(person.id(), "+86" + mobile)));
        await().atMost(SOON)
                .until(() ->
                        mongo.getCollection("known_contacts")
                                        .countDocuments(
                                                new Document("_id", person.id())
                                                        .append(
                                                                "sealedMobile",
                                                                new Document("$ne", null)))
                                == 1);
    }

    @Test
    void whom_it_asks_is_said_in_words_that_there_are() {
        refused(Map.of("communities", List.of(community), "types", List.of("CASTLE")), "types[]");
        refused(Map.of("communities", List.of(community), "tags", List.of("独居")), "tags[]");
        refused(
                Map.of("entrances", List.of(Map.of("buildingId", building, "name", "2:1"))),
                "entrances[].name");
        var body = new HashMap<>(questionnaire(true, later()));
        body.put("audience", Map.of());
        assertThat(designer.post("/questionnaires", body).problem())
                .isEqualTo("questionnaire.nobody");
    }

    private void refused(Map<String, Object> audience, String field) {
        var body = new HashMap<>(questionnaire(true, later()));
        body.put("audience", audience);
        var answer = designer.post("/questionnaires", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("audience." + field);
    }

    private UUID unit(String label, String type) {
        var id = UUID.randomUUID();
        neighbours.publish(
                id, new PropertyUnitEvent.Changed(id, community, building, label, type, 1, null));
        await().atMost(SOON).until(() -> estate.unit(id).isPresent());
        return id;
    }

    private Person livesIn(UUID unit, String name, String... tags) {
        var person =
                neighbours.register(
                        name,
                        List.of(Neighbours.livesIn(community, building, unit)),
                        "survey:answer");
        neighbours.publish(
                person.id(),
                new OwnerEvent.Changed(
                        person.id(),
                        neighbours.sealed(person.id(), name),
                        null,
                        person.accountId(),
                        List.of(Neighbours.livesIn(community, building, unit)),
                        null,
                        List.of(),
                        Set.of(tags)));
        await().atMost(SOON)
                .until(() ->
                        estate.person(person.id())
                                .filter(known -> known.tags().equals(Set.of(tags)))
                                .isPresent());
        return person;
    }

    private long people(String question) {
        return designer.get(question).ok().json().path("people").asLong();
    }

    @Test
    void only_owners_are_asked_where_it_says_so_and_counted_before() {
        neighbours.register(
                "租户",
                List.of(
                        new UnitLink(
                                UUID.randomUUID(),
                                community,
                                building,
                                Relation.TENANT,
                                true,
                                LocalDate.of(2020, 1, 1),
                                null)),
                "survey:answer");
        var all = "/questionnaires/audience?community=" + community;
        await().atMost(SOON)
                .until(() -> designer.get(all).ok().json().path("people").asLong() == 2);
        var owners = designer.get(all + "&relation=OWNER").ok().json();
        assertThat(owners.path("people").asLong()).isEqualTo(1);
        assertThat(designer.get(all + "&owing=true").ok().json().path("people").asLong()).isZero();

        var body = new HashMap<>(questionnaire(true, later()));
        body.put(
                "audience",
                Map.of("communities", List.of(community), "relations", List.of("OWNER")));
        var id = designer.post("/questionnaires", body).ok().id();
        designer.post("/questionnaires/" + id + "/publication").ok();

        assertThat(invited(id).path("invited").asLong()).isEqualTo(1);
        assertThat(invited(id).path("audience").path("relations").path(0).asString())
                .isEqualTo("OWNER");
    }

    /** The questionnaire once nobody is being told of it any more. */
    private JsonNode invited(UUID id) {
        await().atMost(SOON)
                .until(() ->
                        !designer.get("/questionnaires/" + id)
                                .ok()
                                .json()
                                .path("inviting")
                                .asBoolean());
        return designer.get("/questionnaires/" + id).ok().json();
    }

    /** Whom it was told to, the oldest first. */
    private List<JsonNode> told(UUID id) {
        var found = new ArrayList<JsonNode>();
        try (var consumer = consumers.createConsumer(null, "told")) {
            var partitions =
                    consumer.partitionsFor("survey.invitations").stream()
                            .map(one -> new TopicPartition(one.topic(), one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var made = json.readTree(record.value());
                    if (made.path("questionnaireId").asString().equals(id.toString())) {
                        found.add(made);
                    }
                }
            }
        }
        found.sort(Comparator.comparing(made -> made.path("reminder").asBoolean()));
        return found;
    }

    private static List<String> people(JsonNode made) {
        return made.path("people").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void each_is_sent_a_link_of_their_own_that_answers_once_and_is_replaced_by_a_reminders() {
        var wang = resident("王芳");
        var id = published(true);
        assertThat(invited(id).path("invited").asLong()).isEqualTo(2);
        var hers = code(wang, told(id).getFirst());
        var his = code(zhang, told(id).getFirst());
        assertThat(his).hasSize(22).isNotEqualTo(hers);
        assertThat(anybody.get("/survey-slips/" + his).ok().json().path("title").asString())
                .isEqualTo("满意度调查");

        assertThat(byLink(his, 9).problem()).isEqualTo("answer.unfit");
        assertThat(byLink(his, 2).status()).isEqualTo(204);

        assertThat(byLink(his, 5).problem()).isEqualTo("slip.used");
        assertThat(anybody.get("/survey-slips/" + his).problem()).isEqualTo("slip.used");
        assertThat(invitations(zhang).path(0).path("answered").asBoolean()).isTrue();
        assertThat(figures(id).path("answers").asLong()).isEqualTo(1);
        assertThat(
                        designer.get("/questionnaires/" + id + "/slips")
                                .ok()
                                .json()
                                .path("used")
                                .asInt())
                .as("no slip was")
                .isZero();
        assertThat(all("survey_answers")).doesNotContain(zhang.id().toString());
        for (var collection : mongo.getCollectionNames()) {
            assertThat(all(collection)).as(collection).doesNotContain(his, hers);
        }

        designer.post("/questionnaires/" + id + "/reminder").ok();
        assertThat(invited(id).path("reminded").asLong()).isEqualTo(1);
        var reminder = told(id).getLast();
        assertThat(reminder.path("links").size()).isEqualTo(1);
        assertThat(byLink(hers, 3).problem()).isEqualTo("slip.not-found");
        assertThat(byLink(code(wang, reminder), 3).status()).isEqualTo(204);
        assertThat(figures(id).path("answers").asLong()).isEqualTo(2);
    }

    @Test
    void a_link_changes_nothing_that_was_answered_and_ends_with_the_questionnaire() {
        var wang = resident("王芳");
        var id = published(false);
        assertThat(invited(id).path("invited").asLong()).isEqualTo(2);
        var his = code(zhang, told(id).getFirst());
        answer(zhang, id, 5, null).ok();

        assertThat(anybody.get("/survey-slips/" + his).problem()).isEqualTo("slip.used");
        assertThat(byLink(his, 1).problem()).isEqualTo("slip.used");

        var hers = code(wang, told(id).getFirst());
        designer.post("/questionnaires/" + id + "/closing").ok();
        assertThat(byLink(hers, 1).problem()).isEqualTo("slip.not-found");
        assertThat(mongo.getCollection("survey_slips").find(new Document("questionnaireId", id)))
                .isEmpty();
    }

    @Test
    void a_link_answers_once_however_often_the_same_is_sent() {
        var id = published(true);
        invited(id);
        var code = code(zhang, told(id).getFirst());
        var retried = anybody.with("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(byLink(retried, code, 4).status()).isEqualTo(204);
        assertThat(byLink(retried, code, 4).status()).isEqualTo(204);

        assertThat(figures(id).path("answers").asLong()).isEqualTo(1);
    }

    /** What stands in the link that only this person can read. */
    private String code(Person person, JsonNode made) {
        var enclosed = made.path("links").path(person.id().toString()).asString();
        var path = keys.disclose(enclosed).orElseThrow();
        assertThat(path).startsWith("/s/");
        return path.substring("/s/".length());
    }

    private Api.Answer byLink(String code, int number) {
        return byLink(anybody, code, number);
    }

    private static Api.Answer byLink(Api whoever, String code, int number) {
        return whoever.post(
                "/survey-slips/" + code + "/answers",
                Map.of("answers", List.of(Map.of("number", number), Map.of())));
    }

    private String all(String collection) {
        return mongo.getCollection(collection).find().into(new ArrayList<>()).toString();
    }

    @Test
    void whoever_lives_elsewhere_is_not_asked() {
        var id = published(true);
        var stranger =
                neighbours.register(
                        "外小区",
                        List.of(
                                Neighbours.livesIn(
                                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())),
                        "survey:answer");
        await().atMost(SOON).until(() -> estate.person(stranger.id()).isPresent());

        assertThat(invitations(stranger)).isEmpty();
        assertThat(answer(stranger, id, 4, null).status()).isEqualTo(404);
    }

    @Test
    void asks_further_only_whom_it_concerns() {
        var id = publishedWith(Map.of("question", 0, "atMost", 2));

        assertThat(answer(zhang, id, 2, null).problem()).isEqualTo("answer.missing");
        answer(zhang, id, 2, "电梯太慢").ok();
        answer(zhang, id, 5, "电梯太慢").ok();

        var sheet = anybody.as(zhang).get("/survey-invitations/" + id).ok().json();
        assertThat(sheet.path("questions").path(1).path("showIf").path(0).path("atMost").asInt())
                .isEqualTo(2);
        assertThat(sheet.path("answers").path(1).has("words"))
                .as("what is asked no more is not kept")
                .isFalse();
    }

    @Test
    void is_not_published_while_nobody_can_reach_a_question() {
        var questions =
                questions(
                        List.of(
                                Map.of("question", 0, "atLeast", 4),
                                Map.of("question", 0, "atMost", 2)));
        var draft = designer.post("/questionnaires", with(questions)).ok();

        assertThat(draft.json().path("deadEnds").path(0).path("question").asInt()).isEqualTo(1);
        assertThat(draft.json().path("deadEnds").path(0).path("because").asInt()).isZero();
        var refused = designer.post("/questionnaires/" + draft.id() + "/publication");
        assertThat(refused.problem()).isEqualTo("questionnaire.unreachable");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("questions[1].showIf");
    }

    @Test
    void a_condition_that_cannot_be_is_refused_where_it_stands() {
        var later = questions(List.of(Map.of("question", 1, "atLeast", 4)));
        var unfit = questions(List.of(Map.of("question", 0, "options", List.of(0))));

        assertThat(designer.post("/questionnaires", with(later)).problem())
                .isEqualTo("questionnaire.rule-order");
        assertThat(designer.post("/questionnaires", with(unfit)).problem())
                .isEqualTo("questionnaire.rule-unfit");
    }

    @Test
    void scores_by_building_are_taken_home_when_it_has_closed() {
        var id = published(true);
        answer(zhang, id, 5, null).ok();
        for (var n = 0; n < 5; n++) {
            answer(resident("邻居" + n), id, 4, null).ok();
        }
        assertThat(designer.get("/questionnaires/" + id + "/scores").problem())
                .isEqualTo("questionnaire.not-closed");
        assertThat(scoresFile(id).problem()).isEqualTo("questionnaire.not-closed");
        designer.post("/questionnaires/" + id + "/closing").ok();

        var scores = designer.get("/questionnaires/" + id + "/scores").ok().json();
        assertThat(scores).hasSize(2);
        assertThat(scores.path(0).path("answered").asLong()).isEqualTo(6);
        assertThat(scores.path(0).path("topBox").asDouble()).isEqualTo(100);
        assertThat(scores.path(0).path("low").asDouble()).isBetween(3.8, 4.0);
        assertThat(scores.path(1).path("buildingId").asString()).isEqualTo(building.toString());

        var job = scoresFile(id).ok().id();
        await().atMost(SOON)
                .until(() ->
                        designer.get("/jobs/" + job)
                                .json()
                                .path("state")
                                .asString()
                                .equals("DONE"));
        assertThat(designer.get("/jobs/" + job + "/result").ok().text())
                .contains("您对维修服务满意吗")
                .contains("4.17")
                .contains("4: 5");
        assertThat(
                        anybody.as(neighbours.hireIn(UUID.randomUUID(), "外人", "survey:design"))
                                .get("/questionnaires/" + id + "/scores")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void asks_page_by_page_and_goes_on_where_it_was_left() {
        var id = designer.post("/questionnaires", with(pages())).ok().id();
        designer.post("/questionnaires/" + id + "/publication").ok();
        var sheet = "/survey-invitations/" + id;
        var neighbour = anybody.as(zhang);

        var first = List.of(Map.of("amount", 2), Map.of());
        neighbour.post(sheet + "/pages", Map.of("answers", first)).ok();
        var left = neighbour.get(sheet).ok().json();
        assertThat(left.path("begun").path(0).path("amount").asInt()).isEqualTo(2);
        assertThat(left.path("questions").path(1).path("section").asString()).isEqualTo("搬入");
        assertThat(figures(id).path("answers").asLong()).as("it counts for nothing").isZero();

        var whole = List.of(Map.of("amount", 2), Map.of("date", "2026-05-01"));
        neighbour.post(sheet + "/answers", Map.of("answers", whole)).ok();
        var sent = neighbour.get(sheet).ok().json();
        assertThat(sent.path("answers").path(1).path("date").asString()).isEqualTo("2026-05-01");
        assertThat(sent.path("begun").isMissingNode() || sent.path("begun").isNull()).isTrue();
    }

    @Test
    void what_was_begun_and_never_sent_goes_with_the_closing() {
        var id = designer.post("/questionnaires", with(pages())).ok().id();
        designer.post("/questionnaires/" + id + "/publication").ok();
        anybody.as(zhang)
                .post(
                        "/survey-invitations/" + id + "/pages",
                        Map.of("answers", List.of(Map.of("amount", 2), Map.of())))
                .ok();
        assertThat(begun(id)).hasSize(1);

        designer.post("/questionnaires/" + id + "/closing").ok();

        assertThat(begun(id)).isEmpty();
        assertThat(designer.get("/questionnaires/" + id).json().path("answers").asLong()).isZero();
    }

    @Test
    void an_amount_stays_within_what_is_asked_for() {
        var id = designer.post("/questionnaires", with(pages())).ok().id();
        designer.post("/questionnaires/" + id + "/publication").ok();
        for (var unfit :
                List.of(Map.of("amount", 10), Map.of("amount", 1.5), Map.of("number", 2))) {
            var refused =
                    anybody.as(zhang)
                            .post(
                                    "/survey-invitations/" + id + "/answers",
                                    Map.of("answers", List.of(unfit, Map.of())));
            assertThat(refused.problem()).isEqualTo("answer.unfit");
        }
        var both = Map.of("amount", 1, "words", "两辆");
        assertThat(
                        anybody.as(zhang)
                                .post(
                                        "/survey-invitations/" + id + "/pages",
                                        Map.of("answers", List.of(both, Map.of())))
                                .problem())
                .isEqualTo("answer.unfit");
        assertThat(
                        designer.post(
                                        "/questionnaires",
                                        with(
                                                List.of(
                                                        Map.of(
                                                                "kind",
                                                                "NUMBER",
                                                                "text",
                                                                "几辆车",
                                                                "required",
                                                                true))))
                                .problem())
                .isEqualTo("questionnaire.quantity");
    }

    private List<Document> begun(UUID id) {
        return mongo.getCollection("survey_begun")
                .find(new Document("questionnaireId", id))
                .into(new ArrayList<>());
    }

    private static List<Map<String, Object>> pages() {
        return List.of(
                Map.of(
                        "kind",
                        "NUMBER",
                        "text",
                        "家里有几辆车",
                        "required",
                        true,
                        "quantity",
                        Map.of("least", 0, "most", 9, "decimals", 0, "unit", "辆")),
                Map.of("kind", "DATE", "text", "哪天搬入", "required", false, "section", "搬入"));
    }

    @Test
    void says_whether_two_editions_differ_by_more_than_chance() {
        var first = published(true);
        var people = new ArrayList<>(List.of(zhang));
        for (var n = 0; n < 11; n++) {
            people.add(resident("邻居" + n));
        }
        people.forEach(person -> answer(person, first, 2, null).ok());
        designer.post("/questionnaires/" + first + "/closing").ok();
        var next = designer.post("/questionnaires/" + first + "/copies").ok();
        designer.post("/questionnaires/" + next.id() + "/publication").ok();
        people.forEach(person -> answer(person, next.id(), 5, null).ok());
        var code = next.json().path("questions").path(0).path("code").asString();
        var compare = "/questionnaires/" + next.id() + "/comparison?question=" + code;
        assertThat(designer.get(compare + "&other=" + first).problem())
                .isEqualTo("questionnaire.not-closed");
        designer.post("/questionnaires/" + next.id() + "/closing").ok();

        var told = designer.get(compare + "&other=" + first).ok().json();
        assertThat(told.path("first").path("share").asDouble()).isEqualTo(1);
        assertThat(told.path("second").path("count").asLong()).isZero();
        assertThat(told.path("comparison").path("difference").asDouble()).isEqualTo(-1);
        assertThat(told.path("comparison").path("significant").asBoolean()).isTrue();
        assertThat(designer.get(compare + "&building=" + building).problem())
                .as("who lives there is among everybody")
                .isEqualTo("comparison.overlap");
        assertThat(
                        designer.get(compare + "&other=" + first + "&building=" + UUID.randomUUID())
                                .problem())
                .isEqualTo("figure.too-few");
    }

    private Api.Answer scoresFile(UUID id) {
        return designer.post(
                "/questionnaires/" + id + "/scores/exports",
                Map.of(
                        "format", "CSV",
                        "name", "满意度",
                        "columns",
                                List.of(
                                        Map.of("field", "text", "title", "题目"),
                                        Map.of("field", "mean", "title", "平均"),
                                        Map.of("field", "distribution", "title", "分布"))));
    }

    private UUID publishedWith(Map<String, Object> condition) {
        var id = designer.post("/questionnaires", with(questions(List.of(condition)))).ok().id();
        designer.post("/questionnaires/" + id + "/publication").ok();
        return id;
    }

    private static List<Map<String, Object>> questions(List<Map<String, Object>> showIf) {
        return List.of(
                Map.of("kind", "SCALE", "text", "您对维修服务满意吗", "required", true),
                Map.of("kind", "TEXT", "text", "为什么", "required", true, "showIf", showIf));
    }

    private Map<String, Object> with(List<Map<String, Object>> questions) {
        var questionnaire = new HashMap<>(questionnaire(true, later()));
        questionnaire.put("questions", questions);
        return questionnaire;
    }

    private Person resident(String name) {
        var person =
                neighbours.register(
                        name,
                        List.of(Neighbours.livesIn(community, building, UUID.randomUUID())),
                        "survey:answer");
        await().atMost(SOON).until(() -> estate.person(person.id()).isPresent());
        return person;
    }

    private UUID published(boolean anonymous) {
        return published(anonymous, later());
    }

    private UUID published(boolean anonymous, Instant closesAt) {
        return published(questionnaire(anonymous, closesAt));
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofDays(7));
    }

    private Map<String, Object> questionnaire(boolean anonymous, Instant closesAt) {
        return Map.of(
                "title", "满意度调查",
                "questions",
                        List.of(
                                Map.of(
                                        "kind", "SCALE",
                                        "text", "您对维修服务满意吗",
                                        "required", true),
                                Map.of("kind", "TEXT", "text", "还有什么想说的", "required", false)),
                "anonymous", anonymous,
                "closesAt", closesAt.toString(),
                "audience", Map.of("communities", List.of(community)));
    }

    private Api.Answer answer(Person who, UUID id, Integer number, String words) {
        var first = new HashMap<String, Object>();
        first.put("number", number);
        var second = new HashMap<String, Object>();
        second.put("words", words);
        return anybody.as(who)
                .post(
                        "/survey-invitations/" + id + "/answers",
                        Map.of("answers", List.of(first, second)));
    }

    private JsonNode invitations(Person who) {
        return anybody.as(who).get("/survey-invitations").ok().json().path("items");
    }

    private JsonNode figures(UUID id) {
        return designer.get("/questionnaires/" + id + "/figures").ok().json();
    }
}
