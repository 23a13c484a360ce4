package linli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Somebody whose name went everywhere is erased, and found nowhere, while all adds up. */
@ExtendWith(OnStack.class)
class ForgottenIT {

    private static final String NAME = "欧阳忘川";
    private static final String NUMBER = "13719283746";

    /** What must be in no store, on no topic, in no log. */
    private static final List<String> TRACES =
            List.of(NAME, "忘川", NUMBER, "137****3746", "ouyangwangchuan", "京A·77661", "京A77661");

    private static final String GONE = "已注销";

    private final Stack stack;
    private final Person desk;
    private final Person dispatcher;
    private final Person manager;
    private final Person auditor;

    ForgottenIT(Stack stack) {
        this.stack = stack;
        this.desk = stack.person("desk");
        this.dispatcher = stack.person("dispatcher");
        this.manager = stack.person("manager");
        this.auditor = stack.person("auditor");
    }

    @Test
    void whoever_is_erased_is_found_nowhere_and_everything_still_adds_up() {
        var unit = manager.see("/units?q=3-2-1201").path(0);
        var owner = registered(unit);
        var order = ordered(unit, owner);
        complained(unit, owner);
        dispatcher.awaits(order, seen -> seen.path("contactName").asString().equals(NAME));

        manager.does(
                "/owners/" + owner + "/links/" + unit.path("id").asString() + "/end",
                Map.of("on", LocalDate.now().minusDays(1).toString()));
        var erased = manager.does("/owners/" + owner + "/erasure", Map.of("reason", "ASKED_FOR"));

        assertThat(erased.path("name").asString()).startsWith(GONE);
        dispatcher.awaits(order, seen -> seen.path("contactName").asString().startsWith(GONE));
        auditor.awaits(
                "/trail?limit=100&object=" + owner,
                page -> page.toString().contains("owner.erased"));
        auditor.does("/trail/verification", Map.of());
        auditor.awaits(
                "/trail/verification",
                seen -> seen.has("verdict") && !seen.path("verdict").has("brokenAt"));
        assertThat(stores()).isEmpty();
        assertThat(files("data/kafka")).isEmpty();
        assertThat(files("logs")).isEmpty();
    }

    private String registered(JsonNode unit) {
        var owner =
                manager.does(
                                "/owners",
                                Map.of(
                                        "name",
                                        NAME,
                                        "phones",
                                        List.of(NUMBER),
                                        "links",
                                        List.of(
                                                Map.of(
                                                        "unitId",
                                                        unit.path("id").asString(),
                                                        "relation",
                                                        "HOUSEHOLD_MEMBER",
                                                        "verified",
                                                        true,
                                                        "from",
                                                        "2026-01-01"))))
                        .path("id")
                        .asString();
        manager.does("/owners/" + owner + "/vehicles", Map.of("plate", "京A77661", "note", NAME));
        return owner;
    }

    private String ordered(JsonNode unit, String owner) {
        var report = Repair.leakIn(unit);
        report.put("ownerId", owner);
        report.put("contactName", NAME);
        report.put("contactPhone", NUMBER);
        desk.awaits("/owners/" + owner, one -> one.path("name").asString().equals(NAME));
        return Repair.orderOf(untilKnown(desk, "/requests", report), dispatcher);
    }

    private void complained(JsonNode unit, String owner) {
        var complaint = new HashMap<String, Object>();
        complaint.put("communityId", unit.path("communityId").asString());
        complaint.put("unitId", unit.path("id").asString());
        complaint.put("ownerId", owner);
        complaint.put("category", "NOISE");
        complaint.put("description", "夜间施工噪音");
        complaint.put("safety", false);
        complaint.put("media", false);
        complaint.put("anonymous", false);
        complaint.put("contactPhone", NUMBER);
        untilKnown(desk, "/complaints", complaint);
    }

    /** Who was registered a moment ago is heard of a moment later. */
    private static JsonNode untilKnown(Person by, String path, Map<String, Object> body) {
        var answers = new ArrayList<Person.Answer>();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> {
                    answers.add(by.tries(path, body));
                    return answers.getLast().status() < 300;
                });
        return answers.getLast().body();
    }

    /** What every store of the platform would show to whoever reads all of it. */
    private List<String> stores() {
        var found = new ArrayList<String>();
        try (var client = MongoClients.create(stack.store())) {
            for (var name : client.listDatabaseNames()) {
                var database = client.getDatabase(name);
                for (var collection : database.listCollectionNames()) {
                    for (var document : database.getCollection(collection).find()) {
                        note(name + "." + collection, document.toString(), found);
                    }
                }
            }
        }
        return found;
    }

    /** What lies on this machine's disk; texts stand in it as they are. */
    private List<String> files(String below) {
        var found = new ArrayList<String>();
        try (var all = Files.walk(stack.home().resolve(below))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                // Bytes one by one: the traces are looked for as they are in UTF-8.
                note(
                        file.toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1),
                        found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void note(String where, String text, List<String> found) {
        for (var trace : TRACES) {
            var bytes =
                    new String(trace.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (text.contains(trace) || text.contains(bytes)) {
                found.add(where + ": " + trace);
            }
        }
    }
}
