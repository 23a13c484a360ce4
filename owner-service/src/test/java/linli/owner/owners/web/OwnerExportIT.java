package linli.owner.owners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@HouseTest
class OwnerExportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;

    Person manager;
    UUID community;

    @BeforeEach
    void aCommunityWithOwners() {
        manager =
                neighbours.hire(
                        "王经理",
                        "community:write",
                        "unit:write",
                        "owner:read",
                        "owner:write",
                        "owner:export");
        community = anotherCommunity();
        register("𠮷田·买买提", "13812340001", putUnit(community, "101"));
        register("=1+1", "13812340002", putUnit(community, "102"));
    }

    @Test
    void a_list_is_taken_home_in_the_words_of_the_screen_and_masked_as_there() throws IOException {
        var job = export(manager, "?community=" + community, "XLSX");

        var file = fetched(manager, job);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("姓名");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("𠮷田·买买提");
            assertThat(rows.get(2).getCellText(1)).isEqualTo("138****0001");
            assertThat(rows.get(2).getCellText(2)).isEqualTo("1-1-101");
            assertThat(rows.get(2).getCellText(3)).isEqualTo("业主");
            assertThat(rows.get(2).getCellText(4)).isEqualTo("云栖里");
        }
    }

    @Test
    void who_sees_one_community_takes_one_community_home() {
        var other = anotherCommunity();
        register("别处的人", "13812340003", putUnit(other, "101"));
        var steward = neighbours.hireIn(other, "管家", "owner:export");

        var text = new String(fetched(steward, export(steward, "", "CSV")));

        assertThat(text).contains("别处的人").doesNotContain("𠮷田·买买提");
        assertThat(text).startsWith("\uFEFF姓名,");
    }

    @Test
    void it_is_told_before_it_is_written_and_what_was_typed_is_not() {
        var job = export(manager, "?q=%E7%94%B0&community=" + community, "CSV");

        assertThat(new String(fetched(manager, job))).contains("𠮷田·买买提").doesNotContain("=1+1");
        var told =
                Stream.of("operations", "operations_history")
                        .flatMap(kept -> mongo.findAll(Document.class, kept).stream())
                        .map(Document::toJson)
                        .filter(operation -> operation.contains(job.toString()))
                        .toList();
        assertThat(told).isNotEmpty();
        assertThat(told.getFirst())
                .contains("list.exported", "owners-export", community.toString())
                .doesNotContain("田");
        await().atMost(PATIENCE).until(() -> mongo.findAll(Document.class, "exports").isEmpty());
    }

    @Test
    void the_same_command_again_writes_nothing_again() {
        var once = api.as(manager).with("Idempotency-Key", UUID.randomUUID().toString());

        var first = once.post("/owners/exports?community=" + community, request("CSV")).ok().id();
        var second = once.post("/owners/exports?community=" + community, request("CSV")).ok().id();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void nobody_takes_home_what_is_not_theirs() {
        var job = export(manager, "", "CSV");
        fetched(manager, job);
        var reader = neighbours.hire("看客", "owner:read");
        var colleague = neighbours.hire("同事", "owner:export");

        assertThat(api.as(reader).post("/owners/exports", request("CSV")).status()).isEqualTo(403);
        assertThat(api.as(colleague).get("/jobs/" + job + "/result").status()).isEqualTo(404);
        assertThat(api.as(manager).post("/owners/exports", request("PDF")).status()).isEqualTo(400);
        var unknown = Map.of("field", "phonesInFull", "title", "电话");
        assertThat(
                        api.as(manager)
                                .post(
                                        "/owners/exports",
                                        Map.of(
                                                "format",
                                                "CSV",
                                                "name",
                                                "业主",
                                                "columns",
                                                List.of(unknown)))
                                .problem())
                .isEqualTo("export.column-unknown");
    }

    private UUID export(Person by, String query, String format) {
        return api.as(by).post("/owners/exports" + query, request(format)).ok().id();
    }

    private Map<String, Object> request(String format) {
        return Map.of(
                "format",
                format,
                "name",
                "业主",
                "columns",
                List.of(
                        Map.of("field", "name", "title", "姓名"),
                        Map.of("field", "phones", "title", "电话"),
                        Map.of("field", "units", "title", "房屋"),
                        Map.of(
                                "field",
                                "relations",
                                "title",
                                "关系",
                                "words",
                                List.of(Map.of("code", "OWNER", "word", "业主"))),
                        Map.of(
                                "field",
                                "community",
                                "title",
                                "小区",
                                "words",
                                List.of(Map.of("code", community, "word", "云栖里")))));
    }

    private byte[] fetched(Person by, UUID job) {
        await().atMost(PATIENCE)
                .until(() ->
                        api.as(by)
                                .get("/jobs/" + job)
                                .ok()
                                .json()
                                .path("state")
                                .asString()
                                .equals("DONE"));
        return api.as(by).get("/jobs/" + job + "/result").ok().bytes();
    }

    private UUID anotherCommunity() {
        return api.as(manager)
                .post(
                        "/communities",
                        Map.of(
                                "code",
                                "C" + System.nanoTime() % 1_000_000_000,
                                "name",
                                "云栖里",
                                "region",
                                "城东片区",
                                "address",
                                "云栖路 1 号"))
                .ok()
                .id();
    }

    private UUID putUnit(UUID at, String room) {
        return api.as(manager)
                .post(
                        "/units",
                        Map.of(
                                "communityId",
                                at,
                                "building",
                                "1",
                                "entrance",
                                "1",
                                "room",
                                room,
                                "type",
                                "DWELLING"))
                .ok()
                .id();
    }

    private void register(String name, String phone, UUID unit) {
        api.as(manager)
                .post(
                        "/owners",
                        Map.of(
                                "name",
                                name,
                                "phones",
                                List.of(phone),
                                "links",
                                List.of(
                                        Map.of(
                                                "unitId",
                                                unit,
                                                "relation",
                                                "OWNER",
                                                "verified",
                                                true))))
                .ok();
    }
}
