package linli.survey.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A stretch of time is whole days, which are tallied, and two ends, which are not. */
@HouseTest
class RatingFiguresIT {

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Ratings ratings;
    @Autowired DocumentStore store;

    final UUID community = UUID.randomUUID();

    @Test
    void whole_days_and_both_ends_are_counted_once() {
        var manager = anybody.as(neighbours.hireIn(community, "李经理", "report:view"));
        for (var at :
                List.of(
                        "2026-03-01T07:59:59Z",
                        "2026-03-01T08:00:00Z",
                        "2026-03-01T23:59:59.999Z",
                        "2026-03-02T00:00:00Z",
                        "2026-03-03T12:00:00Z",
                        "2026-03-04T00:00:00Z",
                        "2026-03-04T15:59:59Z",
                        "2026-03-04T16:00:00Z")) {
            given(4, Instant.parse(at));
        }

        for (var settled : List.of(false, true)) {
            if (settled) {
                store.keeper().ring(Instant.now().plus(Duration.ofMinutes(2)));
            }
            assertThat(count(manager, "2026-03-01T08:00:00Z", "2026-03-04T16:00:00Z")).isEqualTo(6);
            assertThat(count(manager, "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z")).isEqualTo(2);
            assertThat(count(manager, "2026-03-01T08:00:00Z", "2026-03-01T09:00:00Z")).isEqualTo(1);
            assertThat(count(manager, "2026-03-01T08:00:00Z", "2026-03-02T01:00:00Z")).isEqualTo(3);
        }
    }

    private void given(int stars, Instant at) {
        ratings.create(
                new Rating(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "GD260301-0001",
                        community,
                        UUID.randomUUID(),
                        "王师傅",
                        stars,
                        null,
                        at,
                        null,
                        null,
                        null,
                        null));
    }

    private static int count(Api who, String from, String to) {
        JsonNode figures = who.get("/ratings/figures?from=" + from + "&to=" + to).ok().json();
        return figures.path("count").asInt();
    }
}
