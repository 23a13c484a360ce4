package linli.owner.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Jobs;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.bson.Document;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

@HouseTest
class ImportApiIT {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired Jobs jobs;

    Person manager;
    String garden = "梧桐苑" + UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void aManager() {
        manager =
                neighbours.hire(
                        "王经理",
                        "owner:import",
                        "owner:read",
                        "community:read",
                        "unit:write",
                        "owner:write");
    }

    @Test
    void communities_units_and_owners_come_in_one_after_the_other() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        run(
                "UNITS",
                "小区,楼栋,单元,房号,面积,户型\n%1$s,3,2,1201,89.5㎡,2室1厅\n%1$s,3,2,1202,102,3室2厅\n"
                        .formatted(garden),
                Map.of());
        run(
                "OWNERS",
                "小区,楼栋,单元,房号,姓名,电话,身份\n%1$s,3,2,1201,钱多多,13612340001,业主\n".formatted(garden),
                Map.of());

        var found =
                api.as(manager)
                        .get("/owners?q=qdd")
                        .ok()
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(owner -> owner.path("name").asString().equals("钱多多"))
                        .toList();
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().path("links").get(0).path("label").asString())
                .isEqualTo("3-2-1201");
    }

    @Test
    void shares_are_read_as_they_are_written_and_come_to_one_whole_at_most() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        run("UNITS", "小区,楼栋,房号\n%1$s,3,1201\n%1$s,3,1202\n".formatted(garden), Map.of());
        var rows =
                """
                小区,楼栋,房号,姓名,身份,产权份额
                %1$s,3,1201,甲方,业主,50%%
                %1$s,3,1201,乙方,共有人,1/4
                %1$s,3,1201,丙方,共有人,0.3
                %1$s,3,1202,丁方,业主,五成
                %1$s,3,1202,戊方,租户,1/2
                %1$s,3,1202,己方,业主,1
                """
                        .formatted(garden);

        var done = run("OWNERS", rows, Map.of());

        assertThat(countsOf(done))
                .containsEntry("shares-exceed", 1L)
                .containsEntry("share", 1L)
                .containsEntry("share-relation", 1L);
        assertThat(sharesOf("甲方")).containsExactly("1/2");
        assertThat(sharesOf("乙方")).containsExactly("1/4");
        assertThat(sharesOf("己方")).containsExactly("1/1");

        var corrected = rows.replace("丙方,共有人,0.3", "丙方,共有人,25%").replace("1/4", "25%");
        var again = run("OWNERS", corrected, Map.of());
        assertThat(sharesOf("丙方")).containsExactly("1/4");
        assertThat(countsOf(again)).doesNotContainKey("shares-exceed");
        assertThat(again.path("created").asInt()).isEqualTo(1);
        assertThat(again.path("unchanged").asInt())
                .as("a quarter is a quarter, however it is written")
                .isEqualTo(3);
    }

    @Test
    void papers_are_known_by_their_numbers_and_the_same_file_changes_nothing() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        run("UNITS", "小区,楼栋,房号\n%1$s,3,1201\n%1$s,3,1202\n".formatted(garden), Map.of());
        var company = "物业" + System.nanoTime() + "有限公司";
        var rows =
                """
                小区,楼栋,房号,姓名,证件号码
                %1$s,3,1201,%2$s,91350100M000100Y43
                %1$s,3,1202,某人,11010519491231002X
                %1$s,3,1202,另人,110105194912310021
                """
                        .formatted(garden, company);

        var done = run("OWNERS", rows, Map.of());

        assertThat(countsOf(done)).containsExactly(Map.entry("papers", 1L));
        var shown = called(company).findFirst().orElseThrow().path("particulars");
        assertThat(shown.path("kind").asString()).isEqualTo("COMPANY");
        assertThat(shown.path("identity").path("type").asString()).isEqualTo("CREDIT_CODE");
        assertThat(shown.path("identity").path("number").asString()).startsWith("913****");
        assertThat(run("OWNERS", rows, Map.of()).path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void files_headed_alike_are_mapped_as_the_last_one_was() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        run("UNITS", "小区,楼栋,房号\n%1$s,3,1201\n%1$s,3,1202\n".formatted(garden), Map.of());
        // No digits: a line with some is taken for rows, not for headings.
        var mark = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        var rows = "座,%s 间,户主%s\n3,1201,钱一\n".formatted(mark, mark);
        var first = upload("OWNERS", "a.csv", CSV, rows.getBytes(StandardCharsets.UTF_8));
        assertThat(first.path("remembered").asBoolean()).isFalse();
        finished(
                first,
                Map.of(
                        "COMMUNITY", Map.of("constant", garden),
                        "BUILDING", Map.of("column", "座"),
                        "ROOM", Map.of("column", mark + " 间"),
                        "OWNER_NAME", Map.of("column", "户主" + mark)));

        var next =
                "座,%s间,户主 %s\n3,1202,钱二\n".formatted(mark, mark).getBytes(StandardCharsets.UTF_8);
        var again = upload("OWNERS", "b.csv", CSV, next);

        assertThat(again.path("remembered").asBoolean()).isTrue();
        var mapping = again.path("mapping");
        assertThat(mapping.path("OWNER_NAME").path("column").asString()).isEqualTo("户主 " + mark);
        assertThat(mapping.path("ROOM").path("column").asString()).isEqualTo(mark + "间");
        assertThat(mapping.has("COMMUNITY")).as("it was of one file").isFalse();
        assertThat(upload("UNITS", "b.csv", CSV, next).path("remembered").asBoolean())
                .as("another kind is mapped otherwise")
                .isFalse();
    }

    @Test
    void what_a_row_says_of_somebody_known_elsewhere_is_added_to_what_is_known() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        run("UNITS", "小区,楼栋,房号\n%1$s,3,1201\n%1$s,3,1202\n".formatted(garden), Map.of());
        var name = "甲" + System.nanoTime();
        var first = phone();
        var second = phone();
        var third = phone();
        run("OWNERS", "小区,楼栋,房号,姓名,电话\n%s,3,1201,%s,%s\n".formatted(garden, name, first), Map.of());
        run(
                "OWNERS",
                "小区,楼栋,房号,姓名,电话\n%s,3,1202,%s,%s/%s\n".formatted(garden, name, first, second),
                Map.of());

        var known = called(name).toList();
        assertThat(known).hasSize(1);
        assertThat(known.getFirst().path("links")).hasSize(2);
        assertThat(known.getFirst().path("phones")).hasSize(2);

        var id = known.getFirst().path("id").asString();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(id))),
                Update.update("name", name + "新"),
                "owners");
        var row =
                "小区,楼栋,房号,姓名,电话,产权份额,证件号码\n%s,3,1201,%s,%s,1/2,11010519491231002X\n"
                        .formatted(garden, name, third);
        assertThat(run("OWNERS", row, Map.of()).path("changed").asInt()).isEqualTo(1);
        var goesOn = api.as(manager).get("/owners/" + id).ok().json();
        assertThat(goesOn.path("phones")).hasSize(3);
        assertThat(goesOn.path("particulars").path("identity").path("type").asString())
                .isEqualTo("RESIDENT_ID");
        assertThat(goesOn.path("links").valueStream())
                .anyMatch(link -> link.path("share").path("denominator").asInt() == 2);
        assertThat(run("OWNERS", row, Map.of()).path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void a_row_with_more_phones_than_one_has_room_for_links_nobody() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        run("UNITS", "小区,楼栋,房号\n%1$s,3,1201\n%1$s,3,1202\n".formatted(garden), Map.of());
        var name = "丙" + System.nanoTime();
        var first = phone();
        var three = String.join("/", first, phone(), phone());
        var others = String.join("/", first, phone(), phone(), phone());
        run("OWNERS", "小区,楼栋,房号,姓名,电话\n%s,3,1201,%s,%s\n".formatted(garden, name, three), Map.of());

        var done =
                run(
                        "OWNERS",
                        "小区,楼栋,房号,姓名,电话\n%s,3,1202,%s,%s\n".formatted(garden, name, others),
                        Map.of());

        assertThat(done.path("rejected").asInt()).isEqualTo(1);
        assertThat(called(name).toList())
                .singleElement()
                .satisfies(one -> assertThat(one.path("links")).hasSize(1));
    }

    @Test
    void whoever_was_erased_comes_again_as_somebody_new() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        run("UNITS", "小区,楼栋,房号\n%s,3,1201\n".formatted(garden), Map.of());
        var name = "丁" + System.nanoTime();
        var row = "小区,楼栋,房号,姓名\n%s,3,1201,%s\n".formatted(garden, name);
        run("OWNERS", row, Map.of());
        var before = called(name).toList().getFirst();
        var clerk = neighbours.hire("陈文员", "owner:read", "owner:write", "owner:erase");
        var link = before.path("links").get(0).path("unitId").asString();
        api.as(clerk)
                .post(
                        "/owners/%s/links/%s/end".formatted(before.path("id").asString(), link),
                        Map.of("on", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()))
                .ok();
        api.as(clerk)
                .post(
                        "/owners/" + before.path("id").asString() + "/erasure",
                        Map.of("reason", "ASKED_FOR"))
                .ok();

        assertThat(run("OWNERS", row, Map.of()).path("created").asInt()).isEqualTo(1);

        assertThat(called(name).map(one -> one.path("id").asString()).toList())
                .singleElement()
                .isNotEqualTo(before.path("id").asString());
        assertThat(run("OWNERS", row, Map.of()).path("unchanged").asInt()).isEqualTo(1);
    }

    private static String phone() {
        return "139%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    private Stream<JsonNode> called(String name) {
        return api.as(manager)
                .get("/owners?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .ok()
                .json()
                .path("items")
                .valueStream()
                .filter(owner -> owner.path("name").asString().equals(name))
                .map(owner ->
                        api.as(manager).get("/owners/" + owner.path("id").asString()).ok().json());
    }

    private List<String> sharesOf(String name) {
        return called(name)
                .flatMap(owner -> owner.path("links").valueStream())
                .filter(link -> link.path("label").asString().startsWith("3-"))
                .map(link -> link.path("share"))
                .map(share ->
                        share.path("numerator").asInt() + "/" + share.path("denominator").asInt())
                .toList();
    }

    @Test
    void everybody_lists_their_own_imports() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        var colleague = neighbours.hire("赵经理", "owner:import");
        var agent = neighbours.hire("小陈", "owner:read");

        var mine = api.as(manager).get("/imports").ok().json().path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("status").asString()).isEqualTo("DONE");
        assertThat(api.as(colleague).get("/imports").ok().json().path("items")).isEmpty();
        assertThat(api.as(agent).get("/imports").status()).isEqualTo(403);
    }

    @Test
    void every_bad_row_is_told_with_row_column_and_reason_and_the_good_ones_are_in() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());

        var done =
                run(
                        "UNITS",
                        """
                        小区,楼栋,房号,面积,楼层
                        %1$s,3,1201,八十九,12
                        不存在的小区,3,1202,89,12
                        %1$s,3,1203,89,12
                        %1$s,,1204,89,十二
                        小区,楼栋,房号,面积,楼层
                        """
                                .formatted(garden),
                        Map.of());

        assertThat(done.path("done").asInt()).isEqualTo(5);
        assertThat(done.path("rejected").asInt()).isEqualTo(4);
        var problems =
                api.as(manager)
                        .get("/imports/" + done.path("id").asString() + "/problems")
                        .ok()
                        .json()
                        .path("items");
        assertThat(problems.get(0).path("row").asInt()).isEqualTo(2);
        assertThat(problems.get(0).path("wrong").get(0).path("column").asString()).isEqualTo("面积");
        assertThat(problems.get(0).path("wrong").get(0).path("code").asString())
                .isEqualTo("number");
        assertThat(problems.get(1).path("wrong").get(0).path("code").asString())
                .isEqualTo("community-unknown");
        assertThat(problems.get(2).path("wrong")).hasSize(2);
        assertThat(problems.get(3).path("wrong").get(0).path("code").asString())
                .isEqualTo("heading-repeated");
        var workbook =
                api.as(manager)
                        .get("/imports/" + done.path("id").asString() + "/bad-rows.xlsx")
                        .ok();
        assertThat(workbook.bytes()).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void bad_rows_are_counted_and_listed_by_what_is_wrong_with_them() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        var done =
                run(
                        "UNITS",
                        """
                        小区,楼栋,房号,面积,楼层
                        %1$s,3,1201,八十九,十二
                        %1$s,3,1202,89,十二
                        %1$s,3,1203,89,12
                        %1$s,,,八十九,12
                        %1$s,3,,89,12
                        """
                                .formatted(garden),
                        Map.of());
        var id = done.path("id").asString();

        assertThat(done.path("rejected").asInt()).isEqualTo(4);
        assertThat(countsOf(done))
                .containsExactly(Map.entry("number", 3L), Map.entry("required", 2L));
        assertThat(rowsOf(problems(id, "?code=required"))).containsExactly(5, 6);
        var first = problems(id, "?code=number&limit=2");
        assertThat(rowsOf(first)).containsExactly(2, 3);
        var last = problems(id, "?code=number&limit=2&after=" + first.path("next").asString());
        assertThat(rowsOf(last)).containsExactly(5);
        assertThat(last.path("items").get(0).path("wrong")).hasSize(3);
        assertThat(last.has("next")).isFalse();
        assertThat(rowsOf(problems(id, "?code=no-such-code"))).isEmpty();
    }

    @Test
    void counts_of_bad_rows_go_on_where_an_instance_that_died_left_them() {
        var uploaded =
                upload(
                        "COMMUNITIES",
                        "c.csv",
                        CSV,
                        "小区,片区\n%s,\n,城东\n".formatted(garden).getBytes(StandardCharsets.UTF_8));
        var id = UUID.fromString(uploaded.path("id").asString());
        mongo.getCollection("jobs")
                .insertOne(
                        new Document("_id", id)
                                .append("kind", "import")
                                .append("state", "RUNNING")
                                .append("total", 2L)
                                .append("done", 1L)
                                .append("failed", 1L)
                                .append(
                                        "failedBy",
                                        List.of(
                                                new Document("code", "required")
                                                        .append("steps", 1L)))
                                .append("cancelRequested", false)
                                .append("lane", "import")
                                .append(
                                        "startedBy",
                                        new Document("_id", manager.accountId())
                                                .append("name", manager.name())
                                                .append("channel", "CONSOLE"))
                                .append("createdAt", new Date())
                                .append("leaseUntil", Date.from(Instant.now().plusSeconds(60)))
                                .append("leaseBy", "another instance"));
        start(uploaded, Map.of());
        assertThat(countsOf(shown(id.toString()))).containsExactly(Map.entry("required", 1L));

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                Update.update("leaseUntil", Instant.now().minusSeconds(1)),
                Job.class);

        var done = over(id.toString());
        assertThat(done.path("rejected").asInt()).isEqualTo(2);
        assertThat(countsOf(done)).containsExactly(Map.entry("required", 2L));
    }

    @Test
    void what_is_too_long_or_too_large_is_told_with_its_bound() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        var done =
                run(
                        "UNITS",
                        """
                        小区,楼栋,房号,面积,套内面积
                        %1$s,3,1100000000099,89,100001
                        %1$s,3,1202,89,90
                        %1$s,3,1203,八十九,80
                        """
                                .formatted(garden),
                        Map.of());

        var rows = problems(done.path("id").asString(), "").path("items");
        var tooLong = rows.get(0).path("wrong").get(0);
        assertThat(tooLong.path("code").asString()).isEqualTo("too-long");
        assertThat(tooLong.path("most").asInt()).isEqualTo(12);
        var tooLarge = rows.get(0).path("wrong").get(1);
        assertThat(tooLarge.path("code").asString()).isEqualTo("unit.area");
        assertThat(tooLarge.path("column").asString()).isEqualTo("套内面积");
        assertThat(tooLarge.path("most").asInt()).isEqualTo(100_000);
        var larger = rows.get(1).path("wrong").get(0);
        assertThat(larger.path("code").asString()).isEqualTo("unit.net-area");
        assertThat(larger.path("column").asString()).isEqualTo("套内面积");
        assertThat(rows.get(2).path("wrong").get(0).has("most")).isFalse();
    }

    @Test
    void problems_from_before_bounds_were_told_are_still_listed() {
        var uploaded =
                upload("COMMUNITIES", "c.csv", CSV, "小区,片区\n".getBytes(StandardCharsets.UTF_8));
        var id = uploaded.path("id").asString();
        mongo.getCollection("import_problems")
                .insertOne(
                        new Document("_id", id + "/0000002")
                                .append("importId", UUID.fromString(id))
                                .append("row", 2)
                                .append(
                                        "wrong",
                                        List.of(
                                                new Document("column", "小区")
                                                        .append("code", "too-long")
                                                        .append("message", "最多 100 个字")
                                                        .append("value", "翠湖花园")))
                                .append("cells", List.of("翠湖花园", "城东")));

        assertThat(rowsOf(problems(id, "?code=too-long"))).containsExactly(2);
    }

    @Test
    void the_same_rows_again_double_nothing() {
        var rows = "小区,片区\n%s,城东\n".formatted(garden);
        run("COMMUNITIES", rows, Map.of());
        run("COMMUNITIES", rows, Map.of());

        var named =
                api.as(manager)
                        .get("/communities")
                        .ok()
                        .json()
                        .valueStream()
                        .filter(one -> one.path("name").asString().equals(garden));
        assertThat(named).hasSize(1);
    }

    @Test
    void a_check_says_of_the_whole_file_what_would_become_of_it_and_writes_nothing() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n".formatted(garden), Map.of());
        run("UNITS", "小区,楼栋,房号,面积\n%1$s,3,1201,89\n%1$s,3,1202,99\n".formatted(garden), Map.of());
        run("OWNERS", "小区,楼栋,房号,姓名,电话\n%s,3,1201,钱多多,13612340011\n".formatted(garden), Map.of());
        var owners =
                """
                小区,楼栋,房号,姓名,电话,身份,产权份额
                %1$s,3,1201,钱多多,13612340011,业主,
                %1$s,3,1201,钱多多,13612340012,业主,1/2
                %1$s,3,1202,孙小小,13612340013,业主,80%%
                %1$s,3,1202,李大大,12,业主,
                %1$s,3,1299,周远远,13612340014,业主,
                """
                        .formatted(garden);
        var units =
                "小区,楼栋,房号,面积\n%1$s,3,1201,89\n%1$s,3,1202,100\n%1$s,7,101,50\n%1$s,7,102,大\n"
                        .formatted(garden);

        for (var file : Map.of("OWNERS", owners, "UNITS", units).entrySet()) {
            var uploaded =
                    upload(
                            file.getKey(),
                            "rows.csv",
                            CSV,
                            file.getValue().getBytes(StandardCharsets.UTF_8));
            var id = uploaded.path("id").asString();
            var before = everything();

            command("check", uploaded, Map.of());
            var checked = until(id, "CHECKED");

            assertThat(everything()).as("nothing was written").isEqualTo(before);
            assertThat(checked.path("rejected").asInt()).as(file.getKey()).isPositive();
            var wrong = problems(id, "");
            start(uploaded, Map.of());
            var done = over(id);
            for (var count : List.of("created", "changed", "unchanged", "rejected")) {
                assertThat(done.path(count).asInt())
                        .as(file.getKey() + " " + count)
                        .isEqualTo(checked.path(count).asInt());
            }
            assertThat(problems(id, "")).isEqualTo(wrong);
        }
    }

    @Test
    void what_was_checked_with_one_mapping_is_not_started_with_another() {
        var rows = "小区,片区,备注\n%s,城东,城西\n".formatted(garden);
        var uploaded =
                upload("COMMUNITIES", "rows.csv", CSV, rows.getBytes(StandardCharsets.UTF_8));
        var id = uploaded.path("id").asString();
        command("check", uploaded, Map.of());
        until(id, "CHECKED");
        var other = Map.<String, Object>of("REGION", Map.of("column", "备注"));

        assertThat(answer("start", uploaded, other).problem())
                .isEqualTo("import.checked-otherwise");

        command("check", uploaded, other);
        until(id, "CHECKED");
        start(uploaded, other);
        assertThat(over(id).path("created").asInt()).isEqualTo(1);
        assertThat(answer("check", uploaded, other).problem()).isEqualTo("import.started");
    }

    /** Every record and how often it was saved. */
    private Map<String, List<Long>> everything() {
        var versions = new LinkedHashMap<String, List<Long>>();
        for (var what : List.of("owners", "units", "buildings", "communities")) {
            versions.put(
                    what,
                    mongo.getCollection(what)
                            .find()
                            .sort(new Document("_id", 1))
                            .map(one -> one.getLong("version"))
                            .into(new ArrayList<>()));
        }
        return versions;
    }

    @Test
    void a_workbook_and_a_gbk_file_are_read_like_any_other() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("小区");
            sheet.value(0, 0, "Garden");
            sheet.value(0, 1, "Region");
            sheet.value(1, 0, garden + "甲");
            sheet.value(1, 1, "东城");
        }
        assertThat(
                        finished(
                                        upload(
                                                "COMMUNITIES",
                                                "rooms.xlsx",
                                                XLSX,
                                                out.toByteArray()),
                                        Map.of())
                                .path("rejected")
                                .asInt())
                .isZero();

        var gbk = "小区,片区\n%s乙,城东\n".formatted(garden).getBytes(Charset.forName("GB18030"));
        assertThat(
                        finished(upload("COMMUNITIES", "rooms.csv", CSV, gbk), Map.of())
                                .path("rejected")
                                .asInt())
                .isZero();
    }

    @Test
    void files_that_cannot_be_read_are_refused_by_name() {
        assertThat(
                        problemOf(
                                "old.xls",
                                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo("import.xls");
        assertThat(problemOf("broken.xlsx", "PK\3\4 not a zip".getBytes(StandardCharsets.UTF_8)))
                .isIn("import.broken", "import.unsupported");
        assertThat(problemOf("twice.csv", "小区,小区\n甲,乙\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.duplicate-column");
        assertThat(problemOf("photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .isEqualTo("file.unsupported");
    }

    @Test
    void a_mapping_that_does_not_fit_names_every_field() {
        var uploaded =
                upload("UNITS", "units.csv", CSV, "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8));

        var answer =
                api.as(manager)
                        .post(
                                "/imports/" + uploaded.path("id").asString() + "/start",
                                Map.of("mapping", Map.of("ROOM", Map.of("column", "丙"))));

        assertThat(answer.problem()).isEqualTo("import.mapping");
        assertThat(answer.json().path("errors")).hasSize(3);
    }

    @Test
    void an_import_is_its_uploaders_own() {
        var uploaded =
                upload("COMMUNITIES", "c.csv", CSV, "小区,片区\n".getBytes(StandardCharsets.UTF_8));
        var colleague = neighbours.hire("同事", "owner:import");

        assertThat(api.as(colleague).get("/imports/" + uploaded.path("id").asString()).status())
                .isEqualTo(404);
    }

    @Test
    void rows_that_are_not_in_can_be_fetched_from_the_job_for_a_while() {
        var done = run("COMMUNITIES", "小区,片区\n,城东\n", Map.of());

        var job = api.as(manager).get("/jobs/" + done.path("id").asString()).ok().json();

        assertThat(job.path("kind").asString()).isEqualTo("import");
        assertThat(job.path("name").asString()).isEqualTo("rows.csv");
        assertThat(job.path("failed").asInt()).isEqualTo(1);
        assertThat(job.path("result").asString()).isEqualTo("bad-rows.xlsx");
        assertThat(
                        api.as(manager)
                                .get("/jobs/" + job.path("id").asString() + "/result")
                                .ok()
                                .bytes())
                .startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void a_small_import_is_done_while_a_large_one_runs() {
        var rows = new StringBuilder("小区,片区\n");
        for (var i = 0; i < 20_000; i++) {
            rows.append(garden).append("大").append(i).append(",城东\n");
        }
        var large =
                upload(
                        "COMMUNITIES",
                        "large.csv",
                        CSV,
                        rows.toString().getBytes(StandardCharsets.UTF_8));
        start(large, Map.of());
        var id = large.path("id").asString();
        await().atMost(Duration.ofSeconds(30)).until(() -> shown(id).path("done").asInt() > 0);

        run("COMMUNITIES", "小区,片区\n%s小,城东\n".formatted(garden), Map.of());

        assertThat(shown(id).path("status").asString()).isEqualTo("RUNNING");
        api.as(manager).post("/imports/" + id + "/cancellation", Map.of()).ok();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shown(id).path("status").asString().equals("CANCELLED"));
    }

    @Test
    void what_rows_said_of_people_goes_with_the_history() {
        var done = run("COMMUNITIES", "小区,片区\n,城东\n", Map.of());
        var id = done.path("id").asString();

        jobs.sweep(Instant.now().plus(Duration.ofDays(91)));

        assertThat(rowsOf(problems(id, ""))).isEmpty();
        assertThat(shown(id).path("sample")).isEmpty();
        assertThat(api.as(manager).get("/jobs/" + id).status()).isEqualTo(404);
    }

    private JsonNode run(String kind, String rows, Map<String, Object> more) {
        return finished(upload(kind, "rows.csv", CSV, rows.getBytes(StandardCharsets.UTF_8)), more);
    }

    private JsonNode upload(String kind, String name, String type, byte[] content) {
        return api.as(manager).upload("/imports?kind=" + kind, name, type, content).ok().json();
    }

    private JsonNode finished(JsonNode uploaded, Map<String, Object> more) {
        start(uploaded, more);
        return over(uploaded.path("id").asString());
    }

    private void start(JsonNode uploaded, Map<String, Object> more) {
        command("start", uploaded, more);
    }

    private void command(String what, JsonNode uploaded, Map<String, Object> more) {
        answer(what, uploaded, more).ok();
    }

    private Api.Answer answer(String what, JsonNode uploaded, Map<String, Object> more) {
        var id = uploaded.path("id").asString();
        var mapping = new HashMap<String, Object>();
        uploaded.path("mapping")
                .properties()
                .forEach(field ->
                        mapping.put(
                                field.getKey(),
                                Map.of("column", field.getValue().path("column").asString())));
        mapping.putAll(more);
        return api.as(manager).post("/imports/" + id + "/" + what, Map.of("mapping", mapping));
    }

    private JsonNode until(String id, String status) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> shown(id), now -> now.path("status").asString().equals(status));
    }

    private JsonNode over(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> shown(id),
                        now -> List.of("DONE", "FAILED").contains(now.path("status").asString()));
    }

    private JsonNode shown(String id) {
        return api.as(manager).get("/imports/" + id).ok().json();
    }

    private JsonNode problems(String id, String query) {
        return api.as(manager).get("/imports/" + id + "/problems" + query).ok().json();
    }

    private static List<Integer> rowsOf(JsonNode page) {
        return page.path("items").valueStream().map(one -> one.path("row").asInt()).toList();
    }

    private static Map<String, Long> countsOf(JsonNode one) {
        var counts = new LinkedHashMap<String, Long>();
        one.path("rejectedBy")
                .forEach(by -> counts.put(by.path("code").asString(), by.path("rows").asLong()));
        return counts;
    }

    private String problemOf(String name, byte[] content) {
        return api.as(manager)
                .upload("/imports?kind=COMMUNITIES", name, "application/octet-stream", content)
                .problem();
    }
}
