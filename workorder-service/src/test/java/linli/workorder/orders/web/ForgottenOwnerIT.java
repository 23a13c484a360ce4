package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.SealedText;
import linli.chassis.test.Neighbours;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PersonKeyEvent;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class ForgottenOwnerIT extends InACommunity {

    @Autowired MongoOperations mongo;
    @Autowired MasterKey master;

    @Test
    void what_was_said_of_an_owner_is_read_until_the_owner_is_erased() {
        var request = submitted();
        var order = orderOf(request);
        assertThat(shown(order)).contains("张伟", "138****1234");
        assertThat(rests(request, order)).doesNotContain("张伟", "13812341234");

        neighbours.erase(owner.id());

        assertThat(shown(order)).contains(SealedText.GONE).doesNotContain("张伟", "138****1234");
        assertThat(api.as(agent).get("/requests/" + request).ok().text())
                .contains(SealedText.GONE)
                .doesNotContain("张伟", "1234\"");
    }

    @Test
    void who_acted_is_read_until_they_are_erased() {
        var order = orderOf(submitted());
        api.as(owner).post("/orders/" + order + "/cancellation", Map.of("reason", "MISTAKE")).ok();
        var history = "/orders/" + order + "/history";
        assertThat(api.as(dispatcher).get(history).ok().text()).contains("张伟");

        neighbours.erase(owner.id());

        assertThat(api.as(dispatcher).get(history).ok().text())
                .contains(SealedText.GONE)
                .doesNotContain("张伟");
    }

    @Test
    void nothing_is_written_down_before_the_key_is_here() {
        var late = UUID.randomUUID();
        var key = master.make(late);
        assertThat(key).isNotNull();
        neighbours.publish(
                late,
                new OwnerEvent.Changed(
                        late,
                        key.seal("赵迟到"),
                        null,
                        null,
                        List.of(Neighbours.livesIn(community, building, unit))));
        await().atMost(SOON).until(() -> estate.person(late).isPresent());
        var report = new HashMap<>(leak(List.of()));
        report.put("ownerId", late);

        var early = api.as(agent).post("/requests", report);
        neighbours.publish(late, new PersonKeyEvent.Changed(late, master.wrap(key)));

        assertThat(early.status()).isEqualTo(503);
        await().atMost(SOON).until(() -> api.as(agent).post("/requests", report).status() == 201);
    }

    private String shown(UUID order) {
        return api.as(dispatcher).get("/orders/" + order).ok().text();
    }

    private String rests(UUID request, UUID order) {
        return List.of(document("requests", request), document("orders", order)).toString();
    }

    private Document document(String collection, UUID id) {
        return mongo.getCollection(collection).find(new Document("_id", id)).first();
    }
}
