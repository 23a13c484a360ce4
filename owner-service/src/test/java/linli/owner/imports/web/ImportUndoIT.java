package linli.owner.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a file did is undone; what others have done since stays. */
@HouseTest
class ImportUndoIT {

    @Autowired Api api;
    @Autowired Neighbours neighbours;

    Person manager;
    String garden = "撤回苑" + UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void aManager() {
        manager =
                neighbours.hire(
                        "王经理",
                        "owner:import",
                        "owner:read",
                        "owner:write",
                        "community:read",
                        "unit:write");
    }

    @Test
    void what_a_file_made_goes_and_what_it_changed_is_as_it_was() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n");
        run("UNITS", "小区,楼栋,房号,面积\n%1$s,3,1201,89.5\n");
        run("OWNERS", "小区,楼栋,房号,姓名,电话,身份\n%1$s,3,1201,乔多多,13612349901,业主\n");
        var units = run("UNITS", "小区,楼栋,房号,面积\n%1$s,3,1201,90\n%1$s,4,101,70\n");
        var people =
                run(
                        "OWNERS",
                        """
                        小区,楼栋,房号,姓名,电话,身份
                        %1$s,3,1201,乔多多,13612349902,租户
                        %1$s,4,101,乔多多,13612349902,业主
                        %1$s,4,101,苏少少,13612349903,共有人
                        """);
        assertThat(labelsOf("乔多多")).containsExactlyInAnyOrder("3-1201", "4-101");

        var undone = undo(people);

        assertThat(undone.path("undone").asInt()).isEqualTo(2);
        assertThat(undone.path("left").asInt()).isZero();
        assertThat(labelsOf("乔多多")).containsExactly("3-1201");
        var as = found("乔多多").getFirst();
        assertThat(as.path("links").path(0).path("relation").asString()).isEqualTo("OWNER");
        assertThat(as.path("phones").path(0).asString()).isEqualTo("136****9901");
        assertThat(found("苏少少")).isEmpty();

        undo(units);

        assertThat(buildings()).containsExactly("3");
        assertThat(units("4-101")).isEmpty();
        assertThat(units("3-1201").getFirst().path("grossArea").decimalValue())
                .isEqualByComparingTo("89.5");

        var again = run("UNITS", "小区,楼栋,房号,面积\n%1$s,4,101,71\n");
        assertThat(again.path("created").asInt()).isEqualTo(1);
        assertThat(buildings()).containsExactly("3", "4");
        assertThat(units("4-101")).hasSize(1);
    }

    @Test
    void what_was_changed_since_or_is_in_use_stays_and_is_told() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n");
        var units = run("UNITS", "小区,楼栋,房号,面积\n%1$s,3,1201,89.5\n%1$s,3,1202,70\n%1$s,3,1203,70\n");
        run("OWNERS", "小区,楼栋,房号,姓名,电话,身份\n%1$s,3,1201,李在住,13612349911,业主\n");
        var unit = units("3-1202").getFirst();
        var facts = new HashMap<String, Object>(Map.of("type", "DWELLING", "grossArea", 71));
        api.as(manager)
                .seen(unit.path("version").asLong())
                .put("/units/" + unit.path("id").asString(), facts)
                .ok();

        var undone = undo(units);

        assertThat(undone.path("undone").asInt()).isEqualTo(1);
        assertThat(undone.path("left").asInt()).isEqualTo(3);
        assertThat(
                        api.as(manager)
                                .get("/imports/" + undone.path("id").asString() + "/problems")
                                .ok()
                                .json()
                                .path("items")
                                .valueStream()
                                .flatMap(row -> row.path("wrong").valueStream())
                                .map(wrong ->
                                        wrong.path("value").asString()
                                                + " "
                                                + wrong.path("code").asString()))
                .containsExactlyInAnyOrder("3-1201 in-use", "3-1202 changed-since", "3 in-use");
        assertThat(units("3-1203")).isEmpty();
        assertThat(units("3-1201")).hasSize(1);
    }

    @Test
    void all_rows_are_put_in_or_none() {
        run("COMMUNITIES", "小区,片区\n%s,城东\n");
        var uploaded = upload("UNITS", "小区,楼栋,房号,面积\n%1$s,3,1201,89.5\n%1$s,3,1202,七十\n");

        start(uploaded, true);
        var over = over(uploaded, "UNDONE");

        assertThat(over.path("undone").asInt()).isEqualTo(2);
        assertThat(buildings()).isEmpty();
        assertThat(api.as(manager).post(of(uploaded) + "/undo", Map.of()).problem())
                .isEqualTo("import.not-over");
    }

    private JsonNode undo(JsonNode imported) {
        api.as(manager).post(of(imported) + "/undo", Map.of()).ok();
        return over(imported, "UNDONE");
    }

    private JsonNode run(String kind, String rows) {
        var uploaded = upload(kind, rows);
        start(uploaded, false);
        var done = over(uploaded, "DONE");
        assertThat(done.path("rejected").asInt()).isZero();
        return done;
    }

    private JsonNode upload(String kind, String rows) {
        var content = rows.formatted(garden).getBytes(StandardCharsets.UTF_8);
        return api.as(manager)
                .upload("/imports?kind=" + kind, "rows.csv", "text/csv", content)
                .ok()
                .json();
    }

    private void start(JsonNode uploaded, boolean whole) {
        var mapping = new HashMap<String, Object>();
        uploaded.path("mapping")
                .properties()
                .forEach(field ->
                        mapping.put(
                                field.getKey(),
                                Map.of("column", field.getValue().path("column").asString())));
        api.as(manager)
                .post(of(uploaded) + "/start", Map.of("mapping", mapping, "whole", whole))
                .ok();
    }

    private JsonNode over(JsonNode imported, String status) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> api.as(manager).get(of(imported)).ok().json(),
                        now -> now.path("status").asString().equals(status));
    }

    private static String of(JsonNode imported) {
        return "/imports/" + imported.path("id").asString();
    }

    private List<JsonNode> found(String name) {
        return api.as(manager)
                .get("/owners?q=" + name + "&community=" + community())
                .ok()
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private List<String> labelsOf(String name) {
        return found(name).stream()
                .flatMap(owner -> owner.path("links").valueStream())
                .map(link -> link.path("label").asString())
                .toList();
    }

    private List<JsonNode> units(String label) {
        return api.as(manager)
                .get("/units?q=" + label + "&community=" + community())
                .ok()
                .json()
                .valueStream()
                .toList();
    }

    private List<String> buildings() {
        return api.as(manager)
                .get("/buildings?community=" + community())
                .ok()
                .json()
                .valueStream()
                .map(building -> building.path("name").asString())
                .toList();
    }

    private String community() {
        return api.as(manager)
                .get("/communities")
                .ok()
                .json()
                .valueStream()
                .filter(one -> one.path("name").asString().equals(garden))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
