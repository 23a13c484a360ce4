package linli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One repair from the phone call to the archive, by the people who do it, with real tokens. */
class RepairJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.up();
        stack.demo();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void a_repair_goes_from_the_phone_call_to_the_archive() {
        var desk = stack.person("desk");
        var dispatcher = stack.person("dispatcher");
        var plumber = stack.person("plumber");
        var owner = stack.person("owner");
        var auditor = stack.person("auditor");

        var unit = desk.see("/units?q=3-2-1201").path(0);
        var request = desk.does("/requests", report(unit));
        assertThat(request.path("number").asString()).isNotEmpty();

        var orders = "/orders?request=" + request.path("id").asString();
        var order = eventually(dispatcher, orders, page -> !page.path("items").isEmpty());
        var id = order.path("items").path(0).path("id").asString();
        var path = "/orders/" + id;

        var me = plumber.see("/me").path("staffId").asString();
        var candidates =
                eventually(dispatcher, path + "/candidates", all -> all.toString().contains(me));
        assertThat(candidates.toString()).contains("ON_DUTY");

        assertThat(plumber.tries(path + "/completion", completion()).status())
                .as("nobody completes what is not theirs")
                .isIn(403, 404, 409);
        dispatcher.does(path + "/assignment", Map.of("technicianId", me));
        plumber.does(path + "/acceptance", Map.of());
        stack.killAndRestart("workorder-service");
        plumber.does(path + "/start", Map.of());
        plumber.does(
                path + "/parts-wait",
                Map.of(
                        "parts", List.of(),
                        "expectedOn", LocalDate.now().plusDays(1).toString()));
        plumber.does(path + "/resumption", Map.of());
        var completed = plumber.does(path + "/completion", completion());
        assertThat(completed.path("status").asString()).isEqualTo("COMPLETED");

        var theirs = eventually(owner, path, seen -> allows(seen, "RATE"));
        assertThat(theirs.path("status").asString()).isEqualTo("COMPLETED");
        owner.does(path + "/rating", Map.of("stars", 5, "comment", "很快"));
        desk.does(path + "/archiving", Map.of());

        eventually(owner, "/messages", page -> page.path("items").size() >= 3);
        eventually(stack.person("cashier"), "/bills", page -> page.toString().contains(id));
        var trail =
                eventually(
                        auditor,
                        "/trail?limit=100&object=" + id,
                        page -> page.toString().contains("workorder.archived"));
        assertThat(trail.path("items").valueStream().map(entry -> entry.path("type").asString()))
                .contains("workorder.assigned", "workorder.completed", "workorder.archived");
    }

    @Test
    void an_owner_sees_nothing_of_another_unit() {
        var desk = stack.person("desk");
        var other = desk.see("/units?q=1-1-101").path(0).path("id").asString();

        assertThat(stack.person("owner").ask("/units/" + other).status()).isEqualTo(404);
    }

    @Test
    void a_repeated_key_answers_with_the_first_result_and_another_body_is_refused() {
        var desk = stack.person("desk");
        var unit = desk.see("/units?q=2-1-301").path(0);
        var key = UUID.randomUUID();

        var first = desk.tries("/requests", report(unit), key);
        var again = desk.tries("/requests", report(unit), key);
        var another = new HashMap<>(report(unit));
        another.put("description", "别的");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(desk.tries("/requests", another, key).status()).isEqualTo(422);
    }

    private static Map<String, String> report(JsonNode unit) {
        return Map.of(
                "communityId", unit.path("communityId").asString(),
                "unitId", unit.path("id").asString(),
                "place", "厨房",
                "type", "WATER_LEAK",
                "description", "厨房水管漏水");
    }

    private static Map<String, Object> completion() {
        return Map.of("result", "换了角阀", "materials", List.of(), "labourCents", 3000);
    }

    private static boolean allows(JsonNode order, String command) {
        return order.path("allowedCommands").toString().contains('"' + command + '"');
    }

    private static JsonNode eventually(Person person, String path, Predicate<JsonNode> holds) {
        return await().alias("GET " + path)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> person.see(path), holds);
    }
}
