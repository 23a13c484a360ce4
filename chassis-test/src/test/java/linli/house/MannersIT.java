package linli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.chassis.operations.RefusedOperations;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** How every service answers: commands that come twice, edits, pages, and what it refuses. */
@HouseTest
class MannersIT {

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired RefusedOperations refusals;

    final UUID garden = UUID.randomUUID();
    Api anna;

    @BeforeEach
    void anna_writes_in_the_garden() {
        anna = anybody.as(neighbours.hireIn(garden, "安娜", "note:read", "note:write"));
    }

    @Test
    void the_same_command_again_has_one_effect_and_one_answer() {
        var keyed = anna.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = keyed.post("/notes", note("门口积水"));
        var again = keyed.post("/notes", note("门口积水"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(anna.get("/notes").json().path("items")).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var keyed = anna.with("Idempotency-Key", UUID.randomUUID().toString());
        keyed.post("/notes", note("门口积水")).ok();

        var another = keyed.post("/notes", note("别的"));

        assertThat(another.status()).isEqualTo(422);
        assertThat(another.problem()).isEqualTo("idempotency-key.reused");
    }

    @Test
    void two_people_may_use_the_same_key() {
        var key = UUID.randomUUID().toString();
        var boris = anybody.as(neighbours.hireIn(garden, "博瑞", "note:read", "note:write"));

        var annas = anna.with("Idempotency-Key", key).post("/notes", note("安娜的")).ok();
        var boriss = boris.with("Idempotency-Key", key).post("/notes", note("博瑞的")).ok();

        assertThat(annas.id()).isNotEqualTo(boriss.id());
    }

    @Test
    void an_edit_needs_the_version_that_was_seen() {
        var note = anna.post("/notes", note("第一版")).ok();
        var path = "/notes/" + note.id();
        assertThat(note.header("ETag")).isEqualTo("\"1\"");

        assertThat(anna.put(path, Map.of("text", "没看")).status()).isEqualTo(428);
        assertThat(anna.seen(1).put(path, Map.of("text", "第二版")).ok().version()).isEqualTo(2);
        var stale = anna.seen(1).put(path, Map.of("text", "来晚了"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("version.stale");
        assertThat(anna.get(path).json().path("text").asString()).isEqualTo("第二版");
    }

    @Test
    void a_page_goes_on_where_the_last_one_ended_whatever_comes_meanwhile() {
        var written =
                IntStream.range(0, 7)
                        .mapToObj(i -> anna.post("/notes", note("第" + i)).ok().id().toString())
                        .toList();

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = anna.get("/notes?limit=3" + next).ok().json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = page.has("next") ? "&after=" + page.path("next").asString() : "";
            anna.post("/notes", note("插进来的")).ok();
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyElementsOf(written.reversed());
    }

    @Test
    void what_lies_elsewhere_is_not_there() {
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "别处", "note:read", "note:write");
        var note = anna.post("/notes", note("园内")).ok();
        var path = "/notes/" + note.id();

        var foreign = anybody.as(elsewhere).get(path);
        var missing = anybody.as(elsewhere).get("/notes/" + UUID.randomUUID());

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problem()).isEqualTo(missing.problem());
        assertThat(foreign.response().headers().map().keySet())
                .isEqualTo(missing.response().headers().map().keySet());
        assertThat(anybody.as(elsewhere).seen(1).put(path, Map.of("text", "改")).status())
                .isEqualTo(404);
        assertThat(anybody.as(elsewhere).get("/notes").json().path("items")).isEmpty();
    }

    @Test
    void who_has_the_wrong_post_is_refused_and_who_is_nobody_too() {
        var reader = anybody.as(neighbours.hireIn(garden, "读者", "note:read"));

        assertThat(reader.post("/notes", note("想写")).problem()).isEqualTo("access.forbidden");
        assertThat(anybody.get("/notes").status()).isEqualTo(401);
        assertThat(anybody.get("/notes").header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void who_goes_on_knocking_is_told_of_once_and_then_with_a_count() {
        var knocking = neighbours.hireIn(garden, "读者", "note:read");
        for (var knock = 0; knock < 20; knock++) {
            assertThat(anybody.as(knocking).post("/notes", note("想写")).status()).isEqualTo(403);
        }
        assertThat(refusalsOf(knocking)).hasSize(1);

        refusals.ring(Instant.now().plus(Duration.ofMinutes(2)));
        refusals.ring(Instant.now().plus(Duration.ofMinutes(4)));

        assertThat(refusalsOf(knocking))
                .hasSize(2)
                .anyMatch(told -> told.contains("\"times\":\"19\""));
    }

    /** Told, or still on its way. */
    private Set<String> refusalsOf(Person who) {
        var onTheirWay =
                mongo.findAll(Document.class, "operations").stream()
                        .flatMap(one -> one.getList("outbox", Document.class, List.of()).stream());
        var told = mongo.findAll(Document.class, "operations_history").stream();
        return Stream.concat(onTheirWay, told)
                .filter(letter -> letter.getString("actor").contains(who.accountId()))
                .map(letter -> letter.getString("data"))
                .filter(data -> data.contains("access.denied"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"communityId\":\"%s\",\"text\":\"x\",\"secret\":1} | 400 | request.unknown-field",
                "{\"communityId\":\"%s\",\"text\":7}                  | 400 | request.malformed",
                "{\"communityId\":\"nowhere\",\"text\":\"x\"}         | 400 | request.malformed",
                "{\"communityId\":\"%s\",\"text\":                    | 400 | request.malformed",
                "{\"communityId\":\"%s\",\"text\":\" \"}              | 422 | request.invalid",
                "{\"communityId\":\"%s\",\"text\":\"forbidden word\"} | 409 | note.forbidden-word"
            })
    void bad_input_is_refused_with_its_code_and_changes_nothing(
            String body, int status, String problem) {
        var answer = anna.post("/notes", body.formatted(garden));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(anna.get("/notes").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"text\":\"a\",\"text\":\"b\"                        | 400 | request.malformed",
                "\"text\":\"a\\u0000b\"                             | 422 | request.invalid",
                "\"text\":\"a\\u001b[31mb\"                         | 422 | request.invalid",
                "\"text\":\"a\\ud83d\"                              | 422 | request.invalid",
                "\"text\":\"one\\nline\"                            | 422 | request.invalid",
                "\"text\":\"x\",\"at\":\"+999999999-12-31T23:59:59Z\" | 422 | request.invalid",
                "\"text\":\"x\",\"at\":\"1969-12-31T23:59:59Z\"       | 422 | request.invalid",
                "\"text\":\"x\",\"at\":\"2200-01-01T00:00:00Z\"       | 422 | request.invalid",
                "\"text\":\"x\",\"at\":1e300                         | 400 | request.malformed",
                "\"text\":\"x\",\"day\":\"+999999999-12-31\"          | 422 | request.invalid",
                "\"text\":\"x\",\"size\":1E-7000                     | 422 | request.invalid",
                "\"text\":\"x\",\"size\":1E2147483647                | 422 | request.invalid",
                "\"text\":\"x\",\"size\":0.1234567                   | 422 | request.invalid",
                "\"text\":\"x\",\"kind\":0                           | 400 | request.malformed",
                "\"text\":\"x\",\"marks\":{\"a.b\":\"c\"}             | 422 | request.invalid",
                "\"text\":\"x\",\"marks\":{\"$where\":\"c\"}          | 422 | request.invalid",
                "\"text\":\"x\",\"marks\":{\"\":\"c\"}                | 422 | request.invalid",
                "\"text\":\"x\",\"tags\":[null]                      | 422 | request.invalid"
            })
    void what_nobody_types_is_taken_in_by_no_operation(String fields, int status, String problem) {
        var answer = anna.post("/notes", "{\"communityId\":\"%s\",%s}".formatted(garden, fields));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(anna.get("/notes").json().path("items")).isEmpty();
    }

    @Test
    void what_people_do_type_is_taken_in() {
        var body =
                "{\"communityId\":\"%s\",\"text\":\"𠮷野家漏水🙂\",\"longer\":\"第一行\\n\\t第二行\","
                        + "\"at\":\"2026-03-02T12:00:00Z\",\"day\":\"1931-05-01\",\"size\":89.5,"
                        + "\"kind\":\"SHORT\",\"marks\":{\"colour\":\"red\"},\"tags\":[\"a\"]}";

        anna.post("/notes", body.formatted(garden)).ok();
    }

    @ParameterizedTest
    @CsvSource({
        "text/json, 415",
        "application/merge-patch+json, 415",
        "application/json;charset=utf-8, 201"
    })
    void a_body_is_json_and_says_so(String type, int status) {
        assertThat(
                        anna.postAs(
                                        "/notes",
                                        type,
                                        "{\"communityId\":\"%s\",\"text\":\"x\"}".formatted(garden))
                                .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=%2B999999999-12-31T23:59:59Z",
                "since=1969-12-31T23:59:59Z",
                "since=now",
                "kind=short",
                "limit=1&q=%00",
                "q=%1B%5B31m"
            })
    void a_question_that_nobody_would_ask_is_the_clients_mistake(String query) {
        assertThat(anna.get("/notes?" + query).status()).isEqualTo(400);
    }

    @Test
    void what_is_wrong_with_a_field_is_said_at_the_field() {
        var errors = anna.post("/notes", note("")).json().path("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.path(0).path("field").asString()).isEqualTo("text");
        assertThat(errors.path(0).path("code").asString()).isEqualTo("not-blank");
    }

    @Test
    void headers_that_are_missing_or_wrong_are_named() {
        var keyless = anna.with("Idempotency-Key", "not-a-uuid").post("/notes", note("x"));
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.problem()).isEqualTo("idempotency-key.malformed");

        var typed = anna.with("Content-Type", "text/plain").post("/notes");
        assertThat(typed.status()).isEqualTo(415);

        assertThat(anna.get("/notes?limit=201").problem()).isEqualTo("page.limit");
        assertThat(anna.get("/notes?after=made-up").problem()).isEqualTo("page.cursor");
        assertThat(anna.get("/nowhere").problem()).isEqualTo("path.not-found");
    }

    @Test
    void a_body_that_is_too_large_is_cut_off() {
        var answer = anna.post("/notes", note("x".repeat(2_000_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("request.too-large");
    }

    @Test
    void no_answer_tells_how_we_are_built() {
        var answers =
                List.of(
                        anna.post("/notes", "{"),
                        anna.get("/notes/not-a-uuid"),
                        anna.get("/notes?after=made-up"),
                        anybody.get("/notes"));

        for (var answer : answers) {
            assertThat(answer.text()).doesNotContainIgnoringCase("exception", "linli.", "spring");
        }
    }

    private Map<String, Object> note(String text) {
        return Map.of("communityId", garden, "text", text);
    }
}
