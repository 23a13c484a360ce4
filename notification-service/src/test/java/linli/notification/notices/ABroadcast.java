package linli.notification.notices;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;

/** A notice for a building that may not wait for the morning, and its reminders. */
public final class ABroadcast {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    public final UUID notice;
    private final Api lead;

    private ABroadcast(Api lead, UUID notice) {
        this.lead = lead;
        this.notice = notice;
    }

    /**
     * Published, which is when everybody sees it; the ledger of whom it is for is written behind.
     */
    public static ABroadcast to(UUID building, Api lead) {
        var content =
                Map.of(
                        "category",
                        "SAFETY",
                        "chinese",
                        Map.of("title", "燃气检修", "body", "今天 14:00 至 18:00 停气。"),
                        "audience",
                        Map.of("buildings", List.of(building)),
                        "confirm",
                        false);
        var id = lead.post("/notices", Map.of("notice", content)).ok().id();
        lead.post("/notices/" + id + "/submission").ok();
        return new ABroadcast(lead, id);
    }

    public ABroadcast delivered() {
        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> is("PUBLISHED"));
        return this;
    }

    private boolean is(String status) {
        return lead.get("/notices/" + notice).ok().json().path("status").asString().equals(status);
    }

    public void remindByShortMessage() {
        lead.post("/notices/" + notice + "/reminder", Map.of("by", List.of("SMS"))).ok();
    }
}
