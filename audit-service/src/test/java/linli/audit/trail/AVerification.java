package linli.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import linli.chassis.test.Api;
import tools.jackson.databind.JsonNode;

/** A walk through the whole trail that an auditor asks for and waits for. */
public final class AVerification {

    private static final Duration SOON = Duration.ofSeconds(30);

    private AVerification() {}

    /** What it found. */
    public static JsonNode by(Api auditor) {
        auditor.post("/trail/verification").ok();
        return newest(auditor);
    }

    static JsonNode newest(Api auditor) {
        var over =
                await().atMost(SOON)
                        .until(
                                () -> auditor.get("/trail/verification").ok().json(),
                                one -> one.path("state").asString("").equals("DONE"));
        assertThat(over.has("endedAt")).isTrue();
        return over.path("verdict");
    }
}
