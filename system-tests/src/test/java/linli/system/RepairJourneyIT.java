package linli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One repair from the phone call to the archive, by the people who do it, with real tokens. */
@ExtendWith(OnStack.class)
class RepairJourneyIT {

    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private final Person desk;
    private final Person dispatcher;
    private final Person plumber;
    private final Person owner;
    private final Person cashier;
    private final Person manager;
    private final Person auditor;
    private final Stack stack;

    RepairJourneyIT(Stack stack) {
        this.stack = stack;
        this.desk = stack.person("desk");
        this.dispatcher = stack.person("dispatcher");
        this.plumber = stack.person("plumber");
        this.owner = stack.person("owner");
        this.cashier = stack.person("cashier");
        this.manager = stack.person("manager");
        this.auditor = stack.person("auditor");
    }

    @Test
    void a_repair_goes_from_the_phone_call_to_the_archive() {
        var order = entered();

        var me = plumber.see("/me").path("staffId").asString();
        var candidates =
                dispatcher.awaits(order + "/candidates", all -> all.toString().contains(me));
        assertThat(candidates.toString()).contains("ON_DUTY");
        assertThat(plumber.tries(order + "/completion", Repair.completion(NOTHING)).status())
                .as("nobody completes what is not theirs")
                .isIn(403, 404, 409);

        dispatcher.does(order + "/assignment", Map.of("technicianId", me));
        plumber.does(order + "/acceptance", Map.of());
        stack.kill("workorder-service");
        stack.restart("workorder-service");
        plumber.does(order + "/start", Map.of());
        plumber.does(
                order + "/parts-wait",
                Map.of(
                        "parts", List.of(Repair.valve()),
                        "expectedOn", LocalDate.now().plusDays(1).toString()));
        plumber.does(order + "/resumption", Map.of());
        var after = plumber.uploads("/requests/photos", "done.jpg", "image/jpeg", Repair.photo());
        var completed =
                plumber.does(order + "/completion", Repair.completion(after.path("id").asString()));
        assertThat(completed.path("status").asString()).isEqualTo("COMPLETED");

        var theirs = owner.awaits(order, seen -> allows(seen, "RATE"));
        assertThat(theirs.path("status").asString()).isEqualTo("COMPLETED");
        var rated = owner.does(order + "/rating", Map.of("stars", 5, "comment", "很快"));
        assertThat(rated.path("status").asString()).isEqualTo("ARCHIVED");

        everyoneHeardOf(order.substring("/orders/".length()));
    }

    /** The call: the owner is found by the last digits or the door, and says what is wrong. */
    private String entered() {
        var unit = desk.see("/units?q=3-2-1201").path(0);
        var known = desk.see("/owners?q=3-2-1201").path("items").path(0);
        var masked = known.path("phones").path(0).asString();
        assertThat(masked).matches("\\d{3}\\*{4}\\d{4}");
        var byDigits = desk.see("/owners?q=" + masked.substring(masked.length() - 4));
        assertThat(byDigits.path("items").valueStream().map(one -> one.path("id")))
                .contains(known.path("id"));

        var photo = desk.uploads("/requests/photos", "leak.jpg", "image/jpeg", Repair.photo());
        var report = Repair.leakIn(unit);
        report.put("ownerId", known.path("id").asString());
        report.put("photos", List.of(photo.path("id").asString()));
        var request = desk.does("/requests", report);
        assertThat(request.path("number").asString()).isNotEmpty();
        return Repair.orderOf(request, dispatcher);
    }

    private void everyoneHeardOf(String order) {
        owner.awaits("/messages", page -> page.path("items").size() >= 3);
        var bill =
                cashier.awaits("/bills?order=" + order, page -> !page.path("items").isEmpty())
                        .path("items")
                        .path(0);
        assertThat(bill.path("total").path("cents").asLong()).isEqualTo(2800 + 3000);
        manager.awaits("/ratings", page -> page.toString().contains(order));
        var trail =
                auditor.awaits(
                        "/trail?limit=100&object=" + order,
                        page -> page.toString().contains("workorder.archived"));
        assertThat(trail.path("items").valueStream().map(entry -> entry.path("type").asString()))
                .contains("workorder.assigned", "workorder.completed", "workorder.archived");
    }

    private static boolean allows(JsonNode order, String command) {
        return order.path("allowedCommands").toString().contains('"' + command + '"');
    }
}
