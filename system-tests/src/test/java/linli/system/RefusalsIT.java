package linli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the platform does not do, and how it says so. */
@ExtendWith(OnStack.class)
class RefusalsIT {

    private final Person desk;
    private final Person owner;

    RefusalsIT(Stack stack) {
        this.desk = stack.person("desk");
        this.owner = stack.person("owner");
    }

    @Test
    void an_owner_sees_nothing_of_another_unit() {
        var other = desk.see("/units?q=1-1-101").path(0).path("id").asString();

        assertThat(owner.ask("/units/" + other).status()).isEqualTo(404);
        assertThat(owner.see("/units?q=1-1-101")).isEmpty();
    }

    @Test
    void a_repeated_key_answers_with_the_first_result_and_another_body_is_refused() {
        var report = Repair.leakIn(desk.see("/units?q=2-1-301").path(0));
        var key = UUID.randomUUID();

        var first = desk.tries("/requests", report, key);
        var again = desk.tries("/requests", report, key);
        report.put("description", "别的");
        var another = desk.tries("/requests", report, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(another.status()).isEqualTo(422);
        assertThat(another.body().path("title").asString()).startsWith("idempotency-key.");
    }

    @Test
    void a_field_that_nobody_knows_is_refused() {
        var report = Repair.leakIn(desk.see("/units?q=2-1-302").path(0));
        report.put("secret", "x");

        assertThat(desk.tries("/requests", report).status()).isEqualTo(400);
    }

    @Test
    void what_somebodys_posts_do_not_allow_is_refused() {
        var answer = owner.ask("/trail?object=" + UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("title").asString()).isEqualTo("access.forbidden");
    }

    @Test
    void a_token_that_is_not_ours_opens_nothing() {
        var stranger = new Person(desk.door(), () -> "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");

        assertThat(stranger.ask("/orders").status()).isEqualTo(401);
        assertThat(stranger.tries("/requests", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void no_way_leads_through_the_door_to_the_inner_rooms() {
        for (var path :
                new String[] {
                    "/actuator/health",
                    "/../actuator/health",
                    "/orders/../../actuator/env",
                    "/orders/..;/actuator"
                }) {
            assertThat(desk.ask(path).status()).as(path).isIn(400, 404);
        }
    }
}
