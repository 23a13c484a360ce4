package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.Neighbours.Person;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A passer-by is called by who works on what they reported, and by the desk; each look is on
 * record.
 */
class ContactIT extends InACommunity {

    @Autowired MongoOperations mongo;

    @Test
    void a_passer_by_is_called_by_the_desk_and_by_who_has_the_order() {
        var report = new HashMap<String, Object>(leak(List.of()));
        report.remove("ownerId");
        report.remove("unitId");
        report.put("contactPhone", "13512349876");
        var order = orderOf(api.as(agent).post("/requests", report).ok().id());
        var desk = neighbours.hireIn(community, "客服", "owner:reveal", "workorder:read");
        assertThat(api.as(desk).get("/orders/" + order).ok().json().path("contactPhone").asString())
                .isEqualTo("135****9876");

        assertThat(looked(desk, order).json().path("phone").asString()).isEqualTo("13512349876");
        assertThat(looks()).isEqualTo(1);
        assign(order);
        assertThat(looked(liu, order).status()).as("before they accept").isEqualTo(404);
        api.as(liu).post("/orders/" + order + "/acceptance", Map.of()).ok();
        assertThat(looked(liu, order).json().path("phone").asString()).isEqualTo("13512349876");
        assertThat(looks()).isEqualTo(2);
        assertThat(looked(agent, order).status()).as("without the right").isEqualTo(403);
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外区", "owner:reveal");
        assertThat(looked(elsewhere, order).status()).isEqualTo(404);
    }

    @Test
    void an_owners_number_is_not_shown_here() {
        var order = orderOf(submitted());
        var desk = neighbours.hireIn(community, "客服", "owner:reveal", "workorder:read");

        assertThat(looked(desk, order).problem()).isEqualTo("workorder.no-contact");
    }

    private void assign(UUID order) {
        api.as(dispatcher)
                .post("/orders/" + order + "/assignment", Map.of("technicianId", liu.id()))
                .ok();
    }

    private long looks() {
        return mongo.getCollection("operations")
                .countDocuments(new Document("operation", "workorder.contact-revealed"));
    }

    private Api.Answer looked(Person by, UUID order) {
        return api.as(by)
                .post("/orders/" + order + "/contact-reveal", Map.of("purpose", "CALL_BACK"));
    }
}
