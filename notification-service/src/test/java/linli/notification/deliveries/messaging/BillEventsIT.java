package linli.notification.deliveries.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Actor;
import linli.contracts.Envelope;
import linli.contracts.Money;
import linli.contracts.billing.BillEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaTemplate;

/** Bills come by the hundred thousand: a poll of them is told at once. */
@HouseTest
class BillEventsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PARTITION = 0;

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired KafkaTemplate<String, byte[]> kafka;

    final UUID owner = UUID.randomUUID();

    @Test
    void each_bill_is_told_once_however_often_it_comes() {
        var told = new ArrayList<Envelope>();
        for (var n = 0; n < 20; n++) {
            var bill = UUID.randomUUID();
            told.add(neighbours.publish(bill, issued(bill, "ZD-" + n)));
        }
        // Twice within a poll, and once more in a later one.
        told.forEach(neighbours::publish);
        await().atMost(SOON).until(() -> messages() == 20);
        told.forEach(neighbours::publish);
        var last = UUID.randomUUID();
        neighbours.publish(last, issued(last, "ZD-LAST"));

        await().atMost(SOON).until(() -> messages() >= 21);
        assertThat(messages()).isEqualTo(21);
    }

    @Test
    void what_was_broken_off_half_way_is_finished_and_nothing_comes_twice() {
        var told =
                IntStream.range(0, 10)
                        .mapToObj(n -> UUID.randomUUID())
                        .map(bill -> neighbours.publish(bill, issued(bill, "ZD")))
                        .toList();
        await().atMost(SOON).until(() -> messages() == 10);
        // As if it had ended between two of them: the poll was never committed, and comes again.
        told.stream().skip(5).forEach(one -> mongo.remove(about(one), "messages"));
        told.forEach(neighbours::publish);

        await().atMost(SOON).until(() -> messages() == 10);
    }

    @Test
    void one_bad_record_within_a_poll_is_put_aside_and_its_neighbours_are_told() {
        var operator = anybody.as(neighbours.hire("运维", "dlq:replay"));
        var bad = UUID.randomUUID().toString();

        send(issued(UUID.randomUUID(), "ZD-1"));
        var broken = record(issued(UUID.randomUUID(), "ZD-2"), bad);
        broken.headers().remove("ce_id");
        kafka.send(broken);
        send(issued(UUID.randomUUID(), "ZD-3"));
        kafka.send(new ProducerRecord<>("billing.bills", PARTITION, bad, null));
        send(issued(UUID.randomUUID(), "ZD-4"));

        await().atMost(SOON).until(() -> messages() == 3);
        await().atMost(SOON)
                .until(() ->
                        operator.get("/dead-letters?state=WAITING")
                                        .ok()
                                        .json()
                                        .path("items")
                                        .valueStream()
                                        .filter(one -> one.path("key").asString().equals(bad))
                                        .filter(one ->
                                                one.path("group")
                                                        .asString()
                                                        .equals("notification-service.bills"))
                                        .count()
                                == 1);
        assertThat(messages()).isEqualTo(3);
    }

    @Test
    void a_bill_of_nobody_and_a_payment_tell_nobody_and_a_cancelled_one_says_so() {
        var bill = UUID.randomUUID();
        neighbours.publish(bill, issuedTo(null, bill, "ZD-N"));
        neighbours.publish(
                bill,
                new BillEvent.PaymentRecorded(
                        bill,
                        "ZD-N",
                        UUID.randomUUID(),
                        new Money(100),
                        new Money(0),
                        "CASH",
                        owner,
                        null));
        neighbours.publish(
                bill, new BillEvent.Voided(bill, "ZD-N", new Money(10_000), "记错", owner));

        await().atMost(SOON).until(() -> messages() == 1);
        assertThat(mongo.findOne(mine(), Document.class, "messages").getString("template"))
                .isEqualTo("bill.voided");
    }

    @Test
    void a_bill_that_was_put_right_says_so() {
        var bill = UUID.randomUUID();
        neighbours.publish(
                bill,
                new BillEvent.Credited(
                        bill, "ZD-C", new Money(950), new Money(5_000), "记错", owner));

        await().atMost(SOON).until(() -> messages() == 1);
        assertThat(mongo.findOne(mine(), Document.class, "messages").getString("template"))
                .isEqualTo("bill.credited");
    }

    @Test
    void what_comes_in_one_poll_stands_in_the_inbox_in_its_order() {
        var resident = neighbours.register("张伟", List.of());
        var bill = UUID.randomUUID();
        neighbours.publish(bill, issuedTo(resident.id(), bill, "ZD-O"));
        neighbours.publish(
                bill, new BillEvent.Voided(bill, "ZD-O", new Money(10_000), "记错", resident.id()));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        anybody.as(resident)
                                                .get("/messages")
                                                .ok()
                                                .json()
                                                .path("items")
                                                .valueStream()
                                                .map(one -> one.path("template").asString()))
                                .containsExactly("bill.voided", "bill.issued"));
    }

    private void send(BillEvent.Issued issued) {
        kafka.send(record(issued, issued.billId().toString()));
    }

    /** In one partition, and so in one order. */
    private ProducerRecord<String, byte[]> record(BillEvent.Issued issued, String key) {
        var record = EnvelopeRecords.write(envelopeOf(issued));
        var there = new ProducerRecord<>(record.topic(), PARTITION, key, record.value());
        record.headers().forEach(there.headers()::add);
        return there;
    }

    private Envelope envelopeOf(BillEvent.Issued issued) {
        return new Envelope(
                UUID.randomUUID(),
                "bill.issued",
                "billing-service",
                issued.billId(),
                1,
                Instant.now(),
                null,
                Actor.SYSTEM,
                null,
                List.of(),
                issued);
    }

    private BillEvent.Issued issued(UUID bill, String number) {
        return issuedTo(owner, bill, number);
    }

    private static BillEvent.Issued issuedTo(UUID owner, UUID bill, String number) {
        return new BillEvent.Issued(
                bill,
                number,
                UUID.randomUUID(),
                UUID.randomUUID(),
                owner,
                "PROPERTY",
                new Money(10_000),
                LocalDate.of(2026, 12, 15),
                null);
    }

    private long messages() {
        return mongo.count(mine(), "messages");
    }

    private Query mine() {
        return Query.query(Criteria.where("recipientId").is(owner));
    }

    private Query about(Envelope envelope) {
        return Query.query(
                Criteria.where("recipientId").is(owner).and("aboutId").is(envelope.subject()));
    }
}
